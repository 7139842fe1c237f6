import type { AcceptedIssuer } from '../../model/authentication';
import type { RbacBinding, RbacSubject } from '../../model/kubernetes-objects';
import { serviceAccountSubject } from '../../terms/subject';
import type { AcceptedRoleDeclaration } from '../declaration';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { Marks } from '../scope/marks';
import { derived, type Origins, type Scope } from '../scope/scope';
import { Identities } from '../source/identities';
import type { Kept } from '../source/kept';
import { child, member, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import type { AcceptedPart } from './complete-accepted-issuer';

type DeclaredRole = Kept<AcceptedRoleDeclaration>;

/** Binds the roles of the accepting cluster to users and groups by the names that they have there. */
export function addAcceptedRoles(scope: Scope, objects: ClusterObjects, part: AcceptedPart, marks: Marks): void {
  const list = child(part.place, 'roles');
  const identities = new Identities(scope.report, 'role');
  (part.declared.roles ?? []).forEach((role, index) => {
    const { namespace = '', name } = role;
    const identity = namespace === '' ? name : `${namespace}/${name ?? ''}`;
    const place =
      name === undefined || identity === undefined
        ? scope.named(member(list, index, String(index)))
        : member(list, index, identity);
    if (identity === undefined || name === undefined || !identities.isFirst(place, identity)) return;
    checkRole(scope, part, role, place);
    if (part.issuer === null) return;
    const binding = bindingOf(`${scope.name}:${part.name}:${name}`, name, namespace, role, place, marks);
    const rbacSubjects = subjectsOf(part.issuer, role);
    if (rbacSubjects.length > 0) objects.addBinding({ ...binding, rbacSubjects });
  });
}

const origins: Origins = Object.freeze({ meta: derived, rbacSubjects: derived });

/** The role is in the name, since a binding's role never changes. */
function bindingOf(
  bindingName: string,
  roleName: string,
  namespace: string,
  role: DeclaredRole,
  { at }: Place,
  { labels, annotations }: Marks,
): Omit<RbacBinding, 'rbacSubjects'> {
  const { kind } = withDefaults('AcceptedRoleDeclaration', role);
  return {
    at,
    origins,
    kind: namespace === '' ? 'ClusterRoleBinding' : 'RoleBinding',
    meta: { namespace, name: bindingName, labels, annotations },
    roleKind: kind,
    roleName,
    emitted: true,
  };
}

function subjectsOf({ usernamePrefix, groupsPrefix }: AcceptedIssuer, role: DeclaredRole): readonly RbacSubject[] {
  const user = (name: string): RbacSubject => ({ kind: 'User', name: `${usernamePrefix}${name}`, namespace: '' });
  const accounts = (role.accounts ?? []).flatMap(({ namespace, name }) =>
    namespace === undefined || name === undefined ? [] : [serviceAccountSubject(namespace, name)],
  );
  return [
    ...[...new Set([...accounts, ...(role.users ?? [])])].map(user),
    ...[...new Set(role.groups ?? [])].map((name): RbacSubject => {
      return { kind: 'Group', name: `${groupsPrefix}${name}`, namespace: '' };
    }),
  ];
}

/** Reports a role that reaches nobody. */
function checkRole(
  { report, isFaulty }: Scope,
  { declared, place: at }: AcceptedPart,
  role: DeclaredRole,
  place: Place,
): void {
  const { accounts = [], users = [], groups = [] } = role;
  if (role.kind === 'Role' && role.namespace === undefined && !isFaulty(child(place, 'namespace'))) {
    report('missing-key', place, 'a Role holds in one namespace, and none is named', { fix: 'declare `namespace`' });
  }
  if (accounts.length > 0 && declared.issuer !== undefined) {
    const message = `\`${declared.issuer}\` is no cluster of this declaration, so it has no ServiceAccounts`;
    report('setting-without-effect', child(place, 'accounts'), message, {
      related: [child(at, 'issuer')],
      fix: 'name its users by `users` and `groups`',
    });
  }
  const readsGroups = (declared.groupsClaim ?? '') !== '' || isFaulty(child(at, 'groupsClaim'));
  if (groups.length > 0 && !readsGroups) {
    report('setting-without-effect', child(place, 'groups'), 'no claim is read for groups, so nobody is in any', {
      related: [child(at, 'groupsClaim')],
      fix: 'declare `groupsClaim`',
    });
  }
  const isOpen = (['accounts', 'users', 'groups'] as const).some((field) => isFaulty(child(place, field)));
  if (accounts.length + users.length + groups.length === 0 && !isOpen) {
    report('setting-without-effect', place, 'nobody has this role', {
      fix: 'declare `accounts`, `users` or `groups`, or leave the role out',
    });
  }
}
