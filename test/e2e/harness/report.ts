import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the committed reports. */
const folder = resolve(__dirname, '../../../docs/verified');

/**
 * Writes a committed report: a table of what a run has seen. Only with `VAULT_TRUST_E2E_REPORT=write`,
 * since a run of some tests alone has not seen all.
 */
export function writeReport(
  name: string,
  title: string,
  introduction: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  if (process.env['VAULT_TRUST_E2E_REPORT'] !== 'write') return;
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${introduction}\n\n${table.join('\n')}\n`);
}

/** One line, in which a bar does not end the cell. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
