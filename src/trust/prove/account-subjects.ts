import { parseServiceAccountSubject, serviceAccountSubject, type ServiceAccountSubject } from '../terms/subject';
import { allOf, made, nothing, type Language } from './language';
import { shortest } from './shortest';

/** Where a name stands: before a letter or digit, behind one, or behind a `-`. */
type Place = 'start' | 'inside' | 'dash';

const prefix = serviceAccountSubject('', '').slice(0, -1);
const longest = { namespace: 63, name: 253 } as const;

/**
 * The subjects of all ServiceAccounts that can exist in a cluster: a Namespace's name is a DNS label, an
 * account's a DNS subdomain. How long they are is left to `someAccount`.
 */
export const accountSubjects: Language = behindPrefix(0, false);

/** An account as people name it, `namespace/name`. */
export function shownAccount(subject: string): string {
  return subject.slice(prefix.length).replace(':', '/');
}

const limitedSubjects: Language = behindPrefix(0, true);

/** An account that stands for all that nobody names. */
export const anybody: ServiceAccountSubject = { namespace: 'some-namespace', name: 'some-account' };

/** Those of these texts that are subjects of accounts, each once. */
export function accountsNamed(subjects: readonly string[]): readonly ServiceAccountSubject[] {
  return [...new Set(subjects)].flatMap((subject) => {
    const account = parseServiceAccountSubject(subject);
    return account.ok ? [account.value] : [];
  });
}

/** A shortest subject among these that an account can have; null only where there is none. */
export function someAccount(subjects: Language): string | null {
  const found = shortest(subjects);
  // To count every character is slow, and hardly ever needed: the shortest is short.
  return found === null || parseServiceAccountSubject(found).ok ? found : shortest(allOf([subjects, limitedSubjects]));
}

function behindPrefix(at: number, limited: boolean): Language {
  const first = prefix.charAt(at);
  if (first === '') return name('namespace', 'start', limited ? 0 : null);
  return made(
    false,
    () => `account ${String(at)} ${String(limited)}`,
    () => [first],
    (character) => (character === first ? behindPrefix(at + 1, limited) : nothing),
  );
}

/** The rest of a name; `length` of what is read of it, null where nobody counts. */
function name(part: 'namespace' | 'name', place: Place, length: number | null): Language {
  if (length !== null && length > longest[part]) return nothing;
  const ends = place === 'inside';
  const next = length === null ? null : length + 1;
  return made(
    part === 'name' && ends,
    () => `${part} ${place} ${String(length)}`,
    () => (place === 'start' ? [] : part === 'namespace' ? ['-', ':'] : ['-', '.']),
    (character) => {
      if (/^[a-z0-9]$/.test(character)) return name(part, 'inside', next);
      if (character === '-' && place !== 'start') return name(part, 'dash', next);
      if (character === ':' && ends && part === 'namespace') return name('name', 'start', length === null ? null : 0);
      return character === '.' && ends && part === 'name' ? name(part, 'start', next) : nothing;
    },
  );
}
