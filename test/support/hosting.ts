import { Trust, type ClusterDeclaration, type TrustDeclaration } from '../../src';
import { synthFiles } from '../../src/files/synth';

/** Two keys that are always the same, so that pages can show what is said of them. */
export const hostedKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Y9JF1bNPiEDrrEne0/QH86e+dY6
dUZ7Ka+XWMHOhM3r+sdIyTa/sjmPM7igur7hWTWdNsVaJ6aQv0/n8Uxx6g==
-----END PUBLIC KEY-----`;
export const nextKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5zPFpo2aEhA5yS0/OgJir/1WOP+r
Wh/3H2tBdpp+wfDJts9g2M0cSQozxZaFCfVktjwFAYGh8dwWlUke4JR/uA==
-----END PUBLIC KEY-----`;

export const configurationFile = 'discovery/prod/.well-known/openid-configuration';
export const jwksFile = 'discovery/prod/openid/v1/jwks';

const bare: ClusterDeclaration = {
  tokenIssuer: 'https://oidc.acme.example/prod',
  signingKeys: [hostedKey],
  login: { jwt: { keys: { discovery: {} } } },
};

function declarationOf(prod: ClusterDeclaration): TrustDeclaration {
  return { name: 'acme', vault: { server: 'https://vault.acme.example:8200' }, clusters: { prod } };
}

/** A cluster that hosts a copy of its documents, as it is declared. */
export const hostingDeclaration = declarationOf({ ...bare, hostedDiscovery: {} });

/** A cluster that hosts a copy of its documents. */
export function hosting(change: Partial<ClusterDeclaration> = {}): Trust {
  return Trust.declare(declarationOf({ ...bare, hostedDiscovery: {}, ...change }));
}

/** The same cluster, of which nothing is to be hosted. */
export function notHosting(): Trust {
  return Trust.declare(declarationOf(bare));
}

/** The text of a document that a cluster hosts. */
export function hostedText(trust: Trust, file: string): string {
  return synthFiles(trust).get(file) ?? '';
}
