import { serviceAccountSubject } from '../terms/subject';
import { nothing, only, type Language } from './language';

/** Where a name stands: before a letter or digit, behind one, or behind a `-`. */
type Place = 'start' | 'inside' | 'dash';

const prefix = serviceAccountSubject('', '').slice(0, -1);
const longest = { namespace: 63, name: 253 } as const;

/**
 * The subjects of all ServiceAccounts that can exist in a cluster: a Namespace's name is a DNS label, an
 * account's a DNS subdomain, each with its longest length.
 */
export const accountSubjects: Language = behindPrefix(prefix);

function behindPrefix(text: string): Language {
  const rest = only(text);
  const [first = ''] = text;
  if (text === '') return name('namespace', 'start', 0);
  return { ...rest, key: `account ${rest.key}`, after: (one) => (one === first ? behindPrefix(text.slice(1)) : nothing) };
}

function name(part: 'namespace' | 'name', place: Place, length: number): Language {
  if (length > longest[part]) return nothing;
  const ends = place === 'inside';
  return {
    ...{ key: `${part} ${place} ${String(length)}`, holdsEmpty: part === 'name' && ends, isEmpty: false },
    firsts: place === 'start' ? [] : part === 'namespace' ? ['-', ':'] : ['-', '.'],
    after: (character) => {
      if (/^[a-z0-9]$/.test(character)) return name(part, 'inside', length + 1);
      if (character === '-' && place !== 'start') return name(part, 'dash', length + 1);
      if (character === ':' && ends && part === 'namespace') return name('name', 'start', 0);
      return character === '.' && ends && part === 'name' ? name(part, 'start', length + 1) : nothing;
    },
  };
}
