/** Words of HashiCorp's HCL, version 1, in which Vault reads policies and SPIRE its configuration. Source: hashicorp/hcl v1 hcl/scanner/scanner.go. */

export type Token =
  | { readonly kind: 'text' | 'name' | 'number'; readonly value: string; readonly offset: number }
  | { readonly kind: '{' | '}' | '[' | ']' | '=' | ','; readonly value: string; readonly offset: number }
  | { readonly kind: 'end'; readonly value: ''; readonly offset: number };

/** What is wrong, and where: `offset` counts characters from the start. */
export interface LexicalFault {
  readonly message: string;
  readonly offset: number;
}

export type Lexed = { readonly ok: true; readonly tokens: readonly Token[] } | ({ readonly ok: false } & LexicalFault);

const space = /[\s\uFEFF]+/y;
const comment = /(?:#|\/\/)[^\n]*/y;
const name = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
const number = /-?\d[\w.+-]*/y;
const heredoc = /<<(-?)([\p{L}\p{N}_]+)\r?\n/uy;
const marks: ReadonlySet<string> = new Set(['{', '}', '[', ']', '=', ',']);

export function lexHcl(text: string): Lexed {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const blank = match(space, text, offset) ?? match(comment, text, offset);
    if (blank !== null) {
      offset += blank[0].length;
      continue;
    }
    if (text.startsWith('/*', offset)) {
      const end = text.indexOf('*/', offset + 2);
      if (end < 0) return { ok: false, message: 'comment not terminated', offset };
      offset = end + 2;
      continue;
    }
    const read = readToken(text, offset);
    if ('message' in read) return { ok: false, ...read };
    tokens.push(read.token);
    offset = read.next;
  }
  tokens.push({ kind: 'end', value: '', offset });
  return { ok: true, tokens };
}

type Read = { readonly token: Token; readonly next: number } | LexicalFault;

function readToken(text: string, offset: number): Read {
  const character = text.charAt(offset);
  if (marks.has(character)) {
    return { token: { kind: character as '{', value: character, offset }, next: offset + 1 };
  }
  if (character === '"') return readString(text, offset);
  if (text.startsWith('<<', offset)) return readHeredoc(text, offset);
  const word = match(name, text, offset);
  if (word !== null) return { token: { kind: 'name', value: word[0], offset }, next: offset + word[0].length };
  const digits = match(number, text, offset);
  if (digits !== null) return { token: { kind: 'number', value: digits[0], offset }, next: offset + digits[0].length };
  return { message: `unexpected \`${character}\``, offset };
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  a: '\x07',
  v: '\v',
};

function readString(text: string, start: number): Read {
  const parts: string[] = [];
  // Inside `${…}` a quote does not end the string; nobody here interpolates, and it is kept as it is.
  let braces = 0;
  let offset = start + 1;
  for (;;) {
    const character = text.charAt(offset);
    if (character === '' || (character === '\n' && braces === 0))
      return { message: 'string not terminated', offset: start };
    if (character === '"' && braces === 0) break;
    if (braces > 0 && (character === '{' || character === '}')) braces += character === '{' ? 1 : -1;
    if (braces === 0 && text.startsWith('${', offset)) {
      braces = 1;
      parts.push('${');
      offset += 2;
      continue;
    }
    if (character === '\\' && braces === 0) {
      const escaped = readEscape(text, offset);
      if (escaped === null) return { message: 'unknown escape in a string', offset };
      parts.push(escaped.value);
      offset = escaped.next;
      continue;
    }
    parts.push(character);
    offset += 1;
  }
  return { token: { kind: 'text', value: parts.join(''), offset: start }, next: offset + 1 };
}

const unicode = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2}))/y;

function readEscape(text: string, offset: number): { readonly value: string; readonly next: number } | null {
  const code = match(unicode, text, offset);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return point > 0x10ffff ? null : { value: String.fromCodePoint(point), next: offset + code[0].length };
  }
  const plain = escapes[text.charAt(offset + 1)];
  return plain === undefined ? null : { value: plain, next: offset + 2 };
}

function readHeredoc(text: string, start: number): Read {
  const opening = match(heredoc, text, start);
  if (opening === null) return { message: 'malformed heredoc', offset: start };
  const [all, indented, anchor] = opening;
  const lines: string[] = [];
  let offset = start + all.length;
  while (offset < text.length) {
    const found = text.indexOf('\n', offset);
    const end = found < 0 ? text.length : found;
    const line = text.slice(offset, end);
    if (line.trim() === anchor) {
      const margin = line.slice(0, line.length - line.trimStart().length);
      const value = (indented === '-' ? unindent(lines, margin) : lines).map((kept) => `${kept}\n`).join('');
      return { token: { kind: 'text', value, offset: start }, next: end };
    }
    lines.push(line);
    offset = end + 1;
  }
  return { message: 'heredoc not terminated', offset: start };
}

/** Lines without the margin of the closing anchor, if each has it. Source: hashicorp/hcl v1 hcl/token/token.go `unindentHeredoc`. */
function unindent(lines: readonly string[], margin: string): readonly string[] {
  return lines.every((line) => line.startsWith(margin)) ? lines.map((line) => line.slice(margin.length)) : lines;
}

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
