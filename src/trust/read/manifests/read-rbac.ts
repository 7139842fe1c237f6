import type { RbacBinding, RbacRole, RbacRule, RbacSubject } from '../../model/kubernetes-objects';
import { objectsIn, originsAt, type Manifest } from './manifest';
import { below, text, texts } from '../untyped';

/** A Role or ClusterRole. */
export function readRbacRole(manifest: Manifest): RbacRole {
  return {
    kind: manifest.kind === 'ClusterRole' ? 'ClusterRole' : 'Role',
    meta: manifest.meta,
    rules: objectsIn(below(manifest.value, 'rules')).map(readRule),
    at: manifest.at,
    origins: originsAt(manifest, { rules: 'rules' }),
  };
}

function readRule(rule: unknown): RbacRule {
  return {
    apiGroups: texts(below(rule, 'apiGroups')),
    resources: texts(below(rule, 'resources')),
    resourceNames: texts(below(rule, 'resourceNames')),
    nonResourceUrls: texts(below(rule, 'nonResourceURLs')),
    verbs: texts(below(rule, 'verbs')),
  };
}

/** A RoleBinding or ClusterRoleBinding. */
export function readRbacBinding(manifest: Manifest): RbacBinding {
  const role = below(manifest.value, 'roleRef');
  return {
    kind: manifest.kind === 'ClusterRoleBinding' ? 'ClusterRoleBinding' : 'RoleBinding',
    meta: manifest.meta,
    roleKind: below(role, 'kind') === 'ClusterRole' ? 'ClusterRole' : 'Role',
    roleName: text(below(role, 'name')),
    rbacSubjects: objectsIn(below(manifest.value, 'subjects')).map(readSubject),
    emitted: true,
    at: manifest.at,
    origins: originsAt(manifest, { roleKind: 'roleRef.kind', roleName: 'roleRef.name', rbacSubjects: 'subjects' }),
  };
}

function readSubject(subject: unknown): RbacSubject {
  const kind = (['ServiceAccount', 'Group'] as const).find((word) => word === below(subject, 'kind')) ?? 'User';
  const namespace = kind === 'ServiceAccount' ? text(below(subject, 'namespace')) : '';
  return { kind, name: text(below(subject, 'name')), namespace };
}
