/** Far more levels than any file needs, and far fewer than a parser's stack holds. */
const deepest = 500;

/** What nests on one line before its first value: `- - - a`, `? ? a`; two columns for each level. */
const indicators = /^[ \t]*(?:[-?][ \t]+)*/;

/**
 * Whether a text may nest so deep that a recursive parser would run out of stack, which nobody can
 * catch. An upper bound in one pass: brackets in quotes count as well.
 */
export function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  let start = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === '[' || character === '{') brackets += 1;
    else if ((character === ']' || character === '}') && brackets > 0) brackets -= 1;
    if (brackets > deepest) return true;
    if (character !== '\n' && character !== '') continue;
    const line = text.slice(start, offset);
    if (levelsOf(line) > deepest) return true;
    // Brackets end with their document, and so does a miscount.
    if (line.startsWith('---')) brackets = 0;
    start = offset + 1;
  }
  return false;
}

function levelsOf(line: string): number {
  return (indicators.exec(line)?.[0].length ?? 0) / 2;
}
