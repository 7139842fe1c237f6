import { clusterRoles } from '../facts/cluster-roles';
import { serviceAccountGroups } from '../facts/user-groups';
import type { Cluster } from '../model/cluster';
import type { RbacBinding, RbacRule, RbacSubject } from '../model/kubernetes-objects';
import { inCluster, isWhole } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { parseServiceAccountSubject, serviceAccountSubject } from '../terms/subject';
import type { Result } from './decision';

/** Something to be done with a resource; `namespace` is '' for what belongs to the whole cluster. */
interface ResourceRight {
  readonly verb: string;
  readonly apiGroup: string;
  readonly resource: string;
  readonly name: string;
  readonly namespace: string;
}

/** What is asked of RBAC. */
export type Right = ResourceRight | { readonly verb: string; readonly url: string };

/** The user of a request without credentials. */
export const anonymous = 'system:anonymous';

/**
 * Whether RBAC lets a user do it, who is in the groups that the cluster itself gives to that name unless others
 * are said. `role` is a role whose rules nobody declared, if the answer hangs on it.
 * Source: kubernetes pkg/registry/rbac/validation/rule.go.
 */
export function authorize(
  model: TrustModel,
  cluster: Cluster,
  user: string,
  right: Right,
  memberOf: readonly string[] = groups(user),
): { result: Result; role: string } {
  const { bindings } = inCluster(cluster);
  const namespace = 'url' in right ? '' : right.namespace;
  const near = namespace === '' ? [] : (bindings.get(namespace) ?? []);
  const bound = [...near, ...(bindings.get('') ?? [])].filter(({ rbacSubjects }) =>
    rbacSubjects.some((one) => is(one, user, memberOf)),
  );
  const rules = bound.map((binding) => rulesOf(cluster, binding));
  if (rules.some((found) => found?.some((rule) => allows(rule, right)))) return { result: true, role: '' };
  const unseen = bound[rules.indexOf(undefined)];
  if (unseen !== undefined) return { result: 'live', role: unseen.roleName };
  return { result: isWhole(model, cluster.rbacBindings) ? false : { missing: cluster.at }, role: '' };
}

function rulesOf(cluster: Cluster, { roleKind, roleName, meta }: RbacBinding): readonly RbacRule[] | undefined {
  const namespace = roleKind === 'Role' ? meta.namespace : '';
  const declared = inCluster(cluster).rbacRole.get(`${roleKind}/${namespace}/${roleName}`);
  return declared?.rules ?? (roleKind === 'ClusterRole' ? clusterRoles.get(roleName)?.rules : undefined);
}

/** RBAC knows a ServiceAccount by its user name alone. */
function is(subject: RbacSubject, user: string, memberOf: readonly string[]): boolean {
  if (subject.kind === 'Group') return memberOf.includes(subject.name);
  return user === (subject.kind === 'User' ? subject.name : serviceAccountSubject(subject.namespace, subject.name));
}

function groups(user: string): readonly string[] {
  if (user === anonymous) return ['system:unauthenticated'];
  const account = parseServiceAccountSubject(user);
  return account.ok ? serviceAccountGroups(account.value.namespace) : ['system:authenticated'];
}

function allows(rule: RbacRule, right: Right): boolean {
  const has = (allowed: readonly string[], one: string): boolean => allowed.includes('*') || allowed.includes(one);
  if (!has(rule.verbs, right.verb)) return false;
  if ('url' in right)
    return rule.nonResourceUrls.some((url) =>
      url.endsWith('*') ? right.url.startsWith(url.slice(0, -1)) : url === right.url,
    );
  const anyOfKind = right.resource.replace(/^[^/]*\//, '*/');
  return (
    has(rule.apiGroups, right.apiGroup) &&
    (has(rule.resources, right.resource) || rule.resources.includes(anyOfKind)) &&
    (rule.resourceNames.length === 0 || rule.resourceNames.includes(right.name))
  );
}
