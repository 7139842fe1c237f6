import { asWritten } from './as-written';
import type { Diagnostic } from './diagnostic';
import { pageOf } from './page';
import { paint, type Paint } from './paint';
import { positionOf, type Positions } from './position';
import { wrap } from './wrap';

export interface RenderOptions {
  /** Where the declaration's values stand in its file; absent or null for one that has none. */
  readonly positions?: Positions | null;
  /** Columns that the text may fill; without it, no line is broken. */
  readonly width?: number;
  /** Whether to use a terminal's colours. @default false */
  readonly colour?: boolean;
}

/** A line below a finding: what it says, and where that stands, '' where nowhere. */
interface Row {
  readonly label: string;
  readonly text: string;
  readonly place: string;
}

/** The least room for a label: that of `wanted`, and three columns between. */
const labelWidth = 9;
const gap = 4;

/** Findings as text, with an empty line between them; '' for none. */
export function renderText(diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string {
  return diagnostics.map((diagnostic) => render(diagnostic, options)).join('\n');
}

function render(found: Diagnostic, { positions = null, width = Infinity, colour = false }: RenderOptions): string {
  const diagnostic = positions === null ? found : asWritten(found, positions);
  const painted = paint(colour);
  const word = wordOf(diagnostic);
  const [head, ...more] = wrap(`${word} ${diagnostic.code} (${diagnostic.kind}): ${diagnostic.message}`, width);
  const lines = [`${painted[word](word)}${head.slice(word.length)}`, ...more.map((line) => `    ${line}`)];
  return [...lines, ...table(rowsOf(diagnostic, positions), width, painted)].map((line) => `${line}\n`).join('');
}

function wordOf({ kind, waivedBy }: Diagnostic): 'error' | 'warning' | 'waived' {
  if (waivedBy !== null) return 'waived';
  return kind === 'broken' || kind === 'unsafe' ? 'error' : 'warning';
}

function rowsOf(diagnostic: Diagnostic, positions: Positions | null): readonly Row[] {
  const { code, at, related, sent, wanted, server, fix, waivedBy } = diagnostic;
  const spot = positions === null ? null : spotOf(diagnostic, positions);
  const told = new Set([sent?.at, wanted?.at]);
  const rows: Row[] = [];
  if (spot !== null) rows.push({ label: 'at', text: spot, place: at });
  else if (at !== '' && !told.has(at)) rows.push({ label: 'at', text: at, place: '' });
  const placeOf = (place: string): string => (spot !== null && place === at ? '' : place);
  if (sent !== null) rows.push({ label: 'sent', text: sent.text, place: placeOf(sent.at) });
  if (wanted !== null) rows.push({ label: 'wanted', text: wanted.text, place: placeOf(wanted.at) });
  for (const place of related)
    if (place !== at && !told.has(place)) rows.push({ label: 'also', text: place, place: '' });
  if (server !== null) rows.push({ label: server.server, text: server.words, place: '' });
  if (fix !== '') rows.push({ label: 'fix', text: fix, place: '' });
  if (waivedBy !== null) rows.push({ label: 'waived', text: waivedBy.reason, place: waivedBy.at });
  rows.push({ label: 'page', text: pageOf(code), place: '' });
  return rows;
}

/** `file:line:column`; null where the place has none, or says it already. */
function spotOf(diagnostic: Diagnostic, positions: Positions): string | null {
  const position = positionOf(diagnostic, positions);
  return position === null ? null : `${position.file}:${String(position.line)}:${String(position.column)}`;
}

/** Labels, texts and places in three columns; places go below their texts where a line would be too long. */
function table(rows: readonly Row[], width: number, { label: paintLabel }: Paint): readonly string[] {
  const first = Math.max(labelWidth, ...rows.map(({ label }) => label.length + 3));
  const indent = ' '.repeat(2 + first);
  const placed = rows.filter(({ place }) => place !== '');
  const second = Math.max(...placed.map(({ text }) => text.length)) + gap;
  const beside = placed.every(({ place }) => indent.length + second + place.length <= width);
  return rows.flatMap(({ label, text, place }) => {
    const body = place !== '' && beside ? [`${text.padEnd(second)}${place}`] : [...wrap(text, width - indent.length)];
    if (place !== '' && !beside) body.push(`  ${place}`);
    return body.map((line, index) =>
      index === 0 ? `  ${paintLabel(label.padEnd(first))}${line}` : `${indent}${line}`,
    );
  });
}
