import type { TrustDeclaration } from '../../../src/index';
import { type Method, loginBy, methods } from '../harness/login-methods';
import type { Cluster } from '../harness/cluster';
import type { VaultServer } from '../harness/vault-server';
import { declaredProduct } from '../harness/vault-product';

export const kinds = ['Issuer', 'ClusterIssuer', 'workload'] as const;

export type Kind = (typeof kinds)[number];

/** One way to log in, with one kind of client. */
export interface Cell {
  readonly method: Method;
  readonly kind: Kind;
}

/** Every cell that exists: a workload cannot have its own token reviewed. */
export const cells: readonly Cell[] = methods.flatMap((method) =>
  kinds.filter((kind) => method !== 'client' || kind !== 'workload').map((kind) => ({ method, kind })),
);

/** Path at which a workload reads. */
export const secretOf = (name: string): string => `secret/data/${name}/db`;

/** An authority of its own. */
export const ownRoot = { root: { commonName: 'Root', ttl: '87600h' }, protect: false } as const;

/** A trust of one cluster with one client; its namespace and the cluster bear the name of the trust, and so does its PKI mount. */
export function declarationOf(
  { method, kind }: Cell,
  name: string,
  cluster: Cluster,
  vault: VaultServer,
  pki: NonNullable<TrustDeclaration['vault']['pki']>[string],
): TrustDeclaration {
  const pkiRole = {
    mount: `pki-${name}`,
    allowedDomains: [`${name}.acme.example`],
    allowSubdomains: true,
    maxTtl: '2160h',
  };
  const certificate = {
    name: 'web',
    dnsNames: [`web.${name}.acme.example`],
    duration: '720h',
    privateKey: { algorithm: 'ECDSA', size: 256 },
  } as const;
  const clients = {
    Issuer: {
      certManager: {
        version: '1.21',
        issuers: [{ namespace: name, name: 'vault', pkiRole, certificates: [certificate] }],
      },
    },
    ClusterIssuer: {
      certManager: {
        version: '1.21',
        clusterIssuers: [{ name: `edge-${name}`, pkiRole, certificates: [{ ...certificate, namespace: name }] }],
      },
    },
    workload: {
      workloads: [
        {
          namespace: name,
          serviceAccount: 'orders',
          access: [{ path: `secret/data/${name}/*`, capabilities: ['read'] }],
        },
      ],
    },
  } as const;
  return {
    name,
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      product: declaredProduct,
      pki: { [`pki-${name}`]: pki },
    },
    clusters: {
      [name]: {
        version: '1.36',
        tokenIssuer: cluster.tokenIssuer,
        apiAudiences: cluster.apiAudiences,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        signingKeys: [cluster.publicKey],
        login: loginBy(method, cluster, name),
        ...clients[kind],
      },
    },
  };
}
