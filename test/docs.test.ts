import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as ts from 'typescript';
import { main } from '../src/cli/main';
import { readDeclaration } from '../src/files/read-declaration';
import { Trust } from '../src';
import { renderText } from '../src/trust/diagnose/render';
import { pages, snippetsOf, type Snippet } from './support/snippets';

const root = resolve(__dirname, '..');
const all = pages().flatMap((page) => snippetsOf(page));
const of = (...languages: readonly string[]): readonly Snippet[] =>
  all.filter(({ language }) => languages.includes(language));

/** Languages that a test below runs or compares. Anything else would be text that nobody checks. */
const checked = ['ts', 'yaml', 'sh', 'text', 'json', 'hcl', 'mermaid'];

test('every block is of a language that is checked', () => {
  expect(
    all.filter(({ language }) => !checked.includes(language)).map(({ at, language }) => `${at} ${language}`),
  ).toEqual([]);
});

test('every link to a file leads to one', () => {
  const broken = pages().flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !existsSync(resolve(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

describe('TypeScript', () => {
  const snippets = of('ts');

  test('compiles', () => {
    const names = new Map(snippets.map((snippet, index) => [join(root, `snippet-${String(index)}.ts`), snippet]));
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: unknown;
    };
    const { options } = ts.parseJsonConfigFileContent({ ...(config as object), include: [] }, ts.sys, root);
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    host.readFile = (path) => names.get(path)?.text ?? readFile(path);
    host.fileExists = (path) => names.has(path) || fileExists(path);
    host.getSourceFile = (path, version) => {
      const text = host.readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    };
    const program = ts.createProgram([...names.keys()], { ...options, noUnusedLocals: false }, host);
    const faults = [...names].flatMap(([path, { at }]) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => `${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
    );
    expect(faults).toEqual([]);
  }, 60_000);

  test.each(snippets.map((snippet) => [snippet.at, snippet] as const))(
    '%s runs, and gives what its comments say',
    async (_, { text }) => {
      await expect(run(text)).resolves.toEqual(expectations(text));
    },
  );
});

describe('declarations', () => {
  test.each(of('yaml').map((snippet) => [snippet.at, snippet] as const))(
    '%s is judged as the page says',
    (_, snippet) => {
      const { input, positions, diagnostics } = readDeclaration(snippet.text, 'trust.yaml');
      if (snippet.info === 'fragment') {
        expect(diagnostics).toEqual([]);
        return;
      }
      // A file that cannot be read has no declaration to check.
      const checkedTrust = input === undefined ? { trust: null, diagnostics: [] } : Trust.check(input);
      const findings = [...diagnostics, ...checkedTrust.diagnostics];
      if (snippet.info !== 'refused') {
        expect(checkedTrust.trust === null ? renderText(findings, { positions }) : '').toBe('');
        return;
      }
      const index = all.indexOf(snippet);
      expect(all[index + 1]?.language).toBe('text');
      expect(renderText(findings, { positions })).toBe(all[index + 1]?.text);
    },
  );
});

describe('output that a page shows', () => {
  const expected = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('expected/'))
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
  const shown = all.filter(
    ({ language, info }) => ['json', 'hcl'].includes(language) || (language === 'yaml' && info === 'fragment'),
  );

  test.each(shown.map((snippet) => [snippet.at, snippet] as const))(
    '%s stands in an example’s expected output',
    (_, { text }) => {
      const block = text
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
      const found = expected.some((file) =>
        file
          .split('\n')
          .map((line) => line.trim())
          .join('\n')
          .includes(block),
      );
      expect(found ? '' : block).toBe('');
    },
  );
});

describe('commands', () => {
  const commands = of('sh').flatMap(({ at, text }) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== '')
      .map((line) => [`${at} ${line}`, line] as const),
  );
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  test.each(commands)('%s exists', async (_, line) => {
    const [program = '', ...rest] = line.replace(/^npx /, '').split(/\s+/);
    if (program === 'npm') {
      const name = rest[0] === 'run' ? (rest[1] ?? '') : (rest[0] ?? '');
      expect(name === 'install' || name === 'ci' || Object.hasOwn(scripts, name)).toBe(true);
    } else if (program === 'vault-trust') {
      const [verb = ''] = rest;
      const answer = await main([verb, '--help'], {
        out: () => undefined,
        err: () => undefined,
        width: 100,
        colour: false,
        readStdin: () => Promise.resolve(''),
        now: () => 0,
      });
      expect(answer).toBe(0);
    } else {
      expect(['cdk8s', 'cdktf', 'kubectl', 'terraform', 'git', 'cd', 'mkdir', 'curl', 'tofu']).toContain(program);
    }
  });
});

/** `// => value` behind an expression: what the line's value must be, as JSON. */
function expectations(text: string): readonly unknown[] {
  return [...text.matchAll(/;? +\/\/ => (.*)$/gm)].map(([, value]) => JSON.parse(value ?? '') as unknown);
}

async function run(text: string): Promise<readonly unknown[]> {
  const observed = text.replace(/^(.*?);? +\/\/ => .*$/gm, '__seen.push($1);');
  const { outputText } = ts.transpileModule(observed, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const seen: unknown[] = [];
  // Modules come through jest, so that a snippet meets the sources under test by the package's name.
  const body = new Function('require', 'exports', '__seen', `return (async () => {${outputText}\n})();`) as (
    load: (name: string) => unknown,
    exported: object,
    seen: unknown[],
  ) => Promise<void>;
  await body((name) => jest.requireActual<object>(name.startsWith('.') ? join(root, name) : name), {}, seen);
  return JSON.parse(JSON.stringify(seen)) as readonly unknown[];
}
