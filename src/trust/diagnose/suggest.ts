const furthest = 2;

/**
 * The name that was probably meant: the nearest within edit distance 2, where a swap of neighbours
 * is one edit and `max_ttl` is as good as `maxTtl`; null where none is near. The first wins a tie.
 */
export function suggest(word: string, known: Iterable<string>): string | null {
  let meant: string | null = null;
  let least = furthest + 1;
  for (const candidate of known) {
    if (candidate === word) continue;
    const apart = Math.min(distance(word, candidate), distance(plain(word), plain(candidate)));
    // Two edits turn any two-letter word into any other.
    if (apart < least && apart < candidate.length) {
      meant = candidate;
      least = apart;
    }
  }
  return meant;
}

function plain(word: string): string {
  return word.replace(/[_-]/g, '').toLowerCase();
}

/** Edits between two words: insertions, deletions, replacements, swaps of neighbours. More than two are not told apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > furthest) return furthest + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    if (Math.min(...current) > furthest) return furthest + 1;
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
