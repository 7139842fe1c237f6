/** A server's words, without what surrounds them. */
export interface ErrorText {
  /** Everything, on one line and without escapes. */
  readonly text: string;
  /** The words themselves, where the text is an answer of Vault's API; else all of it. */
  readonly core: string;
  /** Status code; '' where none is told. */
  readonly code: string;
  /** What was refused, as far as the URL tells. */
  readonly phase: 'login' | 'sign' | '';
}

/** Longer texts are read up to here: a log, of which the first lines matter. */
const longest = 16_384;

/** Reads what people paste: a condition of cert-manager, an answer of Vault's API or command, a line of a log. */
export function readErrorText(pasted: string): ErrorText {
  const text = flat(pasted.slice(0, longest));
  const answer = /URL: (\w+) (\S+) Code: (\d{3})\. Errors: (?:\* )?(.*)$/.exec(text);
  const [, method = '', url = '', answered = '', errors = ''] = answer ?? [];
  const json = /"errors":\s?\["([^\]]*)"\]/.exec(text)?.[1];
  const [, leading = '', rest = text] = /^(?:\w+: )?(\d{3}) (.*)$/.exec(text) ?? [];
  const core = answer === null ? (json ?? rest) : errors;
  return {
    text: answer === null ? text : text.slice(0, answer.index) + `${method} ${url} ${answered} ${errors}`,
    core: core.trim(),
    code: answered === '' ? leading : answered,
    phase: url.endsWith('/login') ? 'login' : /\/(?:sign|issue)\//.test(url) ? 'sign' : '',
  };
}

/** One line, with single spaces and plain quotes, however often a log or a manifest has escaped it. */
export function flat(text: string): string {
  return text
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+"/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
