import { few, listed } from './listing';
import { shown } from './shown';
import { suggest } from './suggest';

/** The message for a name that is none of those known: the one that was probably meant, or the choice. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const unknown = `unknown ${what} ${shown(name)}`;
  if (known.length === 0) return `${unknown}: there is none`;
  const meant = suggest(name, known);
  if (meant !== null) return `${unknown}: did you mean ${listed([meant])}?`;
  return `${unknown}: known ${known.length === 1 ? 'is' : 'are'} ${few(known)}`;
}
