import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import * as ts from 'typescript';

const readers = ['trust/terms', 'trust/facts', 'trust/model', 'trust/diagnose'];
const judges = [...readers, 'trust/declare', 'trust/read', 'trust/decide', 'trust/prove'];

/** What each room may import of the project; the deepest room that holds a file counts. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'trust/terms': [],
  'trust/facts': ['trust/terms'],
  'trust/model': ['trust/terms'],
  'trust/diagnose': ['trust/terms', 'trust/model'],
  'trust/declare': readers,
  'trust/read': readers,
  'trust/decide': ['trust/terms', 'trust/facts', 'trust/model'],
  'trust/prove': ['trust/terms', 'trust/model', 'trust/decide'],
  'trust/compare': [...readers, 'trust/read'],
  'trust/rules': judges,
  'trust/plan': readers,
  'trust/rotate': ['trust/terms', 'trust/declare'],
  'trust/report': [
    'trust/terms',
    'trust/facts',
    'trust/model',
    'trust/decide',
    'trust/prove',
    'trust/diagnose',
    'trust/plan',
  ],
  'trust/trust.ts': [...judges, 'trust/rules', 'trust/plan', 'trust/report', 'trust/compare', 'trust/rotate'],
  cdk8s: ['trust'],
  'cdk8s-validation': ['trust', 'files'],
  terraform: ['trust'],
  cdktf: ['trust', 'terraform'],
  cdktn: ['trust', 'terraform'],
  files: ['trust'],
  cli: ['trust', 'files'],
  testing: ['trust'],
  'index.ts': ['trust'],
};

/** Packages that a room may import, `node:` modules included. The core lives without any I/O. */
const packages: Readonly<Record<string, readonly string[]>> = {
  trust: ['node:crypto', 'node:net'],
  cdk8s: ['cdk8s', 'constructs'],
  'cdk8s-validation': ['node:fs'],
  terraform: ['constructs'],
  cdktf: ['cdktf', 'constructs', '@cdktf/provider-vault'],
  cdktn: ['cdktn', 'constructs', '@cdktn/provider-vault'],
  files: ['yaml'],
  cli: ['commander', 'node:fs', 'node:path', 'node:url'],
  testing: [],
  'index.ts': [],
};

const src = resolve(__dirname, '../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const text = new Map(sources.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

function roomOf(file: string, table: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(table)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

interface Import {
  readonly file: string;
  readonly to: string;
}

const inner: Import[] = [];
const outer: Import[] = [];
for (const file of sources) {
  for (const { fileName } of ts.preProcessFile(text.get(file) ?? '', true, true).importedFiles) {
    if (!fileName.startsWith('.')) {
      outer.push({ file, to: fileName });
      continue;
    }
    const target = relative(src, resolve(src, dirname(file), fileName)).replaceAll('\\', '/');
    const found = [`${target}.ts`, `${target}/index.ts`, target].find((candidate) => text.has(candidate));
    inner.push({ file, to: found ?? `${target} (missing)` });
  }
}

test('every file stands in a room', () => {
  expect(sources.filter((file) => roomOf(file, arrows) === undefined)).toEqual([]);
});

test('arrows point inward', () => {
  const wrong = inner.filter(({ file, to }) => {
    const from = roomOf(file, arrows) ?? '';
    const room = roomOf(to, arrows) ?? to;
    return room !== from && !(arrows[from] ?? []).some((allowed) => room === allowed || room.startsWith(`${allowed}/`));
  });
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

test('no import cycle, imports of types included', () => {
  const graph = new Map<string, string[]>();
  for (const { file, to } of inner) graph.set(file, [...(graph.get(file) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

test('packages stay in their rooms', () => {
  const wrong = outer.filter(({ file, to }) => {
    const allowed = packages[roomOf(file, packages) ?? ''] ?? [];
    return !allowed.some((name) => to === name || to.startsWith(`${name}/`));
  });
  expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
});

test('a test stands beside each concept', () => {
  const missing = sources.filter((file) => {
    if (file.endsWith('index.ts') || file.endsWith('.d.ts') || file.includes('/generated/')) return false;
    return hasBehaviour(file) && !existsSync(resolve(__dirname, file.replace(/\.ts$/, '.test.ts')));
  });
  expect(missing).toEqual([]);
});

test('every file can be read in one sitting', () => {
  const lines = sources
    .filter((file) => !file.includes('/generated/') && file !== 'trust/declare/declaration.ts')
    .map((file) => ({ file, count: (text.get(file) ?? '').split('\n').length }));
  expect(lines.filter(({ count }) => count > 400)).toEqual([]);
  const sorted = lines.map(({ count }) => count).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(120);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(250);
});

/** A file of types alone has nothing that a test could run. */
function hasBehaviour(file: string): boolean {
  const tree = ts.createSourceFile(file, text.get(file) ?? '', ts.ScriptTarget.ES2022);
  return tree.statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isVariableStatement(statement),
  );
}
