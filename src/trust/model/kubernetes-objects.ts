import type { Placed } from './origin';

/** Name, labels and annotations of a Kubernetes object; `namespace` is '' for a cluster-scoped one. */
export interface ObjectMeta {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A ServiceAccount. One with `emitted: false` is a fact: somebody else creates it. */
export interface ServiceAccount extends Placed {
  readonly meta: ObjectMeta;
  readonly emitted: boolean;
}

/** A Secret that the token controller fills with a long-lived token of a ServiceAccount. */
export interface TokenSecret extends Placed {
  readonly meta: ObjectMeta;
  readonly serviceAccount: string;
}

export interface RbacRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceUrls: readonly string[];
  readonly verbs: readonly string[];
}

/** A Role, or a ClusterRole where `meta.namespace` is ''. */
export interface RbacRole extends Placed {
  readonly kind: 'Role' | 'ClusterRole';
  readonly meta: ObjectMeta;
  readonly rules: readonly RbacRule[];
}

export interface RbacSubject {
  readonly kind: 'ServiceAccount' | 'User' | 'Group';
  readonly name: string;
  /** '' for users and groups. */
  readonly namespace: string;
}

/** A RoleBinding, or a ClusterRoleBinding. One with `emitted: false` is a fact: somebody else creates it. */
export interface RbacBinding extends Placed {
  readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
  readonly meta: ObjectMeta;
  readonly roleKind: 'Role' | 'ClusterRole';
  readonly roleName: string;
  readonly rbacSubjects: readonly RbacSubject[];
  readonly emitted: boolean;
}
