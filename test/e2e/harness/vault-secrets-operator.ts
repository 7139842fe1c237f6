import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { moduleFolder, sourcesModule } from './build';
import type { Cluster } from './cluster';
import { startOperator } from './operator';
import { programs } from './programs';
import type { Scope } from './scope';
import type { ServerProcess } from './server-process';

const sources = 'github.com/hashicorp/vault-secrets-operator@v0.10.0';

/** Its controllers watch all of its kinds. */
const kinds = [
  ...['hcpauths', 'hcpvaultsecretsapps', 'secrettransformations', 'vaultauthglobals', 'vaultauths'],
  ...['vaultconnections', 'vaultdynamicsecrets', 'vaultpkisecrets', 'vaultstaticsecrets'],
].map((plural) => `secrets.hashicorp.com_${plural}`);

/** Where its chart puts it, and the ClusterRole that it gets there. */
export const vaultSecretsOperator = {
  namespace: 'vault-secrets-operator-system',
  serviceAccount: 'vault-secrets-operator-controller-manager',
  role: 'vault-secrets-operator-manager-role',
};

/** What its chart lets it do: its templates/role.yaml is made of this file. */
export async function rulesOfVaultSecretsOperator(): Promise<readonly object[]> {
  const file = join(await moduleFolder(sourcesModule, sources), 'config', 'rbac', 'role.yaml');
  return (parse(readFileSync(file, 'utf8')) as { readonly rules: readonly object[] }).rules;
}

/** Starts the Vault Secrets Operator under the rights of its chart. */
export async function startVaultSecretsOperator(
  scope: Scope,
  cluster: Cluster,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  return startOperator(
    scope,
    cluster,
    {
      ...vaultSecretsOperator,
      program: programs.vaultSecretsOperator,
      kinds: [{ module: sources, folder: 'config/crd/bases', names: kinds }],
      rules: await rulesOfVaultSecretsOperator(),
      args: ['--leader-elect=false', '--metrics-bind-address=0', '--health-probe-bind-address=0', '--zap-devel'],
      started: /Starting workers.*VaultStaticSecret/,
    },
    { ...env, OPERATOR_NAMESPACE: vaultSecretsOperator.namespace },
  );
}
