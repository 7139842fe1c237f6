import type { AcceptedIssuer, Authentication } from '../../../src/trust/model/authentication';
import type { ClusterCaller } from '../../../src/trust/model/cluster-caller';
import type { RbacBinding } from '../../../src/trust/model/kubernetes-objects';
import { eastIssuer, objectMeta } from './names';

/** Cluster `east` as another one accepts it. */
export function acceptedIssuer(overrides: Partial<AcceptedIssuer> = {}): AcceptedIssuer {
  return {
    id: 'east',
    cluster: 'east',
    url: eastIssuer,
    discoveryUrl: '',
    servedBy: 'hosted',
    certificateAuthority: '',
    audiences: ['kubernetes://acme/prod'],
    usernameClaim: 'sub',
    usernamePrefix: 'east:',
    groupsClaim: '',
    groupsPrefix: '',
    requiredClaims: {},
    claimValidationRules: [],
    userValidationRules: [],
    at: 'clusters.prod.accepts.east',
    origins: {},
    ...overrides,
  };
}

export function authentication(overrides: Partial<Authentication> = {}): Authentication {
  const origins = { issuers: { kind: 'derived', at: '' } } as const;
  return { by: 'file', issuers: [], anonymousPaths: [], at: 'clusters.prod', origins, ...overrides };
}

/** An account of `east` that calls `prod`. */
export function clusterCaller(overrides: Partial<ClusterCaller> = {}): ClusterCaller {
  return {
    id: 'shop/orders',
    namespace: 'shop',
    serviceAccount: 'orders',
    accepting: 'prod',
    audience: 'kubernetes://acme/prod',
    volume: {
      name: 'prod-token',
      path: 'token',
      mountPath: '/var/run/secrets/clusters/prod',
      expirationSeconds: 3600,
    },
    ca: null,
    at: 'clusters.prod.accepts.east.roles[shop/view].accounts[shop/orders]',
    origins: {},
    ...overrides,
  };
}

/** The right of that account in `prod`, by the name that it has there. */
export function acceptedBinding(overrides: Partial<RbacBinding> = {}): RbacBinding {
  return {
    kind: 'RoleBinding',
    meta: objectMeta('shop', 'acme:east:order-reader'),
    roleKind: 'Role',
    roleName: 'order-reader',
    rbacSubjects: [{ kind: 'User', name: 'east:system:serviceaccount:shop:orders', namespace: '' }],
    emitted: true,
    at: 'clusters.prod.accepts.east.roles[shop/order-reader]',
    origins: {},
    ...overrides,
  };
}
