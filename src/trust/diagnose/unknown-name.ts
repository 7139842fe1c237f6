import { listed, shown } from './shown';
import { suggest } from './suggest';

/** More than these would bury the message. */
const mostListed = 8;

/** The message for a name that is none of those known: the one that was probably meant, or the choice. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const unknown = `unknown ${what} ${shown(name)}`;
  if (known.length === 0) return `${unknown}: there is none`;
  const meant = suggest(name, known);
  if (meant !== null) return `${unknown}: did you mean ${listed([meant])}?`;
  const further = known.length > mostListed ? ` and ${known.length - mostListed} more` : '';
  return `${unknown}: known ${known.length === 1 ? 'is' : 'are'} ${listed(known.slice(0, mostListed))}${further}`;
}
