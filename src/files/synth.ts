import type { TrustModel } from '../trust/model/trust-model';
import type { Json, Plan } from '../trust/plan/planned';
import { terraformJson } from '../trust/plan/terraform-json';
import { printYaml } from './print-yaml';

/**
 * Both halves as plain files, by path: `kubernetes/<cluster>.yaml` for each cluster to which
 * something is applied, what the programs in it are started with, `terraform/main.tf.json`, what
 * programs outside of the clusters are started with, and below `discovery/<cluster>/` the documents of each cluster that hosts a
 * copy of them. The same trust gives the same bytes.
 */
export function synthFiles(trust: { readonly plan: Plan; readonly model: TrustModel }): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const configure = (of: string): void => {
    for (const { cluster, path, content } of trust.plan.configurationFiles) {
      if (cluster === of) files.set(path, content.kind === 'text' ? content.text : printed(content.object, path));
    }
  };
  for (const { name } of trust.model.clusters) {
    const manifests = trust.plan.objects.filter(({ cluster }) => cluster === name).map(({ manifest }) => manifest);
    if (manifests.length > 0) files.set(`kubernetes/${name}.yaml`, printYaml(manifests));
    configure(name);
  }
  files.set('terraform/main.tf.json', printJson(terraformJson(trust.plan)));
  configure('');
  for (const { cluster, path, text } of trust.plan.documents) files.set(`discovery/${cluster}/${path}`, text);
  return files;
}

/** As the file's name says: what reads YAML reads JSON too, and not the other way round. */
function printed(object: { readonly [key: string]: Json }, path: string): string {
  return path.endsWith('.json') ? printJson(object) : printYaml([object]);
}

function printJson(object: Json): string {
  return `${JSON.stringify(object, null, 2)}\n`;
}
