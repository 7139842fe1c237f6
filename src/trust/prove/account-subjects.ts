import { serviceAccountSubject } from '../terms/subject';
import { made, nothing, type Language } from './language';

/** Where a name stands: before a letter or digit, behind one, or behind a `-`. */
type Place = 'start' | 'inside' | 'dash';

const prefix = serviceAccountSubject('', '').slice(0, -1);
const longest = { namespace: 63, name: 253 } as const;

/**
 * The subjects of all ServiceAccounts that can exist in a cluster: a Namespace's name is a DNS label, an
 * account's a DNS subdomain, each with its longest length.
 */
export const accountSubjects: Language = behindPrefix(0);

function behindPrefix(at: number): Language {
  const first = prefix.charAt(at);
  if (first === '') return name('namespace', 'start', 0);
  return made(
    false,
    () => `account ${String(at)}`,
    () => [first],
    (character) => (character === first ? behindPrefix(at + 1) : nothing),
  );
}

function name(part: 'namespace' | 'name', place: Place, length: number): Language {
  if (length > longest[part]) return nothing;
  const ends = place === 'inside';
  return made(
    part === 'name' && ends,
    () => `${part} ${place} ${String(length)}`,
    () => (place === 'start' ? [] : part === 'namespace' ? ['-', ':'] : ['-', '.']),
    (character) => {
      if (/^[a-z0-9]$/.test(character)) return name(part, 'inside', length + 1);
      if (character === '-' && place !== 'start') return name(part, 'dash', length + 1);
      if (character === ':' && ends && part === 'namespace') return name('name', 'start', 0);
      return character === '.' && ends && part === 'name' ? name(part, 'start', length + 1) : nothing;
    },
  );
}
