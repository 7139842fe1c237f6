import type { RbacBinding, RbacRole, RbacRule, RbacSubject } from '../../model/kubernetes-objects';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

const group = 'rbac.authorization.k8s.io';

/** A Role or ClusterRole. */
export function planRbacRole(role: RbacRole, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: role.at,
    apiVersion: `${group}/v1`,
    kind: role.kind,
    meta: role.meta,
    body: { rules: role.rules.map(rule) },
  });
}

/** A RoleBinding or ClusterRoleBinding. */
export function planRbacBinding(binding: RbacBinding, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: binding.at,
    apiVersion: `${group}/v1`,
    kind: binding.kind,
    meta: binding.meta,
    body: {
      roleRef: { apiGroup: group, kind: binding.roleKind, name: binding.roleName },
      subjects: binding.rbacSubjects.map(subject),
    },
  });
}

function rule({ apiGroups, resources, resourceNames, nonResourceUrls, verbs }: RbacRule): Record<string, unknown> {
  return said({ apiGroups, resources, resourceNames, nonResourceURLs: nonResourceUrls, verbs });
}

function subject({ kind, name, namespace }: RbacSubject): Record<string, unknown> {
  return kind === 'ServiceAccount' ? { kind, name, namespace } : { apiGroup: group, kind, name };
}
