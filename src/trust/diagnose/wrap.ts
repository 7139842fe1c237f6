/** Lines of at most `width` columns, broken at spaces; a word that is longer stands alone. */
export function wrap(text: string, width: number): readonly [string, ...string[]] {
  const [first = '', ...words] = text.split(' ');
  const lines: [string, ...string[]] = [first];
  for (const word of words) {
    const last = lines.length - 1;
    const line = `${lines[last] ?? ''} ${word}`;
    if (line.length <= width) lines[last] = line;
    else lines.push(word);
  }
  return lines;
}
