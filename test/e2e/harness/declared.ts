import type { ClusterDeclaration, TrustDeclaration } from '../../../src';
import type { Cluster } from './cluster';
import type { VaultServer } from './vault-server';
import { declaredProduct } from './vault-product';

/** A running Vault as a declaration has it, with a root that may be destroyed. */
export function declaredVault({ url, caBundle }: VaultServer): TrustDeclaration['vault'] {
  return {
    server: url,
    caBundle,
    product: declaredProduct,
    pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, protect: false } },
  };
}

/** A running cluster as a declaration has it, whose tokens Vault verifies by the cluster's key. */
export function declaredCluster({ tokenIssuer, publicKey }: Cluster): ClusterDeclaration {
  return {
    version: '1.36',
    tokenIssuer,
    signingKeys: [publicKey],
    login: { jwt: { keys: { publicKeys: [publicKey] } } },
  };
}
