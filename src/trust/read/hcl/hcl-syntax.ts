import { lexHcl, type Token } from './hcl-lexer';

/** A value in a text of HCL. Values keep their order and their duplicates. */
export type HclValue =
  | { readonly kind: 'text' | 'number' | 'name'; readonly value: string; readonly offset: number }
  | { readonly kind: 'list'; readonly items: readonly HclValue[]; readonly offset: number }
  | { readonly kind: 'object'; readonly entries: readonly HclEntry[]; readonly offset: number };

/** `key "label" { … }`, `key = value`, or `key { … }`. */
export interface HclEntry {
  readonly key: string;
  readonly labels: readonly string[];
  readonly value: HclValue;
  readonly offset: number;
}

export type HclSyntax =
  | { readonly ok: true; readonly entries: readonly HclEntry[] }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** A policy nests three levels, a configuration some more; what nests deeper was written to exhaust a parser. */
export const deepest = 32;

/** The entries of a text, as they stand. Source: hashicorp/hcl v1 hcl/parser/parser.go. */
export function parseHcl(text: string): HclSyntax {
  const lexed = lexHcl(text);
  if (!lexed.ok) return lexed;
  const parser = new Parser(lexed.tokens);
  const entries = parser.entries('end', 0);
  return parser.fault === null ? { ok: true, entries } : { ok: false, ...parser.fault };
}

class Parser {
  fault: { readonly message: string; readonly offset: number } | null = null;
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  entries(closing: 'end' | '}', depth: number): readonly HclEntry[] {
    const entries: HclEntry[] = [];
    while (this.fault === null) {
      if (this.peek().kind === closing) {
        this.take();
        return entries;
      }
      if (this.peek().kind === ',') {
        this.take();
        continue;
      }
      const entry = this.entry(depth);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  private entry(depth: number): HclEntry | null {
    const key = this.take();
    if (key.kind !== 'name' && key.kind !== 'text') return this.fail(`expected a key, found ${shown(key)}`, key);
    const labels: string[] = [];
    while (this.peek().kind === 'text' || this.peek().kind === 'name') labels.push(this.take().value);
    if (this.peek().kind === '=') {
      const sign = this.take();
      if (labels.length > 0) return this.fail('expected `{` after a label, found `=`', sign);
    } else if (this.peek().kind !== '{') {
      return this.fail(`expected \`=\` or \`{\` after \`${key.value}\`, found ${shown(this.peek())}`, this.peek());
    }
    const value = this.value(depth + 1);
    return value === null ? null : { key: key.value, labels, value, offset: key.offset };
  }

  private value(depth: number): HclValue | null {
    const token = this.take();
    if (depth > deepest) return this.fail('nested too deep', token);
    switch (token.kind) {
      case 'text':
      case 'number':
      case 'name':
        return token as HclValue;
      case '{':
        return { kind: 'object', entries: this.entries('}', depth), offset: token.offset };
      case '[':
        return this.list(token, depth);
      default:
        return this.fail(`expected a value, found ${shown(token)}`, token);
    }
  }

  private list(opening: Token, depth: number): HclValue | null {
    const items: HclValue[] = [];
    while (this.fault === null && this.peek().kind !== ']') {
      const item = this.value(depth + 1);
      if (item !== null) items.push(item);
      if (this.peek().kind === ',') this.take();
      else if (this.fault === null && this.peek().kind !== ']') {
        return this.fail(`expected \`,\` or \`]\` in a list, found ${shown(this.peek())}`, this.peek());
      }
    }
    this.take();
    return { kind: 'list', items, offset: opening.offset };
  }

  private peek(): Token {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)] as Token;
  }

  private take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  private fail(message: string, { offset }: Token): null {
    this.fault ??= { message, offset };
    return null;
  }
}

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : `\`${token.value.slice(0, 40)}\``;
}
