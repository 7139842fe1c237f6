import type { Feature } from './feature';

/** What only some versions of OpenSearch do. */
export const openSearchFeatures = {
  'opensearch-key-list': {
    what: 'verify tokens by several keys that stand in the configuration',
    products: {
      opensearch: {
        since: '2.19',
        source: 'opensearch-project/security 2.19.0.0 HTTPJwtAuthenticator.java, signing_key',
      },
    },
  },
  'opensearch-fetched-curves': {
    what: 'fetch keys of elliptic curves',
    products: {
      opensearch: {
        since: '3.8',
        source: 'opensearch-project/security 3.8.0.0 JwtVerifier.java; up to 3.7.0.0 it casts every key to RSA',
      },
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;
