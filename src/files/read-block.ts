/**
 * Reads the plain part of block YAML, which machines write: maps and lists by indentation, scalars
 * without doubt about their meaning, literal blocks. A twentieth of the time of a whole parser.
 * What is anything else is left to that.
 */

/** No plain block YAML; also, what is faulty. */
export const notPlain = Symbol('not plain');

/** The value of one document, or `notPlain`. */
export function readBlock(text: string): unknown {
  const lines = text.split('\n');
  // The patterns below go back over what they read, and a line of megabytes would use up the stack.
  return lines.some(({ length }) => length > longest) ? notPlain : new BlockReader(lines).document();
}

/** Far more levels than any manifest has. */
const deepest = 100;

/** Characters of a line: a certificate on one line has some thousands. */
const longest = 10_000;

const key = /^([A-Za-z/][A-Za-z0-9_./-]*|"(?:[^"\\]|\\.)*"):(?: +(.*))?$/;
const plain = /^[A-Za-z/](?:[A-Za-z0-9_./@+=*-]|[: ](?=[A-Za-z0-9_./@+-])|:(?=\/))*$/;
const words = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
const integer = /^(?:0|[1-9]\d{0,14})$/;
const singleQuoted = /^'([^']*)'$/;
const constants: ReadonlyMap<string, unknown> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class BlockReader {
  private next = 0;

  constructor(private readonly lines: string[]) {}

  document(): unknown {
    const value = this.node(0, 0);
    return this.line() === null ? value : notPlain;
  }

  /** The line at hand; null at the end. Empty lines and comments are passed over. */
  private line(): string | null {
    for (; this.next < this.lines.length; this.next += 1) {
      const line = this.lines[this.next] ?? '';
      if (!/^ *(?:#.*)?$/.test(line)) return line;
    }
    return null;
  }

  private node(indent: number, depth: number): unknown {
    const line = this.line();
    if (line === null || depth > deepest || indentOf(line) !== indent) return notPlain;
    const rest = line.slice(indent);
    if (rest.startsWith('- ') || rest === '-') return this.list(indent, depth);
    return key.test(rest) ? this.map(indent, depth) : notPlain;
  }

  private list(indent: number, depth: number): unknown {
    const items: unknown[] = [];
    for (let line = this.line(); line !== null && indentOf(line) === indent; line = this.line()) {
      const rest = line.slice(indent);
      if (!rest.startsWith('- ')) return items;
      const content = rest.slice(2);
      let value: unknown;
      if (key.test(content) || content.startsWith('- ')) {
        this.lines[this.next] = `${' '.repeat(indent + 2)}${content}`;
        value = this.node(indent + 2, depth + 1);
      } else {
        this.next += 1;
        value = scalar(content);
      }
      if (value === notPlain || this.isDeeper(indent)) return notPlain;
      items.push(value);
    }
    return items;
  }

  private map(indent: number, depth: number): unknown {
    const map: Record<string, unknown> = {};
    for (let line = this.line(); line !== null && indentOf(line) === indent; line = this.line()) {
      const found = key.exec(line.slice(indent));
      if (found === null) return notPlain;
      const name = scalar(found[1] ?? '');
      if (typeof name !== 'string' || name === '__proto__' || Object.hasOwn(map, name)) return notPlain;
      this.next += 1;
      const value = this.value((found[2] ?? '').trimEnd(), indent, depth);
      if (value === notPlain || this.isDeeper(indent)) return notPlain;
      map[name] = value;
    }
    return map;
  }

  /** What stands behind `key:`, or below it. */
  private value(written: string, indent: number, depth: number): unknown {
    if (written === '|' || written === '|-') return this.literal(indent, written === '|');
    if (written !== '') return scalar(written);
    const line = this.line();
    if (line === null) return null;
    const below = indentOf(line);
    if (below > indent) return this.node(below, depth + 1);
    return below === indent && line.slice(indent).startsWith('- ') ? this.list(indent, depth + 1) : null;
  }

  private literal(indent: number, keepsBreak: boolean): unknown {
    const first = this.lines[this.next] ?? '';
    const inner = indentOf(first);
    if (first.trim() === '' || inner <= indent) return notPlain;
    const content: string[] = [];
    for (; this.next < this.lines.length; this.next += 1) {
      const line = this.lines[this.next] ?? '';
      if (line !== '' && indentOf(line) < inner) {
        if (line.trim() === '' || indentOf(line) > indent) return notPlain;
        break;
      }
      content.push(line.slice(inner));
    }
    while (content[content.length - 1] === '') content.pop();
    return `${content.join('\n')}${keepsBreak ? '\n' : ''}`;
  }

  /** Whether a line goes on with what is a whole value already. */
  private isDeeper(indent: number): boolean {
    const line = this.line();
    return line !== null && indentOf(line) > indent;
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

function scalar(written: string): unknown {
  if (constants.has(written)) return constants.get(written);
  if (plain.test(written) && !words.test(written)) return written;
  if (integer.test(written)) return Number(written);
  if (written === '[]') return [];
  if (written === '{}') return {};
  if (written.startsWith('"')) return quoted(written);
  return singleQuoted.exec(written)?.[1] ?? notPlain;
}

/** JSON's strings are all double-quoted scalars of YAML. */
function quoted(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return notPlain;
  }
}
