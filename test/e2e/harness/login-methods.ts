import type { LoginDeclaration } from '../../../src/index';
import type { Cluster } from './cluster';
import type { Scope } from './scope';
import { type VaultServer, startVault } from './vault-server';

/** Every way in which Vault comes to know whose token it holds. */
export const methods = ['discovery', 'jwks', 'public-keys', 'vault-pod', 'reviewer', 'client'] as const;

export type Method = (typeof methods)[number];

/** Account of Vault's Pod, which Vault's own chart makes. */
export const vaultAccount = { namespace: 'vault', serviceAccount: 'vault' };

/** The login of a cluster by one method. `reviewerNamespace` holds the account of a stored reviewer. */
export function loginBy(method: Method, cluster: Cluster, reviewerNamespace: string): LoginDeclaration {
  switch (method) {
    case 'discovery':
      return { jwt: { keys: { discovery: {} } } };
    case 'jwks':
      return { jwt: { keys: { jwks: { url: `${cluster.url}/openid/v1/jwks` } } } };
    case 'public-keys':
      return { jwt: { keys: { publicKeys: [cluster.publicKey] } } };
    case 'vault-pod':
      return { kubernetes: { reviewer: { vaultPod: vaultAccount } } };
    case 'reviewer':
      return { kubernetes: { reviewer: { serviceAccount: { namespace: reviewerNamespace, name: 'token-reviewer' } } } };
    case 'client':
      return { kubernetes: { reviewer: { client: {} } } };
  }
}

/** Starts Vault as a Pod of the cluster under its account. */
export async function startVaultPod(scope: Scope, cluster: Cluster): Promise<VaultServer> {
  const { namespace, serviceAccount } = vaultAccount;
  await cluster.api.namespace(namespace);
  await cluster.api.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name: serviceAccount } });
  const token = await cluster.api.createToken({ ...vaultAccount, audiences: cluster.apiAudiences });
  return startVault(scope, { pod: { token, caBundle: cluster.caBundle } });
}
