import { Trust, type ClusterDeclaration, type Stage, type TrustDeclaration, type Verdict } from '../../src';
import { signingKey } from './signed-token';

export const [oldKey, newKey] = [signingKey('RS256').pem.trim(), signingKey('ES256').pem.trim()];

const caBundle = { variable: 'prod_ca' };
const apiServer = { url: 'https://prod.acme.example:6443', caBundle };

/** The ways in which Vault may come to know whose token it has. */
export const logins: Readonly<Record<string, Partial<ClusterDeclaration>>> = {
  'a hosted copy': { hostedDiscovery: {}, login: { jwt: { keys: { discovery: { servedBy: 'hosted' } } } } },
  'a hosted key set': { login: { jwt: { keys: { jwks: { url: 'https://keys.acme.example/prod' } } } } },
  'keys in the mount': { login: { jwt: { keys: { publicKeys: [oldKey] } } } },
  'TokenReview by a reviewer': {
    apiServer,
    login: { kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } } },
  },
  'the API server': {
    tokenIssuer: apiServer.url,
    apiServer,
    login: { jwt: { keys: { discovery: {} } } },
  },
};

/** A cluster with an issuer and a workload. */
export function rotating(cluster: Partial<ClusterDeclaration>): TrustDeclaration {
  return {
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      product: { vault: '1.21' },
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
    },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: 'https://oidc.acme.example/prod',
        signingKeys: [oldKey],
        certManager: {
          version: '1.21',
          issuers: [{ namespace: 'shop', name: 'vault', pkiRole: { mount: 'pki', allowedDomains: ['shop.example'] } }],
        },
        workloads: [
          { namespace: 'shop', serviceAccount: 'orders', access: [{ path: 'kv/data/orders', capabilities: ['read'] }] },
        ],
        ...cluster,
      },
    },
  };
}

/** What a step says of the step before it. */
export function stays(from: TrustDeclaration, to: TrustDeclaration): Verdict {
  return Trust.declare(to).prove({ noLostAccess: { base: Trust.declare(from) } });
}

/** The answers to each step of a sequence. */
export function answersTo(stages: readonly Stage[]): readonly Verdict[] {
  return stages.slice(1).map(({ declaration }, index) => stays(stages[index]!.declaration, declaration));
}
