/** A piece of Erlang text: what it is, and how many characters stand before it. */
export interface Token {
  readonly kind: 'atom' | 'string' | 'number' | 'mark' | 'dot' | 'end';
  /** Name of an atom, characters of a string, sign of a mark, `fun` among them. */
  readonly text: string;
  /** 0 for what is no number. */
  readonly number: number;
  readonly at: number;
}

/** A fault of Erlang text, in our words. */
export class ErlangFault extends Error {
  constructor(
    readonly what: string,
    readonly at: number,
  ) {
    super(what);
  }
}

/** What stands between tokens: blanks, and comments to the end of their line. */
const blank = /(?:[\0-\x20\x80-\xa0]|%[^\n]*)+/y;
/** Words that are no atom unless they are quoted. */
const reserved: ReadonlySet<string> = new Set([
  ...['after', 'and', 'andalso', 'band', 'begin', 'bnot', 'bor', 'bsl', 'bsr', 'bxor', 'case', 'catch', 'cond', 'div'],
  ...['end', 'if', 'let', 'not', 'of', 'or', 'orelse', 'receive', 'rem', 'try', 'when', 'xor'],
]);

const atom = /[a-zß-öø-ÿ][\w@À-ÖØ-öø-ÿ]*/y;
const number = /\d+(?:_\d+)*(?:#[\da-zA-Z]+(?:_[\da-zA-Z]+)*|\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?)?/y;
const mark = /<<|>>|=>|[[\]{}()#,|:/+-]/y;

/** What a letter behind a backslash stands for; any other stands for itself. */
const escapes: Readonly<Record<string, string>> = {
  ...{ b: '\b', d: '\x7f', e: '\x1b', f: '\f', n: '\n', r: '\r', s: ' ', t: '\t', v: '\v' },
};

/**
 * The tokens of a text as `file:consult` takes it, up to OTP 26.
 * Source: Erlang Reference Manual, "Data Types" and "Escape Sequences"; observed with erl_scan of stdlib 4.2.
 */
export class ErlangTokens {
  private at = 0;

  constructor(private readonly text: string) {}

  /** The next token; at the end of the text, `end`, again and again. */
  next(): Token {
    this.match(blank);
    const { at } = this;
    const first = this.text.charAt(at);
    const token = (kind: Token['kind'], text: string, value = 0): Token => ({ kind, text, number: value, at });
    if (first === '') return token('end', '');
    if (first === '"') return token('string', this.quoted('"'));
    if (first === "'") return token('atom', this.quoted("'"));
    if (first === '$') return token('number', '', this.character());
    const name = this.match(atom);
    if (reserved.has(name)) throw new ErlangFault(`the word \`${name}\`, which is reserved; put it in quotes`, at);
    if (name !== '') return token(name === 'fun' ? 'mark' : 'atom', name);
    const digits = this.match(number);
    if (digits !== '') return token('number', '', numberOf(digits, at));
    const sign = this.match(mark);
    if (sign !== '') return token('mark', sign);
    if (first === '.') {
      this.at += 1;
      return token('dot', '.');
    }
    if (/[A-Z_À-ÖØ-Þ]/.test(first)) throw new ErlangFault('a variable, which has no value here', at);
    throw new ErlangFault('a character that begins no term', at);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** What stands in quotes, over several lines too. */
  private quoted(quote: string): string {
    const start = this.at;
    let text = '';
    this.at += 1;
    for (;;) {
      const character = this.text.charAt(this.at);
      if (character === '') throw new ErlangFault('a quote that is not closed', start);
      if (character === '\\') {
        text += this.escaped();
        continue;
      }
      this.at += 1;
      if (character === quote) return text;
      text += character;
    }
  }

  /** `$a`, `$\n`: the number of a character. */
  private character(): number {
    const start = this.at;
    this.at += 1;
    const text = this.text.charAt(this.at) === '\\' ? this.escaped() : this.match(/[^]/uy);
    if (text === '') throw new ErlangFault('a `$` without a character', start);
    return text.codePointAt(0) ?? 0;
  }

  private escaped(): string {
    const { at } = this;
    this.at += 1;
    const octal = this.match(/[0-7]{1,3}/y);
    if (octal !== '') return String.fromCharCode(parseInt(octal, 8));
    const hex = this.match(/x(?:[\da-fA-F]{2}|\{[\da-fA-F]+\})/y);
    if (hex !== '') return codePoint(parseInt(hex.replace(/[x{}]/g, ''), 16), at);
    const control = this.match(/\^[@-_a-z?]/y);
    if (control !== '') return control === '^?' ? '\x7f' : String.fromCharCode(control.charCodeAt(1) & 31);
    const letter = this.match(/[^]/uy);
    return Object.hasOwn(escapes, letter) ? (escapes[letter] ?? '') : letter;
  }
}

function codePoint(value: number, at: number): string {
  if (value > 0x10ffff) throw new ErlangFault('an escape for a character that there is not', at);
  return String.fromCodePoint(value);
}

/** `16#ff`, `1_000`, `2.3e3`. */
function numberOf(digits: string, at: number): number {
  const [value = '', based] = digits.replaceAll('_', '').split('#');
  const found = based === undefined ? Number(value) : parseInt(based, Number(value));
  if (Number.isNaN(found)) throw new ErlangFault('a number whose digits are not those of its base', at);
  return found;
}
