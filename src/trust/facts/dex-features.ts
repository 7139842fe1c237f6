import type { Feature } from './feature';

/** What only some versions of Dex do. */
export const dexFeatures = {
  'dex-issuer-alias': {
    what: 'find the discovery document of a connector at another URL than that of its issuer',
    products: { dex: { since: '2.42', source: 'dexidp/dex v2.42.0 connector/oidc/oidc.go, issuerAlias' } },
  },
} as const satisfies Readonly<Record<string, Feature>>;
