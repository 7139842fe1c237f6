import type { AuthMount } from '../model/auth-mount';
import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import { serviceAccountSubject } from '../terms/subject';
import { allOf, anyOf, holds, not, type Language } from './language';
import { globLanguage } from './pattern';
import { oneSubject, type SubjectSet } from './role-subjects';

const group = 'system:serviceaccounts:';

/**
 * Sets of accounts, cut so that a cluster's RBAC says the same of every account in one: accounts that a
 * binding names, then accounts of a namespace that one names, then all others.
 */
export function cellsOf(
  cluster: Cluster,
  mount: AuthMount,
  role: AuthRole,
  sets: readonly SubjectSet[],
): readonly SubjectSet[] {
  if (mount.method !== 'kubernetes' || sets.every(({ subject }) => subject !== null)) return sets;
  const selects = role.method === 'kubernetes' && role.namespaceSelector !== '';
  const { accounts, namespaces } = mount.reviewer.kind === 'stored' ? noNames : namesIn(cluster);
  const near = new Set([...namespaces, ...(selects ? namedNamespaces(cluster) : [])]);
  return sets.flatMap((set) => (set.subject === null ? cut(set, [...accounts], [...near]) : [set]));
}

const noNames = { accounts: new Set<string>(), namespaces: new Set<string>() };

function cut(set: SubjectSet, accounts: readonly string[], namespaces: readonly string[]): readonly SubjectSet[] {
  const inside = accounts.filter((account) => holds(set.language, account)).flatMap((account) => oneSubject(account));
  const others = not(anyOf(inside.map(({ language }) => language)));
  const wholes = namespaces.map((namespace) => globLanguage(serviceAccountSubject(namespace, '*')));
  const piece = (...parts: readonly Language[]): SubjectSet => ({
    ...set,
    language: allOf([set.language, ...parts, others]),
  });
  return [...inside, ...wholes.map((whole) => piece(whole)), piece(not(anyOf(wholes)))];
}

/** Accounts and namespaces that bindings of the whole cluster name. */
function namesIn(cluster: Cluster): typeof noNames {
  const subjects = cluster.rbacBindings.filter(({ meta }) => meta.namespace === '').flatMap((one) => one.rbacSubjects);
  const users = subjects.map(({ kind, namespace, name }) => {
    return kind === 'ServiceAccount' ? serviceAccountSubject(namespace, name) : kind === 'User' ? name : '';
  });
  const groups = subjects.filter(({ kind, name }) => kind === 'Group' && name.startsWith(group));
  return {
    accounts: new Set(users.filter((user) => user !== '')),
    namespaces: new Set(groups.map(({ name }) => name.slice(group.length))),
  };
}

/** Namespaces that a rule names one by one: reading their labels may be allowed for them alone. */
function namedNamespaces(cluster: Cluster): readonly string[] {
  return cluster.rbacRoles.flatMap(({ rules }) => rules.flatMap(({ resourceNames }) => resourceNames));
}
