import { checks, checkOf, type CheckId } from '../../facts/checks';
import { furtherWords } from '../../facts/further-words';
import { flat, type ErrorText } from './error-text';

/** A piece of what a server says when a check refuses. */
interface Phrase {
  readonly check: CheckId;
  /** Status code with which it comes; '' where none is known. */
  readonly code: string;
  readonly pattern: RegExp;
  /** How many characters of it are the server's own: the more, the surer a match. */
  readonly weight: number;
}

/** Checks whose refusal a text fits best; in the order of the servers. */
export function checksBehind({ text, core, code }: ErrorText): readonly CheckId[] {
  const found = phrases.filter(
    (phrase) => (code === '' || phrase.code === '' || code === phrase.code) && phrase.pattern.test(text),
  );
  // The very words of one check are surer than a long piece of another's.
  const exact = found.filter(({ pattern }) => new RegExp(`^(?:${pattern.source})$`).test(core));
  const best = exact.length > 0 ? exact : found;
  const most = Math.max(...best.map(({ weight }) => weight));
  return [...new Set(best.filter(({ weight }) => weight === most).map(({ check }) => check))];
}

// `unknown role` has the fewest letters of all; a shorter piece is found in texts about something else.
const least = 'unknownrole'.length;

const phrases: readonly Phrase[] = [
  ...(Object.keys(checks) as CheckId[]).flatMap((check) => {
    const { words, log } = checkOf(check);
    return [...answers(words), ...(log === '' ? [] : log.split('; API server: '))].flatMap((part) =>
      phrase(check, part),
    );
  }),
  ...furtherWords.flatMap(({ words, checks: behind }) => behind.flatMap((check) => phrase(check, words))),
];

/** What a refused write says, and what the login after it says. */
function answers(words: string): readonly string[] {
  return words.split(/; (?=login \d)/).map((part) => part.replace(/^(?:(?:config|role) write|login) (?=\d)/, ''));
}

/** The whole text, each tail behind a colon, and each piece between what is left out: people cut where they paste. */
function phrase(check: CheckId, words: string): readonly Phrase[] {
  const [, code = '', said = ''] = /^(?:(\d{3}) )?(.*)$/s.exec(words) ?? [];
  const pieces = flat(said).split('…');
  const tails = pieces.flatMap((piece) => {
    const parts = piece.split(': ');
    return parts.map((_, index) => parts.slice(index).join(': '));
  });
  return [...new Set(tails)].map((tail) => made(check, code, tail)).filter(({ weight }) => weight >= least);
}

function made(check: CheckId, code: string, said: string): Phrase {
  const plain = said.replace(/^[\s"*]+|[\s"]+$/g, '');
  const literals = plain
    .split(/\{\w+\}/)
    .filter((literal, index, all) => literal !== '' || (index > 0 && index < all.length - 1));
  const escaped = literals.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const weight = literals.reduce((sum, literal) => sum + literal.replace(/[^A-Za-z]/g, '').length, 0);
  // A value is short, so that no text makes the search long.
  return { check, code, pattern: new RegExp(escaped.join('.{0,400}?')), weight };
}
