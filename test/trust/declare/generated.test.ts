import Ajv from 'ajv';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { generatedFiles } from '../../../scripts/generate/generated-files';

const project = resolve(__dirname, '../../..');
const generated = generatedFiles(project);
const schema = JSON.parse(readFileSync(resolve(project, 'schema/vault-trust.schema.json'), 'utf8')) as Node;

interface Node {
  readonly [key: string]: unknown;
}

test('what is committed is what the interfaces say; `npm run generate` repairs it', () => {
  const files = generated.ok ? generated.files : {};
  expect(Object.keys(files)).toEqual([
    'schema/vault-trust.schema.json',
    'src/trust/declare/generated/shape.ts',
    'src/trust/declare/generated/defaults.ts',
    'docs/declaration.md',
  ]);
  for (const [path, text] of Object.entries(files))
    expect({ path, text: readFileSync(resolve(project, path), 'utf8') }).toEqual({ path, text });
});

describe('the schema', () => {
  const nodes = nodesOf(schema);
  const objects = nodes.filter(({ properties }) => properties !== undefined);

  test('describes every property', () => {
    const members = objects.flatMap(({ properties }) => Object.entries(properties as Record<string, Node>));
    expect(members.length).toBeGreaterThan(250);
    expect(members.filter(([, member]) => typeof member['description'] !== 'string')).toEqual([]);
  });

  test('lets `x-` keys through at every object, and no others', () => {
    expect(objects.every((object) => object['additionalProperties'] === false)).toBe(true);
    expect(objects.every((object) => JSON.stringify(object['patternProperties']) === '{"^x-":{}}')).toBe(true);
  });

  test('inserts no text about a default into a file', () => {
    expect(nodes.filter(({ default: value }) => typeof value === 'string' && value.startsWith('- '))).toEqual([]);
    expect(find(schema, 'VaultDeclaration', 'namespace')).toEqual({
      description: 'Vault namespace in which all of this lives. Default: the root namespace.',
      type: 'string',
      pattern: expect.any(String) as string,
      examples: ['platform'],
    });
  });

  test('says one-of by one object with all alternatives', () => {
    const login = (schema['definitions'] as Record<string, Node>)['LoginDeclaration'];
    expect(Object.keys(login?.['properties'] as Node)).toEqual([
      'jwt',
      'kubernetes',
      'mount',
      'existing',
      'description',
    ]);
    expect(login?.['oneOf']).toEqual([{ required: ['jwt'] }, { required: ['kubernetes'] }]);
  });

  test('accepts the examples and refuses what they must not say', () => {
    const validate = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
    const example = parse(readFileSync(resolve(project, 'examples/yaml/trust.yaml'), 'utf8')) as Node;
    expect([validate(example), validate.errors]).toEqual([true, null]);
    expect(validate({ ...example, 'x-anchors': { a: 1 }, $schema: 'schema.json' })).toBe(true);
    expect(validate({ ...example, waiver: [] })).toBe(false);
    const clusters = (login: unknown) => ({
      ...example,
      clusters: { prod: { tokenIssuer: 'https://a.example', login } },
    });
    const jwt = { keys: { discovery: {} } };
    expect(validate(clusters({ jwt }))).toBe(true);
    expect(validate(clusters({ jwt, kubernetes: { reviewer: { client: {} } } }))).toBe(false);
    expect(validate(clusters({}))).toBe(false);
    expect(validate({ ...example, clusters: { 'Not A Label': { tokenIssuer: 'https://a.example' } } })).toBe(false);
  });
});

describe('a faulty list of fields is refused', () => {
  test.each([
    ['/** Text. @default "x" */ readonly vault: string;', []],
    ['readonly vault: string;', ['TrustDeclaration.vault: no description']],
    ['/** Text. @since 1.2 */ readonly vault: string;', ['vault: unknown tag @since']],
    [
      '/** Text. @format colour */ readonly vault: string;',
      ['TrustDeclaration.vault: no parser for the format `colour`'],
    ],
    [
      '/** Text. @format label @default "Not A Label" */ readonly vault?: string;',
      [
        'TrustDeclaration.vault: the default is refused: `vault` is `Not A Label`, not a DNS label of at most 63 characters',
      ],
    ],
    [
      '/** Number. @maximum 5 @example 6 */ readonly vault?: number;',
      ['TrustDeclaration.vault: the example is refused: `vault` is `6`, not a whole number of at most 5'],
    ],
  ])('%s', (member, complaints) => {
    const folder = mkdtempSync(join(tmpdir(), 'fields-'));
    try {
      const file = join(folder, 'declaration.ts');
      writeFileSync(file, `/** The whole. */\nexport interface TrustDeclaration {\n  ${member}\n}\n`);
      const result = generatedFiles(project, file);
      expect(result.ok ? [] : result.complaints).toEqual(complaints);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)].filter((node) => !Array.isArray(node));
}

function find(root: Node, definition: string, property: string): unknown {
  const object = (root['definitions'] as Record<string, Node>)[definition];
  return (object?.['properties'] as Node)[property];
}
