import type { Feature } from './feature';

/** What only some versions of Kubernetes do. */
export const kubernetesFeatures = {
  'no-automatic-token-secrets': {
    what: 'leave ServiceAccounts without token Secrets unless one is asked for',
    products: {
      kubernetes: { since: '1.24', source: 'kubernetes KEP 2799, LegacyServiceAccountTokenNoAutoGeneration' },
    },
  },
  'authentication-configuration': {
    what: 'take issuers of tokens from an `AuthenticationConfiguration` file',
    products: {
      kubernetes: {
        since: '1.29',
        source: 'kubernetes KEP 3331, StructuredAuthenticationConfiguration: alpha in 1.29, on in 1.30, GA in 1.34',
      },
    },
  },
  'several-token-issuers': {
    what: 'accept tokens of several issuers, or one for any of several audiences',
    products: {
      kubernetes: {
        since: '1.30',
        source: 'kubernetes v1.29 pkg/apis/apiserver/validation/validation.go: at most one authenticator and audience',
      },
    },
  },
  'issuer-discovery-url': {
    what: 'start discovery elsewhere than below the issuer',
    products: {
      kubernetes: { since: '1.30', source: 'kubernetes v1.30 pkg/apis/apiserver/v1beta1/types.go, `discoveryURL`' },
    },
  },
  'anonymous-conditions': {
    what: 'limit anonymous requests to listed paths',
    products: {
      kubernetes: { since: '1.32', source: 'kubernetes KEP 4633, AnonymousAuthConfigurableEndpoints, beta in 1.32' },
    },
  },
  'cluster-trust-bundle': {
    what: 'hold certificates for Pods in a `ClusterTrustBundle`',
    products: {
      kubernetes: {
        since: '1.33',
        source:
          'kubernetes KEP 3257: v1beta1 in 1.33, off through 1.36 (ClusterTrustBundle, ClusterTrustBundleProjection)',
      },
    },
  },
  'pod-node-claims': {
    what: 'name the node in the tokens of Pods',
    products: {
      kubernetes: { since: '1.30', source: 'kubernetes KEP 4193, ServiceAccountTokenPodNodeInfo, beta in 1.30' },
    },
  },
  'node-binding': {
    what: 'bind tokens to nodes',
    products: {
      kubernetes: {
        since: '1.31',
        source: 'kubernetes v1.36 pkg/features/kube_features.go, ServiceAccountTokenNodeBinding, beta in 1.31',
      },
    },
  },
  'node-audience-restriction': {
    what: 'let kubelets ask only for audiences that a Pod or a CSIDriver names',
    products: {
      kubernetes: {
        since: '1.33',
        source:
          'kubernetes v1.36 pkg/features/kube_features.go:1959-1963, ServiceAccountNodeAudienceRestriction, on in 1.33',
      },
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;
