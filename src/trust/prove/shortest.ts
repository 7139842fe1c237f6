import type { Language } from './language';

// One of them stands for all characters that a language does not tell apart; names of accounts may begin with each.
const ordinary = [...'xyzwvutsrqponmlkjihgfedcba0123456789XYZWVUTSRQPONMLKJIHGFEDCBA_~'];

/** A shortest text of a language; null only where it holds none. */
export function shortest(language: Language): string | null {
  const seen = new Set([language.key]);
  let layer: readonly (readonly [Language, string])[] = [[language, '']];
  while (layer.length > 0) {
    const next: (readonly [Language, string])[] = [];
    for (const [rest, text] of layer) {
      if (rest.holdsEmpty) return text;
      for (const character of charactersOf(rest)) {
        const after = rest.after(character);
        if (after.isEmpty || seen.has(after.key)) continue;
        seen.add(after.key);
        next.push([after, text + character]);
      }
    }
    layer = next;
  }
  return null;
}

/** A character that is not told apart comes first: the witness then is no accident of spelling. */
function charactersOf({ firsts }: Language): readonly string[] {
  const other = ordinary.find((character) => !firsts.includes(character));
  return other === undefined ? firsts : [other, ...firsts];
}
