import type { TrustModel } from '../trust/model/trust-model';
import type { Plan } from '../trust/plan/planned';
import { terraformJson } from '../trust/plan/terraform-json';
import { printYaml } from './print-yaml';

/**
 * Both halves as plain files, by path: `kubernetes/<cluster>.yaml` for each cluster to which
 * something is applied, what its API server is started with where it accepts tokens of others,
 * `terraform/main.tf.json`, and below `discovery/<cluster>/` the documents of each cluster that hosts a
 * copy of them. The same trust gives the same bytes.
 */
export function synthFiles(trust: { readonly plan: Plan; readonly model: TrustModel }): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name } of trust.model.clusters) {
    const manifests = trust.plan.objects.filter(({ cluster }) => cluster === name).map(({ manifest }) => manifest);
    if (manifests.length > 0) files.set(`kubernetes/${name}.yaml`, printYaml(manifests));
    for (const { cluster, path, content } of trust.plan.apiServerFiles) {
      if (cluster === name) files.set(path, content.kind === 'text' ? content.text : printYaml([content.object]));
    }
  }
  files.set('terraform/main.tf.json', `${JSON.stringify(terraformJson(trust.plan), null, 2)}\n`);
  for (const { cluster, path, text } of trust.plan.documents) files.set(`discovery/${cluster}/${path}`, text);
  return files;
}
