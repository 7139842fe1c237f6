import { load, readText } from '../../src/cli/load';
import { scratch } from '../support/scratch';

const files = scratch();
const declaration = {
  name: 'acme',
  vault: { server: 'https://vault.acme.example' },
  clusters: { prod: { tokenIssuer: 'https://oidc.acme.example', login: { jwt: { keys: { discovery: {} } } } } },
};

test('YAML and JSON of the same data are the same trust', async () => {
  const json = await load(files.write('trust.json', JSON.stringify(declaration)));
  const yaml = await load(
    files.write(
      'trust.yaml',
      'name: acme\nvault: { server: https://vault.acme.example }\nclusters:\n  prod: { tokenIssuer: https://oidc.acme.example, login: { jwt: { keys: { discovery: {} } } } }\n',
    ),
  );
  expect(json.trust?.plan.resources.length).toBe(1);
  expect(yaml.trust?.plan).toEqual(json.trust?.plan);
});

test('a file that is no YAML has a finding at its line, and no trust', async () => {
  const { trust, diagnostics } = await load(files.write('broken.yaml', 'name: acme\nvault: [\n'));
  expect(trust).toBeNull();
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(['unreadable']);
});

test('what cannot be read is one clear line', async () => {
  await expect(load(`${files.path}/none.yaml`)).rejects.toThrow(
    new Error(`cannot read ${files.path}/none.yaml: no such file`),
  );
  expect(() => readText(files.path)).toThrow(new Error(`cannot read ${files.path}: it is a directory`));
});

test('a module without a Trust says what to export', async () => {
  const file = files.write('module.js', 'module.exports = { trust: { model: {} } };');
  await expect(load(file)).rejects.toThrow(new Error(`${file} exports no Trust: export what Trust.declare(…) returns`));
});
