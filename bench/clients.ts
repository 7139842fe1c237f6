import { Trust } from 'cdk-vault-trust';
import type { ClusterDeclaration, IssuerDeclaration, TrustDeclaration } from 'cdk-vault-trust';

/** One cluster with so many Issuers, each in its own namespace. */
export function trustOf(clients: number): Trust {
  return Trust.declare(declarationOf({ prod: clients }));
}

/** Clusters with so many Issuers each. */
export function declarationOf(clients: Readonly<Record<string, number>>): TrustDeclaration {
  const clusters: Record<string, ClusterDeclaration> = {};
  for (const [name, count] of Object.entries(clients)) {
    clusters[name] = {
      tokenIssuer: `https://oidc.acme.example/${name}`,
      certManager: { issuers: Array.from({ length: count }, (_, index) => issuer(index)) },
    };
  }
  return {
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
    },
    defaults: {
      login: { jwt: { keys: { discovery: {} } } },
      issuer: { pkiRole: { mount: 'pki', allowSubdomains: true, maxTtl: '2160h' } },
    },
    clusters,
  };
}

function issuer(index: number): IssuerDeclaration {
  const namespace = `team-${index}`;
  return { namespace, name: 'vault', pkiRole: { allowedDomains: [`${namespace}.acme.example`] } };
}
