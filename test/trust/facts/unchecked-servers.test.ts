import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { uncheckedServers } from '../../../src/trust/facts/unchecked-servers';

const page = readFileSync(resolve(__dirname, '../../../docs/diagnostics/server-unchecked.md'), 'utf8');
const rows = Object.values(uncheckedServers).map((row) => [row.title, row] as const);

test.each(rows)('%s stands in the table of the page, and has a source', (title, { instead, source }) => {
  const line = page.split('\n').find((one) => one.startsWith(`| ${title}`));
  expect(line).toContain(`\`${instead}\` |`);
  expect(source).toMatch(/\S+ \S+/);
});
