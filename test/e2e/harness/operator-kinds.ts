import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { moduleFolder, sourcesModule } from './build';
import type { Cluster } from './cluster';
import { established } from './cert-manager';
import type { KubernetesObject } from './kubernetes-api';

/** Kinds of an operator, out of its own sources. */
export interface OperatorKinds {
  /** At a version. */
  readonly module: string;
  /** Where its definitions lie. */
  readonly folder: string;
  /** Group and plural, as the files are named. */
  readonly names: readonly string[];
}

/**
 * The newest of which a Go proxy has the sources. Facts are from newer ones (vault-secrets-operator 1.4.1,
 * external-secrets 2.9.0), whose fields for logins are the same.
 */
const newest: readonly OperatorKinds[] = [
  {
    module: 'github.com/hashicorp/vault-secrets-operator@v0.10.0',
    folder: 'config/crd/bases',
    names: ['secrets.hashicorp.com_vaultconnections', 'secrets.hashicorp.com_vaultauths'],
  },
  {
    module: 'github.com/external-secrets/external-secrets@v1.3.2',
    folder: 'config/crds/bases',
    names: ['external-secrets.io_secretstores'],
  },
  {
    module: 'sigs.k8s.io/secrets-store-csi-driver@v1.6.0',
    folder: 'config/crd/bases',
    names: ['secrets-store.csi.x-k8s.io_secretproviderclasses'],
  },
];

/** Makes a cluster know the objects of the operators, by the schemas that their charts install. */
export async function installOperatorKinds(cluster: Cluster): Promise<void> {
  for (const kinds of newest) await installKinds(cluster, kinds);
}

export async function installKinds(cluster: Cluster, { module, folder, names }: OperatorKinds): Promise<void> {
  const sources = await moduleFolder(sourcesModule, module);
  for (const name of names) {
    const file = readFileSync(join(sources, folder, `${name}.yaml`), 'utf8');
    for (const document of parseAllDocuments(file)) await cluster.api.apply(document.toJS() as KubernetesObject);
  }
  for (const [group = '', plural = ''] of names.map((name) => name.split('_')))
    await established(cluster, `${plural}.${group}`);
}
