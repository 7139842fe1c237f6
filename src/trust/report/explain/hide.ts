import type { GivenToken } from './given-token';

// A shorter one is no signature of any algorithm, and would be found in the middle of words.
const shortest = 8;
const anyToken = /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*|\bhv[sbr]\.[\w-]{20,}/g;
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Takes out of a text what its reader could log in with, and what a terminal would obey: claims are
 * anybody's words. Line breaks and tabs stay, since servers write them.
 */
export function hiding(given: GivenToken | null): (text: string) => string {
  const signature = given?.signed?.signature ?? '';
  const isLong = signature.length >= shortest;
  return (text) =>
    (isLong ? text.replaceAll(signature, '…') : text)
      .replace(anyToken, '…')
      .replace(unprintable, (character) =>
        character === '\n' || character === '\t'
          ? character
          : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
      );
}
