import type { Feature } from './feature';

/** What only some versions of Keycloak do. */
export const keycloakFeatures = {
  'keycloak-federated-by-default': {
    what: 'take tokens of clusters in place of secrets without a feature flag',
    products: {
      keycloak: {
        since: '26.6',
        source:
          'keycloak-common 26.5.0 Profile: CLIENT_AUTH_FEDERATED and KUBERNETES_SERVICE_ACCOUNTS are previews; 26.6.0: on by default',
      },
    },
  },
  'keycloak-token-age': {
    what: 'be told up to which age a token is taken',
    products: {
      keycloak: {
        since: '26.6',
        source:
          'keycloak-services 26.6.0 KubernetesIdentityProvider: federatedClientAssertionMaxExpiration; 26.5.0: 3600',
      },
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;
