/** Terraform's templates: text with `${expression}` in it, where `$${` and `%%{` stand for `${` and `%{`. */

export type TemplatePart = { readonly literal: string } | { readonly expression: string };

/** The parts of a template; null where it holds a directive (`%{ if … }`) or is not closed. */
export function parseTemplate(text: string): readonly TemplatePart[] | null {
  const parts: TemplatePart[] = [];
  let literal = '';
  let offset = 0;
  while (offset < text.length) {
    const next = nextMark(text, offset);
    literal += text.slice(offset, next);
    if (next === text.length) break;
    if (text.startsWith('$${', next) || text.startsWith('%%{', next)) {
      literal += text.slice(next + 1, next + 3);
      offset = next + 3;
      continue;
    }
    if (text.startsWith('%{', next)) return null;
    const end = closingBrace(text, next + 2);
    if (end < 0) return null;
    if (literal !== '') parts.push({ literal });
    literal = '';
    parts.push({ expression: text.slice(next + 2, end) });
    offset = end + 1;
  }
  if (literal !== '' || parts.length === 0) parts.push({ literal });
  return parts;
}

const mark = /\$\$\{|%%\{|\$\{|%\{/g;

function nextMark(text: string, offset: number): number {
  mark.lastIndex = offset;
  return mark.exec(text)?.index ?? text.length;
}

/** Where an expression ends: braces nest, strings hide braces, and templates inside strings nest again. */
function closingBrace(text: string, start: number): number {
  const open: ('{' | '"')[] = ['{'];
  for (let offset = start; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (open.at(-1) === '"') {
      if (character === '\\') offset += 1;
      else if (character === '"') open.pop();
      else if (text.startsWith('${', offset) && text.charAt(offset - 1) !== '$') {
        open.push('{');
        offset += 1;
      }
      continue;
    }
    if (character === '"' || character === '{') open.push(character);
    if (character === '}') {
      open.pop();
      if (open.length === 0) return offset;
    }
  }
  return -1;
}

/** A literal string, a plain constant, or a path such as `vault_mount.pki.path` and `local.names["a"][0]`. */
export type Expression =
  | { readonly kind: 'template'; readonly text: string }
  | { readonly kind: 'constant'; readonly value: number | boolean | null }
  | { readonly kind: 'path'; readonly steps: readonly string[] };

const numeric = /^-?\d{1,15}(\.\d{1,15})?$/;
const constants: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The expressions that can be followed without running Terraform; null for functions, operators and the rest. */
export function parseExpression(text: string): Expression | null {
  const expression = text.trim();
  if (expression.startsWith('"')) {
    const quoted = readQuoted(expression, 0);
    return quoted?.next === expression.length ? { kind: 'template', text: quoted.text } : null;
  }
  if (numeric.test(expression)) return { kind: 'constant', value: Number(expression) };
  const constant = constants.get(expression);
  if (constant !== undefined) return { kind: 'constant', value: constant };
  const steps = readPath(expression);
  return steps === null ? null : { kind: 'path', steps };
}

const name = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const attribute = /[\p{ID_Start}_][\p{ID_Continue}-]*|\d{1,9}/uy;
const index = /\[\s*(\d{1,9})\s*\]/y;

function readPath(text: string): readonly string[] | null {
  const steps: string[] = [];
  let offset = 0;
  while (offset < text.length) {
    if (steps.length === 0 || text.charAt(offset) === '.') {
      const found = steps.length === 0 ? match(name, text, offset) : match(attribute, text, offset + 1);
      if (found === null) return null;
      steps.push(found[0]);
      offset = found.index + found[0].length;
      continue;
    }
    const number = match(index, text, offset);
    if (number !== null) {
      steps.push(number[1] ?? '');
      offset += number[0].length;
      continue;
    }
    const quoted = text.startsWith('["', offset) ? readQuoted(text, offset + 1) : null;
    // A key that is a template itself would have to be computed.
    if (quoted === null || text.charAt(quoted.next) !== ']' || /[$%]\{/.test(quoted.text)) return null;
    steps.push(quoted.text);
    offset = quoted.next + 1;
  }
  return steps.length === 0 ? null : steps;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** A quoted template, unescaped outside of its expressions, and the place behind it. */
function readQuoted(text: string, start: number): { readonly text: string; readonly next: number } | null {
  let unescaped = '';
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === '"') return { text: unescaped, next: offset + 1 };
    if (text.startsWith('${', offset) && text.charAt(offset - 1) !== '$') {
      const end = closingBrace(text, offset + 2);
      if (end < 0) return null;
      unescaped += text.slice(offset, end + 1);
      offset = end;
    } else if (character === '\\') {
      const plain = escapes[text.charAt(offset + 1)];
      if (plain === undefined) return null;
      unescaped += plain;
      offset += 1;
    } else {
      unescaped += character;
    }
  }
  return null;
}

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
