import { ErlangFault, ErlangTokens, type Token } from './erlang-tokens';

/** A term, and how many characters stand before it. */
export type ErlangTerm = { readonly at: number } & (
  | { readonly kind: 'atom'; readonly text: string }
  /** A string, or a binary. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly ErlangTerm[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: ErlangTerm, value: ErlangTerm])[] }
  /** A function by its name. */
  | { readonly kind: 'function' }
);

/**
 * The terms of a text, each of which ends with a dot, as `file:consult` reads them. Deep nesting is the caller's to
 * refuse.
 *
 * @throws ErlangFault at the first thing that cannot stand where it does
 */
export function erlangTerms(text: string): readonly ErlangTerm[] {
  return new Parser(text).all();
}

class Parser {
  private readonly tokens: ErlangTokens;
  private token: Token;

  constructor(text: string) {
    this.tokens = new ErlangTokens(text);
    this.token = this.tokens.next();
  }

  all(): readonly ErlangTerm[] {
    const terms: ErlangTerm[] = [];
    while (this.token.kind !== 'end') {
      terms.push(this.term());
      if (this.token.kind !== 'dot') throw this.fault(`${this.found()} where a dot ends the term`);
      this.advance();
    }
    return terms;
  }

  private term(): ErlangTerm {
    const { token } = this;
    const { at } = token;
    if (token.kind === 'atom') return { kind: 'atom', text: this.advance().text, at };
    if (token.kind === 'string') return { kind: 'text', text: this.strings(), at };
    if (token.kind === 'number') return this.number(1);
    if (this.takes('+')) return { ...this.number(1), at };
    if (this.takes('-')) return { ...this.number(-1), at };
    if (this.takes('[')) return { kind: 'list', items: this.list(), at };
    if (this.takes('{')) return { kind: 'tuple', items: this.series('}', () => this.term()), at };
    if (this.takes('<<')) return { kind: 'text', text: this.binary(), at };
    if (this.takes('fun')) return this.function(at);
    if (this.takes('(')) {
      const term = this.term();
      this.expect(')');
      return term;
    }
    if (this.takes('#')) {
      this.expect('{');
      return { kind: 'map', entries: this.series('}', () => this.entry()), at };
    }
    throw this.fault(`${this.found()} where a term is wanted`);
  }

  /** `module:name/arity` behind `fun`. */
  private function(at: number): ErlangTerm {
    this.kind('atom', 'the name of a module');
    this.expect(':');
    this.kind('atom', 'a name');
    this.expect('/');
    this.kind('number', 'a number');
    return { kind: 'function', at };
  }

  private number(sign: 1 | -1): ErlangTerm {
    const { number, at } = this.kind('number', 'a number');
    return { kind: 'number', number: sign * number, at };
  }

  /** Strings that stand side by side are one. */
  private strings(): string {
    let text = '';
    while (this.token.kind === 'string') text += this.advance().text;
    return text;
  }

  /** What stands behind `|` is what a list goes on with. */
  private list(): readonly ErlangTerm[] {
    const items: ErlangTerm[] = [];
    if (this.takes(']')) return items;
    for (;;) {
      items.push(this.term());
      if (this.takes(',')) continue;
      if (this.takes('|')) {
        const rest = this.term();
        items.push(...(rest.kind === 'list' ? rest.items : [rest]));
      }
      this.expect(']', '`,` or `]`');
      return items;
    }
  }

  /** Members with commas between them, up to what closes them. */
  private series<Member>(end: string, member: () => Member): readonly Member[] {
    const members: Member[] = [];
    if (this.takes(end)) return members;
    for (;;) {
      members.push(member());
      if (this.takes(',')) continue;
      this.expect(end, `\`,\` or \`${end}\``);
      return members;
    }
  }

  private entry(): readonly [ErlangTerm, ErlangTerm] {
    const key = this.term();
    this.expect('=>');
    return [key, this.term()];
  }

  /** The text whose bytes, as UTF-8, are those of a binary. */
  private binary(): string {
    const bytes = this.series('>>', () => this.segment());
    return Buffer.concat(bytes).toString('utf8');
  }

  /** Bytes of a piece of a binary: of each character one, or what UTF-8 makes of it. */
  private segment(): Buffer {
    const { kind, at } = this.token;
    if (kind !== 'string' && kind !== 'number') throw this.fault(`${this.found()} where a piece of a binary is wanted`);
    const characters = kind === 'string' ? this.strings() : characterOf(this.advance());
    if (this.takes(':')) throw new ErlangFault('a piece of a binary with a size, which is not read', at);
    if (!this.takes('/')) return Buffer.from(characters, 'latin1');
    const type = this.kind('atom', 'a type');
    if (type.text === 'utf8') return Buffer.from(characters, 'utf8');
    throw new ErlangFault(`a piece of a binary of type \`${type.text}\`, which is not read`, at);
  }

  private advance(): Token {
    const { token } = this;
    this.token = this.tokens.next();
    return token;
  }

  private takes(sign: string): boolean {
    const isThere = this.token.kind === 'mark' && this.token.text === sign;
    if (isThere) this.advance();
    return isThere;
  }

  private expect(sign: string, wanted = `\`${sign}\``): void {
    if (!this.takes(sign)) throw this.fault(`${this.found()} where ${wanted} is wanted`);
  }

  private kind(kind: Token['kind'], wanted: string): Token {
    if (this.token.kind !== kind) throw this.fault(`${this.found()} where ${wanted} is wanted`);
    return this.advance();
  }

  private fault(what: string): ErlangFault {
    return new ErlangFault(what, this.token.at);
  }

  /** What stands there; what may be a secret is not repeated. */
  private found(): string {
    const { kind, text } = this.token;
    if (kind === 'end') return 'the end of the file';
    return kind === 'mark' || kind === 'dot' ? `\`${text}\`` : `a${kind === 'atom' ? 'n' : ''} ${kind}`;
  }
}

function characterOf({ number, at }: Token): string {
  if (number > 0x10ffff) throw new ErlangFault('a number that stands for no character', at);
  return String.fromCodePoint(number);
}
