import * as fc from 'fast-check';
import { readArtefacts } from '../../src/files/read-artefacts';

const account = (name: string): object => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } });

test('reads each document of a YAML file that has content', () => {
  const text = [
    'apiVersion: v1',
    'kind: ServiceAccount',
    'metadata: { name: a }',
    '---',
    '# nothing here',
    '---',
    'apiVersion: v1',
    'kind: ServiceAccount',
    'metadata: { name: b }',
    '',
  ].join('\n');
  expect(readArtefacts(text, 'prod.yaml')).toMatchObject({
    kind: 'kubernetes',
    values: [account('a'), account('b')],
    diagnostics: [],
  });
});

test('reads JSON, also where a key stands before it', () => {
  expect(readArtefacts(JSON.stringify(account('a')), 'prod.json')).toMatchObject({
    kind: 'kubernetes',
    values: [account('a')],
    diagnostics: [],
  });
});

test('follows anchors and merge keys', () => {
  const text = 'a: &a { x: 1 }\nb: { <<: *a, y: 2 }\n';
  expect(readArtefacts(text, 'a.yaml').values).toEqual([{ a: { x: 1 }, b: { x: 1, y: 2 } }]);
});

test.each([
  ['main.tf.json', {}, 'terraform'],
  ['main.json', { resource: {} }, 'terraform'],
  ['plan.json', { format_version: '1.2', terraform_version: '1.9.0', planned_values: {} }, 'terraform'],
  ['state.json', { format_version: '1.0', terraform_version: '1.9.0', values: {} }, 'terraform'],
  ['prod.json', { apiVersion: 'v1', kind: 'List', items: [] }, 'kubernetes'],
  ['trust.json', { name: 'acme', vault: {}, clusters: {} }, 'declaration'],
  ['values.yaml', { replicas: 1 }, 'other'],
])('tells what %s is', (fileName, value, kind) => {
  expect(readArtefacts(JSON.stringify(value), fileName).kind).toBe(kind);
});

test('Erlang terms are known by what they set, and with a fault by what they are', () => {
  const read = (text: string) => readArtefacts(text, 'advanced.config');
  const terms = read('[{rabbitmq_auth_backend_oauth2, [{scope_aliases, #{<<"a.b">> => []}}]}].');
  expect([terms.kind, terms.values]).toEqual([
    'party',
    [{ rabbitmq_auth_backend_oauth2: { scope_aliases: { 'a.b': [] } } }],
  ]);
  expect(terms.find('rabbitmq_auth_backend_oauth2.scope_aliases.a.b')).toEqual({
    ...{ file: 'advanced.config', line: 1, column: 65, text: null },
  });
  expect(read('[{rabbit, []}].').kind).toBe('other');
  const broken = read('[{rabbitmq_auth_backend_oauth2, [{a, b},]}].');
  expect([broken.kind, broken.diagnostics.map(({ message, at }) => [at, message])]).toEqual([
    'party',
    [['advanced.config:1:41', 'this is no list of Erlang terms: `]` where a term is wanted']],
  ]);
});

test('a malformed document is left out and reported, the others are read', () => {
  const { values, diagnostics } = readArtefacts('kind: [a\n---\nkind: b\n', 'prod.yaml');
  expect(values).toEqual([{ kind: 'b' }]);
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([['unreadable', 'prod.yaml:2:1']]);
});

test('a key that stands twice is reported, and the document is read', () => {
  const { values, diagnostics } = readArtefacts('kind: a\nkind: b\n', 'prod.yaml');
  expect(values).toEqual([{ kind: 'b' }]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['duplicate-key', 'key `kind` stands twice in one object'],
  ]);
});

test('an alias bomb is refused', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${String(level + 1)}: &a${String(level + 1)} [*a${String(level)}, *a${String(level)}]`,
  );
  const { values, diagnostics } = readArtefacts(['a0: &a0 x', ...levels].join('\n'), 'bomb.yaml');
  expect(values).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['alias-bomb']);
});

test('a file that nests without end is refused', () => {
  const { values, diagnostics } = readArtefacts('['.repeat(200_000), 'deep.yaml');
  expect(values).toEqual([]);
  expect(diagnostics.map(({ code, at }) => [code, at])).toEqual([['unreadable', 'deep.yaml']]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]:-&*<!|>"\'\n ab#') })),
      (text) => {
        expect(Array.isArray(readArtefacts(text, 'any.yaml').values)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

const manifests = `apiVersion: v1
kind: Secret
metadata: { name: a.b }
---
# a comment
apiVersion: v1
kind: List
items:
- apiVersion: cert-manager.io/v1
  kind: Issuer
  metadata: { name: vault, namespace: shop }
  spec:
    vault: { path: pki/sign/web }
`;
const terraform = `{
  "resource": {
    "vault_policy": {
      "shop": {
        "policy": "x"
      }
    }
  }
}
`;

test.each([
  [manifests, 'Secret/a.b.metadata.name', 3, 19],
  [manifests, 'Issuer/shop/vault', 9, 3],
  [manifests, 'Issuer/shop/vault.spec.vault.path', 13, 20],
  [manifests, 'Issuer/shop/vault.spec.vault.caBundle', 13, 5],
  [terraform, 'vault_policy.shop', 4, 15],
  [terraform, 'vault_policy.shop.policy', 5, 19],
])('a place in %.0s%s has a line and a column', (text, within, line, column) => {
  expect(readArtefacts(text, 'f').find(within)).toEqual({ file: 'f', line, column, text: null });
});

test('what a file does not hold has no line', () => {
  expect(readArtefacts(manifests, 'f').find('Issuer/shop/other')).toBeNull();
  expect(readArtefacts(terraform, 'f').find('module.x.vault_policy.shop')).toBeNull();
});
