/**
 * A set of texts, read character by character: what is left of it after one character is a set again.
 * So sets are cut and joined without listing them, and a search through what is left is complete.
 */
export interface Language {
  /** Equal keys hold equal texts. */
  readonly key: string;
  readonly holdsEmpty: boolean;
  /** Whether it is known to hold nothing. */
  readonly isEmpty: boolean;
  /** First characters that it tells from all others. */
  readonly firsts: readonly string[];
  /** The rests of those of its texts that begin with a character. */
  after(character: string): Language;
}

/** No text. */
export const nothing: Language = { key: '∅', holdsEmpty: false, isEmpty: true, firsts: [], after: () => nothing };

/** Every text. */
export const anything: Language = { key: '∀', holdsEmpty: true, isEmpty: false, firsts: [], after: () => anything };

/** One text. */
export function only(text: string): Language {
  return text === '' ? empty : textFrom(text, 0);
}

/** The empty text. */
const empty: Language = { key: '""', holdsEmpty: true, isEmpty: false, firsts: [], after: () => nothing };

function textFrom(text: string, at: number): Language {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const next = at + first.length;
  return made(
    false,
    () => JSON.stringify(text.slice(at)),
    () => [first],
    (character) => (character !== first ? nothing : next === text.length ? empty : textFrom(text, next)),
  );
}

/** The texts that all of them hold. */
export function allOf(languages: readonly Language[]): Language {
  const parts = languages.filter((one) => one !== anything);
  const [first, ...others] = parts;
  if (first === undefined) return anything;
  if (parts.some(({ isEmpty }) => isEmpty)) return nothing;
  if (others.length === 0) return first;
  return made(
    parts.every(({ holdsEmpty }) => holdsEmpty),
    () => keyOf('&', parts),
    () => firstsOf(parts),
    (character) => allOf(parts.map((one) => one.after(character))),
  );
}

/** The texts that any of them holds. */
export function anyOf(languages: readonly Language[]): Language {
  const parts = [...new Set(languages)].filter(({ isEmpty }) => !isEmpty);
  const [first, ...others] = parts;
  if (first === undefined) return nothing;
  if (parts.includes(anything)) return anything;
  if (others.length === 0) return first;
  return made(
    parts.some(({ holdsEmpty }) => holdsEmpty),
    () => keyOf('|', parts),
    () => firstsOf(parts),
    (character) => anyOf(parts.map((one) => one.after(character))),
  );
}

/** The texts that it does not hold. */
export function not(language: Language): Language {
  if (language.isEmpty) return anything;
  if (language === anything) return nothing;
  return made(
    !language.holdsEmpty,
    () => `!${language.key}`,
    () => language.firsts,
    (character) => not(language.after(character)),
  );
}

/** A language that holds something, for all that is known. What only a search needs is made when one asks. */
export function made(
  holdsEmpty: boolean,
  key: () => string,
  firsts: () => readonly string[],
  after: Language['after'],
): Language {
  let made: string | undefined;
  return {
    holdsEmpty,
    isEmpty: false,
    after,
    get key() {
      return (made ??= key());
    },
    get firsts() {
      return firsts();
    },
  };
}

/** Whether a language holds a text. */
export function holds(language: Language, text: string): boolean {
  let rest = language;
  for (const character of text) {
    if (rest.isEmpty) return false;
    rest = rest.after(character);
  }
  return rest.holdsEmpty;
}

export function keyOf(sign: string, parts: readonly Language[]): string {
  return `(${[...new Set(parts.map(({ key }) => key))].join(sign)})`;
}

export function firstsOf(parts: readonly Language[]): readonly string[] {
  return [...new Set(parts.flatMap(({ firsts }) => firsts))];
}
