import type { JwtAuthRole, KubernetesAuthRole, AuthRole } from '../model/auth-role';
import { isKnown } from '../model/origin';
import { parseServiceAccountSubject, serviceAccountSubject } from '../terms/subject';
import { claimAt, type Token } from '../terms/token';
import { accountSubjects } from './account-subjects';
import { allOf, anyOf, anything, not, nothing, only, type Language } from './language';
import { globLanguage } from './pattern';

/** Accounts that a role tells apart from all others: one, or all that fit a pattern. */
export interface SubjectSet {
  /** The subject, where it is one. */
  readonly subject: string | null;
  readonly language: Language;
  /** In words, for people. */
  readonly shown: string;
}

/** The one account of a subject; none where no account can have it. */
export function oneSubject(subject: string): readonly SubjectSet[] {
  const account = parseServiceAccountSubject(subject);
  if (!account.ok) return [];
  return [{ subject, language: only(subject), shown: `\`${account.value.namespace}/${account.value.name}\`` }];
}

/**
 * The accounts that a role names, whatever else it checks: nobody outside of them passes, and among those
 * inside only the cluster makes a difference. `sample` is a token of an account, to see what claims hold.
 */
export function roleSubjects(role: AuthRole, sample: Token): readonly SubjectSet[] {
  return role.method === 'kubernetes' ? ofKubernetesRole(role) : ofJwtRole(role, sample);
}

function ofJwtRole(role: JwtAuthRole, sample: Token): readonly SubjectSet[] {
  if (isKnown(role, 'boundSubject') && role.boundSubject !== '') return oneSubject(role.boundSubject);
  const claims = isKnown(role, 'boundClaims') ? Object.entries(role.boundClaims) : [];
  const bound = claims.flatMap(([claim, wanted]) => {
    const inside = around(claimAt(sample, claim), sample);
    const fitting = wanted.filter((one) => role.boundClaimsType === 'glob' || !one.includes('*'));
    const language = inside === null ? anything : anyOf(fitting.map((one) => globLanguage(inside(one))));
    return inside === null
      ? []
      : [{ language, shown: `\`${claim}\` ${wanted.map((one) => `\`${one}\``).join(' or ')}` }];
  });
  const shown = bound.length === 0 ? 'any account' : `any account with ${bound.map((one) => one.shown).join(' and ')}`;
  return [{ subject: null, language: allOf([accountSubjects, ...bound.map(({ language }) => language)]), shown }];
}

/** How a claim's value stands in the subject; null for a claim that says nothing of the account. */
function around(value: unknown, { sub, namespace, serviceAccount }: Token): ((value: string) => string) | null {
  if (value === sub) return (one) => one;
  if (value === namespace) return (one) => serviceAccountSubject(one, '*');
  return value === serviceAccount ? (one) => serviceAccountSubject('*', one) : null;
}

function ofKubernetesRole(role: KubernetesAuthRole): readonly SubjectSet[] {
  const names = isKnown(role, 'serviceAccountNames') ? role.serviceAccountNames : ['*'];
  const namespaces = isKnown(role, 'namespaces') ? role.namespaces : ['*'];
  const listed = namespaces.flatMap((namespace) => names.flatMap((name) => accountsLike(namespace, name, nothing)));
  if (role.namespaceSelector === '') return listed;
  const known = anyOf(namespaces.map((namespace) => globLanguage(serviceAccountSubject(namespace, '*'))));
  const selected = names.flatMap((name) => accountsLike('*', name, known));
  return [...listed, ...selected.map((set) => ({ ...set, shown: `${set.shown} where \`${role.namespaceSelector}\`` }))];
}

function accountsLike(namespace: string, name: string, except: Language): readonly SubjectSet[] {
  const glob = serviceAccountSubject(namespace, name);
  if (!glob.includes('*')) return oneSubject(glob);
  const language = allOf([globLanguage(glob), accountSubjects, not(except)]);
  return [{ subject: null, language, shown: `\`${namespace}/${name}\`` }];
}
