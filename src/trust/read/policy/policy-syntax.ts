import { lexPolicy, type Token } from './policy-lexer';

/** A value in a policy's text. Values keep their order and their duplicates. */
export type PolicyValue =
  | { readonly kind: 'text' | 'number' | 'name'; readonly value: string; readonly offset: number }
  | { readonly kind: 'list'; readonly items: readonly PolicyValue[]; readonly offset: number }
  | { readonly kind: 'object'; readonly entries: readonly PolicyEntry[]; readonly offset: number };

/** `key "label" { … }`, `key = value`, or `key { … }`. */
export interface PolicyEntry {
  readonly key: string;
  readonly labels: readonly string[];
  readonly value: PolicyValue;
  readonly offset: number;
}

export type PolicySyntax =
  | { readonly ok: true; readonly entries: readonly PolicyEntry[] }
  | { readonly ok: false; readonly message: string; readonly offset: number };

// A policy nests three levels; what nests deeper was written to exhaust a parser.
const deepest = 32;

/** The entries of a policy in HCL. */
export function parseHcl(text: string): PolicySyntax {
  const lexed = lexPolicy(text);
  if (!lexed.ok) return lexed;
  const parser = new Parser(lexed.tokens);
  const entries = parser.entries('end', 0);
  return parser.fault === null ? { ok: true, entries } : { ok: false, ...parser.fault };
}

class Parser {
  fault: { readonly message: string; readonly offset: number } | null = null;
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  entries(closing: 'end' | '}', depth: number): readonly PolicyEntry[] {
    const entries: PolicyEntry[] = [];
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

  private entry(depth: number): PolicyEntry | null {
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

  private value(depth: number): PolicyValue | null {
    const token = this.take();
    if (depth > deepest) return this.fail('nested too deep', token);
    switch (token.kind) {
      case 'text':
      case 'number':
      case 'name':
        return token as PolicyValue;
      case '{':
        return { kind: 'object', entries: this.entries('}', depth), offset: token.offset };
      case '[':
        return this.list(token, depth);
      default:
        return this.fail(`expected a value, found ${shown(token)}`, token);
    }
  }

  private list(opening: Token, depth: number): PolicyValue | null {
    const items: PolicyValue[] = [];
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

/**
 * The entries of a policy in JSON, as HCL sees them: an object or a list of objects under `path`
 * stands for blocks with the paths as labels.
 */
export function parseJsonPolicy(text: string): PolicySyntax {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, message: 'neither JSON nor HCL', offset: 0 };
  }
  const root = toValue(document, 0);
  if (root === null) return { ok: false, message: 'nested too deep', offset: 0 };
  return root.kind === 'object'
    ? { ok: true, entries: root.entries.flatMap(blocksOf) }
    : { ok: false, message: 'a policy in JSON is an object', offset: 0 };
}

function blocksOf(entry: PolicyEntry): readonly PolicyEntry[] {
  if (entry.key !== 'path') return [entry];
  const groups = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return groups.flatMap((group) =>
    group.kind === 'object'
      ? group.entries.map(({ key, value }) => ({ key: 'path', labels: [key], value, offset: 0 }))
      : [],
  );
}

function toValue(data: unknown, depth: number): PolicyValue | null {
  if (depth > deepest) return null;
  if (Array.isArray(data)) {
    const items = data.map((item) => toValue(item, depth + 1));
    return items.every((item) => item !== null) ? { kind: 'list', items, offset: 0 } : null;
  }
  if (typeof data === 'object' && data !== null) {
    const entries: PolicyEntry[] = [];
    for (const [key, item] of Object.entries(data)) {
      const value = toValue(item, depth + 1);
      if (value === null) return null;
      entries.push({ key, labels: [], value, offset: 0 });
    }
    return { kind: 'object', entries, offset: 0 };
  }
  if (typeof data === 'string') return { kind: 'text', value: data, offset: 0 };
  return { kind: typeof data === 'number' ? 'number' : 'name', value: String(data), offset: 0 };
}
