import type { AuthRole } from '../model/auth-role';
import { globWitness } from '../terms/glob-intersection';

/** Which accounts an auth role takes, as globs of a namespace and of a name; `any` where the role does not say. */
export interface BoundAccounts {
  readonly namespaces: readonly string[];
  readonly names: readonly string[];
}

const any = ['*'];

export function boundAccounts(role: AuthRole): BoundAccounts {
  if (role.method === 'kubernetes')
    return { namespaces: role.namespaceSelector === '' ? role.namespaces : any, names: role.serviceAccountNames };
  const [namespace, name] = exactSubject(role.boundSubject);
  const glob = role.boundClaimsType === 'glob';
  const claim = (pointer: string): readonly string[] => {
    const values = role.boundClaims[pointer];
    return values === undefined ? any : glob ? values : values.filter((value) => !value.includes('*'));
  };
  return {
    namespaces: namespace === undefined ? claim('/kubernetes.io/namespace') : [namespace],
    names: name === undefined ? claim('/kubernetes.io/serviceaccount/name') : [name],
  };
}

/** Whether some account is taken by both. */
export function overlap(one: BoundAccounts, other: BoundAccounts): boolean {
  return meets(one.namespaces, other.namespaces) && meets(one.names, other.names);
}

function meets(one: readonly string[], other: readonly string[]): boolean {
  return one.some((left) => other.some((right) => left === right || globWitness(left, right) !== null));
}

function exactSubject(subject: string): readonly (string | undefined)[] {
  return subject === '' ? [] : subject.split(':').slice(2);
}
