import { gather } from '../../src/files/gather';

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, namespace: b }\n';
const declaration = 'name: acme\nvault: {}\nclusters: {}\n';

test('files are told apart by their content, whatever they are called', () => {
  const { declarations, artefacts, others } = gather([
    { file: 'one.yaml', text: declaration },
    { file: 'out/prod.k8s.yaml', text: account },
    { file: 'manifests.json', text: '{"apiVersion":"v1","kind":"List","items":[]}', cluster: 'eu' },
    { file: 'plan.json', text: '{"planned_values":{}}' },
    { file: 'values.yaml', text: 'replicas: 1\n' },
  ]);
  expect(declarations.map(({ file }) => file)).toEqual(['one.yaml']);
  expect(artefacts.manifests.map(({ file, cluster }) => [file, cluster])).toEqual([
    ['out/prod.k8s.yaml', 'prod'],
    ['manifests.json', 'eu'],
  ]);
  expect(artefacts.terraform).toEqual([{ file: 'plan.json', content: { planned_values: {} } }]);
  expect(others.map(({ file }) => file)).toEqual(['values.yaml']);
});

test('a file of neither kind that somebody named is meant as a declaration', () => {
  const { declarations, others } = gather([{ file: 'trust.yaml', text: 'nmae: acme\n', isNamed: true }]);
  expect([declarations.length, others.length]).toEqual([1, 0]);
});

test('places have lines, and faults of the text are findings', () => {
  const gathered = gather([{ file: 'prod.yaml', text: `${account}---\nkind: [a\n` }]);
  expect(gathered.find('prod.yaml#ServiceAccount/b/a')).toEqual({ file: 'prod.yaml', line: 1, column: 1, text: null });
  expect(gathered.find('other.yaml#ServiceAccount/b/a')).toBeNull();
  expect(gathered.find('vault.server')).toBeNull();
  expect(gathered.diagnostics.map(({ code, at }) => [code, at])).toEqual([['unreadable', 'prod.yaml:6:1']]);
});

test('hosted documents are told apart by their content, and their lines are found', () => {
  const jwks = '{\n"keys": [\n{"kty":"EC"}]}';
  const { artefacts, others, find } = gather([
    {
      file: 'discovery/prod/.well-known/openid-configuration',
      text: '{"issuer":"https://a","jwks_uri":"https://a/j"}',
    },
    { file: 'jwks', text: jwks, cluster: 'eu' },
    { file: 'none', text: '{"keys":["a"]}' },
  ]);
  expect(artefacts.documents).toEqual([
    {
      file: 'discovery/prod/.well-known/openid-configuration',
      cluster: '',
      content: { issuer: 'https://a', jwks_uri: 'https://a/j' },
    },
    { file: 'jwks', cluster: 'eu', content: { keys: [{ kty: 'EC' }] } },
  ]);
  expect(others.map(({ file }) => file)).toEqual(['none']);
  expect(find('jwks#keys.0')).toMatchObject({ line: 3, column: 1 });
  expect(find('jwks#keys')).toMatchObject({ line: 2, column: 9 });
});
