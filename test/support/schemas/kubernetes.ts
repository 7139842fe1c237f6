/**
 * Strict JSON Schemas of the core and RBAC kinds that are emitted, written from the Kubernetes API
 * reference (v1.36) and the API server's validation: every key that is not of the API is refused.
 */
import { closed, emptyOr, metadata, strings, text, type Schema } from './schema';

const rbacGroup = 'rbac.authorization.k8s.io';

const serviceAccount = closed(
  {
    apiVersion: { const: 'v1' },
    kind: { const: 'ServiceAccount' },
    metadata: metadata('namespaced'),
    automountServiceAccountToken: { type: 'boolean' },
    imagePullSecrets: { type: 'array', items: closed({ name: text }, ['name']) },
  },
  ['apiVersion', 'kind', 'metadata'],
);

/** Of the type that the token controller fills: it finds its account by the annotation. */
const tokenSecret = closed(
  {
    apiVersion: { const: 'v1' },
    kind: { const: 'Secret' },
    metadata: {
      ...metadata('namespaced'),
      required: ['name', 'namespace', 'annotations'],
      properties: {
        ...metadata('namespaced').properties,
        annotations: {
          type: 'object',
          additionalProperties: { type: 'string' },
          properties: { 'kubernetes.io/service-account.name': text },
          required: ['kubernetes.io/service-account.name'],
        },
      },
    },
    type: { const: 'kubernetes.io/service-account-token' },
    immutable: { type: 'boolean' },
  },
  ['apiVersion', 'kind', 'metadata', 'type'],
);

const resourceRule = closed(
  { apiGroups: strings(1), resources: strings(1), resourceNames: strings(1), verbs: strings(1) },
  ['apiGroups', 'resources', 'verbs'],
);
const urlRule = closed({ nonResourceURLs: strings(1), verbs: strings(1) }, ['nonResourceURLs', 'verbs']);

function rbacRole(kind: 'Role' | 'ClusterRole'): Schema {
  return closed(
    {
      apiVersion: { const: `${rbacGroup}/v1` },
      kind: { const: kind },
      metadata: metadata(kind === 'Role' ? 'namespaced' : 'cluster'),
      rules: { type: 'array', items: kind === 'Role' ? resourceRule : { anyOf: [resourceRule, urlRule] } },
    },
    ['apiVersion', 'kind', 'metadata', 'rules'],
  );
}

const rbacSubject: Schema = {
  oneOf: [
    closed({ kind: { const: 'ServiceAccount' }, name: text, namespace: text, apiGroup: emptyOr() }, [
      'kind',
      'name',
      'namespace',
    ]),
    closed({ kind: { enum: ['User', 'Group'] }, name: text, apiGroup: emptyOr(rbacGroup) }, [
      'kind',
      'name',
      'apiGroup',
    ]),
  ],
};

function rbacBinding(kind: 'RoleBinding' | 'ClusterRoleBinding'): Schema {
  const roleKinds = kind === 'RoleBinding' ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  return closed(
    {
      apiVersion: { const: `${rbacGroup}/v1` },
      kind: { const: kind },
      metadata: metadata(kind === 'RoleBinding' ? 'namespaced' : 'cluster'),
      roleRef: closed({ apiGroup: { const: rbacGroup }, kind: { enum: roleKinds }, name: text }, [
        'apiGroup',
        'kind',
        'name',
      ]),
      subjects: { type: 'array', items: rbacSubject },
    },
    ['apiVersion', 'kind', 'metadata', 'roleRef'],
  );
}

export const kubernetesSchemas: Readonly<Record<string, Schema>> = {
  ServiceAccount: serviceAccount,
  Secret: tokenSecret,
  Role: rbacRole('Role'),
  ClusterRole: rbacRole('ClusterRole'),
  RoleBinding: rbacBinding('RoleBinding'),
  ClusterRoleBinding: rbacBinding('ClusterRoleBinding'),
};
