import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagnosticsIndex } from '../scripts/generate/diagnostics';
import { codes, type DiagnosticCode } from '../src/trust/diagnose/codes';
import { renderText } from '../src/trust/diagnose/render';
import { snippetsOf } from './support/snippets';
import { addedBy, allCases } from './trust/rules/cases/all';

const folder = resolve(__dirname, '../docs/diagnostics');
const all = Object.keys(codes) as DiagnosticCode[];
const pages = readdirSync(folder)
  .map((name) => name.replace(/\.md$/, ''))
  .filter((name) => name !== 'README');
const pageOf = (code: string): string => readFileSync(resolve(folder, `${code}.md`), 'utf8');
const examplesOf = (code: string) =>
  !pages.includes(code) ? [] : snippetsOf(`docs/diagnostics/${code}.md`).filter(({ language }) => language === 'yaml');

/** What no small declaration in YAML shows: it fires and is silent in tests of its own room. */
const elsewhere: ReadonlySet<string> = new Set([
  'alias-bomb',
  'deployment-token',
  'cluster-undeclared',
  'artefact-missing',
  'artefact-differs',
  'artefact-extra',
  'artefact-beside',
  'spire-files-disagree',
  'hosted-issuer-differs',
  'hosted-key-private',
  'hosted-key-missing',
  'hosted-key-extra',
  'hosted-jwks-uri-differs',
]);
const otherTests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('diagnostics.test.ts'))
  .map((name) => readFileSync(resolve(__dirname, name), 'utf8'));

test('each code has a page, and each page a code', () => {
  expect([...pages].sort()).toEqual([...all].sort());
});

test.each(all.filter((code) => pages.includes(code)))('%s: its page says what it is, why, and what to do', (code) => {
  const { title, kind } = codes[code];
  const page = pageOf(code);
  expect(page.split('\n')[0]).toBe(`# ${title}`);
  expect(page.split('\n')[2]).toMatch(new RegExp(`^\`${code}\`, ${kind}: it blocks`));
  expect(page.match(/^## .*$/gm)).toEqual([
    '## Why it matters',
    ...(kind === 'notice' ? ['## Said of', '## Without it'] : ['## Refused', '## Repaired']),
    '## What the server would have said',
    '## Sources',
  ]);
});

// The blocks of a page are run by docs.test.ts: the refused one gives its text, the repaired one has a trust.
test.each(all)('%s: a firing and a silent test', (code) => {
  if (elsewhere.has(code)) {
    expect(otherTests.some((text) => text.includes(`'${code}'`))).toBe(true);
    return;
  }
  const isOfCases = allCases.some((one) => one.code === code);
  const infos = examplesOf(code).map(({ info }) => info);
  expect(isOfCases || (infos.includes('refused') && infos.includes(''))).toBe(true);
});

test.each(
  all.filter(
    (code) => !examplesOf(code).some(({ info }) => info === 'refused') && allCases.some((one) => one.code === code),
  ),
)('%s: a page without declaration shows the message of its case', (code) => {
  const one = allCases.find((candidate) => candidate.code === code)!;
  expect(pageOf(code)).toContain(renderText(addedBy(one)));
});

test('the table of all findings is up to date; `npm run generate` writes it', () => {
  expect(readFileSync(resolve(folder, 'README.md'), 'utf8')).toBe(diagnosticsIndex());
});
