import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { moduleFolder } from './build';
import type { Cluster } from './cluster';
import { established } from './cert-manager';
import type { KubernetesObject } from './kubernetes-api';

/**
 * Kinds of the operators, out of their own sources: the newest of which a Go proxy has the sources. Facts are from newer
 * ones (vault-secrets-operator 1.4.1, external-secrets 2.9.0), whose fields for logins are the same.
 */
const kinds = [
  {
    module: 'github.com/hashicorp/vault-secrets-operator@v0.10.0',
    folder: 'config/crd/bases',
    group: 'secrets.hashicorp.com',
    names: ['vaultconnections', 'vaultauths'],
  },
  {
    module: 'github.com/external-secrets/external-secrets@v1.3.2',
    folder: 'config/crds/bases',
    group: 'external-secrets.io',
    names: ['secretstores'],
  },
  {
    module: 'sigs.k8s.io/secrets-store-csi-driver@v1.6.0',
    folder: 'config/crd/bases',
    group: 'secrets-store.csi.x-k8s.io',
    names: ['secretproviderclasses'],
  },
] as const;

/** Makes a cluster know the objects of the operators, by the schemas that their charts install. */
export async function installOperatorKinds(cluster: Cluster): Promise<void> {
  for (const { module, folder, group, names } of kinds) {
    const sources = await moduleFolder('operators', module);
    for (const name of names) {
      const file = join(sources, folder, `${group}_${name}.yaml`);
      for (const document of parseAllDocuments(readFileSync(file, 'utf8')))
        await cluster.api.apply(document.toJS() as KubernetesObject);
      await established(cluster, `${name}.${group}`);
    }
  }
}
