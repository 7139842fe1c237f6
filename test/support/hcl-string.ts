const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

/**
 * The text of a string literal of HCL 1, by its scanner and unquoter (hcl/scanner/scanner.go
 * `scanString`, hcl/strconv/quote.go `Unquote`): inside `${…}` quotes and line breaks do not end the
 * string, outside of it a line break is an error, and so is whatever follows the closing quote.
 */
export function hclText(literal: string): string {
  if (!literal.startsWith('"')) throw new Error('no string');
  let text = '';
  let braces = 0;
  const characters = Array.from(literal).slice(1);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '"' && braces === 0) {
      if (at !== characters.length - 1) throw new Error('something follows the string');
      return text;
    }
    if (character === '\n' && braces === 0) throw new Error('a line break in a string');
    if (character === '\0' || character === '\ue123') throw new Error('a character that the scanner refuses');
    if (braces === 0 && character === '$' && characters[at + 1] === '{') braces = 1;
    else if (braces > 0 && character === '{') braces++;
    else if (braces > 0 && character === '}') braces--;
    if (character !== '\\' || braces > 0) {
      text += character;
      continue;
    }
    const kind = characters[++at] ?? '';
    const digits = { x: 2, u: 4, U: 8 }[kind];
    const simple = escapes[kind];
    if (digits !== undefined) {
      text += String.fromCodePoint(parseInt(characters.slice(at + 1, at + 1 + digits).join(''), 16));
      at += digits;
    } else if (simple !== undefined) text += simple;
    else throw new Error(`no escape: ${kind}`);
  }
  throw new Error('the string does not end');
}
