import type { Origin } from '../../model/origin';
import type { ObjectMeta, RbacBinding, RbacRole, RbacSubject } from '../../model/kubernetes-objects';
import type { Marks } from '../scope/marks';
import { derived } from '../scope/scope';

interface Account {
  readonly namespace: string;
  readonly name: string;
}

const mint = Object.freeze({
  apiGroups: Object.freeze(['']),
  resources: Object.freeze(['serviceaccounts/token']),
  nonResourceUrls: Object.freeze([]),
  verbs: Object.freeze(['create']),
});
const origins: Readonly<Record<string, Origin>> = Object.freeze({
  meta: derived,
  rules: derived,
  rbacSubjects: derived,
});

/** The right to mint tokens of one account, and of no other. */
export function tokenRequestRole(at: string, account: Account, marks: Marks): RbacRole {
  return {
    at,
    origins,
    kind: 'Role',
    meta: meta(account.namespace, tokenRequestName(account), marks),
    rules: [{ ...mint, resourceNames: [account.name] }],
  };
}

/** Gives cert-manager that right. */
export function tokenRequestBinding(at: string, account: Account, minter: Account, marks: Marks): RbacBinding {
  return {
    at,
    origins,
    kind: 'RoleBinding',
    meta: meta(account.namespace, tokenRequestName(account), marks),
    roleKind: 'Role',
    roleName: tokenRequestName(account),
    rbacSubjects: [serviceAccount(minter)],
    emitted: true,
  };
}

/** Lets an account call TokenReview. The role is in the name, since a binding's role never changes. */
export function delegatorBinding(
  at: string,
  name: string,
  account: Account,
  marks: Marks,
  emitted: boolean,
): RbacBinding {
  return {
    at,
    origins,
    kind: 'ClusterRoleBinding',
    meta: meta('', `${name}:auth-delegator:${account.namespace}:${account.name}`, marks),
    roleKind: 'ClusterRole',
    roleName: 'system:auth-delegator',
    rbacSubjects: [serviceAccount(account)],
    emitted,
  };
}

/** Lets everybody read the discovery document and the keys: Vault sends no credentials for them. */
export function discoveryBinding(at: string, name: string, marks: Marks, emitted: boolean): RbacBinding {
  return {
    at,
    origins,
    kind: 'ClusterRoleBinding',
    meta: meta('', `${name}:service-account-issuer-discovery`, marks),
    roleKind: 'ClusterRole',
    roleName: 'system:service-account-issuer-discovery',
    rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
    emitted,
  };
}

function tokenRequestName(account: Account): string {
  return `${account.name}-token-request`;
}

function serviceAccount({ namespace, name }: Account): RbacSubject {
  return { kind: 'ServiceAccount', name, namespace };
}

function meta(namespace: string, name: string, { labels, annotations }: Marks): ObjectMeta {
  return { namespace, name, labels, annotations };
}
