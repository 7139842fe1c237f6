import { secretIn } from './secret';

const longest = 60;
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A value for a message, in backticks: shortened, on one line, and without anything that a
 * terminal would obey. What holds a secret is named and not shown.
 */
export function shown(value: unknown): string {
  if (value === '') return '`""`';
  if (typeof value === 'string') return secretIn(value) ?? `\`${printable(value)}\``;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return `\`${String(value)}\``;
  if (value === null) return '`null`';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? '`[]`' : 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A text on one line, at most some 60 characters of it. */
export function printable(text: string): string {
  const whole = text.length <= longest ? text : `${text.slice(0, longest)}…`;
  return whole.replace(unprintable, escaped);
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
