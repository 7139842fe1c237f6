import type { Sourced } from './fact';

/** A ClusterRole that every cluster has, as far as it bears on trust. */
interface BuiltInRole extends Sourced {
  readonly rules: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly resourceNames: readonly string[];
    readonly nonResourceUrls: readonly string[];
    readonly verbs: readonly string[];
  }[];
}

const nothing = { apiGroups: [], resources: [], resourceNames: [], nonResourceUrls: [] };

const builtIn: Readonly<Record<string, BuiltInRole>> = {
  'system:auth-delegator': {
    rules: [
      { ...nothing, apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] },
      { ...nothing, apiGroups: ['authorization.k8s.io'], resources: ['subjectaccessreviews'], verbs: ['create'] },
    ],
    source: 'kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go:462-470',
  },
  'system:service-account-issuer-discovery': {
    rules: [
      {
        ...nothing,
        nonResourceUrls: [
          '/.well-known/openid-configuration',
          '/.well-known/openid-configuration/',
          '/openid/v1/jwks',
          '/openid/v1/jwks/',
        ],
        verbs: ['get'],
      },
    ],
    source: 'kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go:571-583',
  },
  'cluster-admin': {
    rules: [
      { ...nothing, apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
      { ...nothing, nonResourceUrls: ['*'], verbs: ['*'] },
    ],
    source: 'kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go, role cluster-admin',
  },
};

/** The ClusterRoles that an API server makes at its start, by name. */
export const clusterRoles: ReadonlyMap<string, BuiltInRole> = new Map(Object.entries(builtIn));
