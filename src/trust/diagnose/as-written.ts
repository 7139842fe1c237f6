import type { Diagnostic } from './diagnostic';
import type { Positions } from './position';

/** The finding with the value as its file writes it: `1.30`, of which YAML makes the number 1.3. */
export function asWritten(diagnostic: Diagnostic, positions: Positions): Diagnostic {
  const { sent, at, path } = diagnostic;
  if (sent === null || sent.at !== at || !isNumber(sent.text)) return diagnostic;
  const text = positions.find(path, 'value')?.text ?? null;
  return text === null ? diagnostic : { ...diagnostic, sent: { ...sent, text: `\`${text}\`` } };
}

function isNumber(text: string): boolean {
  return /^`-?[\d.e+-]+`$/.test(text);
}
