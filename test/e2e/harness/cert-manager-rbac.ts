import type { KubernetesObject } from './kubernetes-api';

const group = 'cert-manager.io';
const read = ['get', 'list', 'watch'];
const events = { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] };
const secrets = { apiGroups: [''], resources: ['secrets'], verbs: [...read, 'create', 'update', 'delete'] };

/**
 * Cluster roles of cert-manager's chart for the controllers that run here: templates/rbac.yaml of
 * v1.21.2, in which no role holds `serviceaccounts/token`.
 */
const roles: Readonly<Record<string, readonly object[]>> = {
  'controller-issuers': [
    { apiGroups: [group], resources: ['issuers', 'issuers/status'], verbs: ['update', 'patch'] },
    { apiGroups: [group], resources: ['issuers'], verbs: read },
    secrets,
    events,
  ],
  'controller-clusterissuers': [
    { apiGroups: [group], resources: ['clusterissuers', 'clusterissuers/status'], verbs: ['update', 'patch'] },
    { apiGroups: [group], resources: ['clusterissuers'], verbs: read },
    secrets,
    events,
  ],
  'controller-certificates': [
    {
      apiGroups: [group],
      resources: ['certificates', 'certificates/status', 'certificaterequests', 'certificaterequests/status'],
      verbs: ['update', 'patch'],
    },
    {
      apiGroups: [group],
      resources: ['certificates', 'certificaterequests', 'clusterissuers', 'issuers'],
      verbs: read,
    },
    { apiGroups: [group], resources: ['certificates/finalizers', 'certificaterequests/finalizers'], verbs: ['update'] },
    { ...secrets, verbs: [...secrets.verbs, 'patch'] },
    events,
  ],
  // The right to make CertificateRequests comes to the controllers through this one.
  'controller-ingress-shim': [
    { apiGroups: [group], resources: ['certificates', 'certificaterequests'], verbs: ['create', 'update', 'delete'] },
  ],
  'controller-approve:cert-manager-io': [{ apiGroups: [group], resources: ['signers'], verbs: ['approve'] }],
};

/** The controllers' namespace, account and rights. */
export function certManagerRbac(namespace: string, serviceAccount: string): readonly KubernetesObject[] {
  const rbac = 'rbac.authorization.k8s.io';
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: serviceAccount, namespace } },
    ...Object.entries(roles).flatMap(([suffix, rules]): KubernetesObject[] => {
      const name = `cert-manager-${suffix}`;
      return [
        { apiVersion: `${rbac}/v1`, kind: 'ClusterRole', metadata: { name }, rules },
        {
          apiVersion: `${rbac}/v1`,
          kind: 'ClusterRoleBinding',
          metadata: { name },
          roleRef: { apiGroup: rbac, kind: 'ClusterRole', name },
          subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace }],
        },
      ];
    }),
  ];
}
