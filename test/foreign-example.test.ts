import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { main } from '../src/cli/main';
import { foundAsData } from './support/checked';
import { recordingTerminal } from './support/recording-terminal';

const folder = resolve(__dirname, '../examples/foreign');
const file = (name: string): string => relative(process.cwd(), `${folder}/${name}`);
const check = ['check', file('prod.yaml'), file('main.tf.json')];

test('two mistakes in files that others wrote are found, each at its line', async () => {
  const terminal = recordingTerminal();
  expect(await main(check, terminal)).toBe(1);
  expect(terminal.printed).toEqual({ out: readFileSync(`${folder}/expected/report.txt`, 'utf8'), err: '' });
});

test('the same as data, with what was not read', async () => {
  const { found, unread } = await foundAsData(check);
  expect(found).toEqual([
    'fact-undeclared clusters.prod.tokenIssuer',
    'audience-not-sent vault_jwt_auth_backend_role.shop.bound_audiences',
    'path-not-allowed Issuer/shop/vault-issuer',
  ]);
  expect(unread).toEqual(['examples/foreign/prod.yaml#Service/shop/web']);
});

test('and as SARIF, each result at its file and line', async () => {
  const terminal = recordingTerminal();
  expect(await main([...check, '--format', 'sarif'], terminal)).toBe(1);
  const { runs } = JSON.parse(terminal.printed.out) as {
    runs: {
      results: {
        ruleId: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
      }[];
    }[];
  };
  const found = runs[0]?.results.map(({ ruleId, locations }) => {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    return `${ruleId} ${artifactLocation?.uri ?? ''}:${String(region?.startLine)}`;
  });
  expect(found).toEqual([
    'fact-undeclared examples/foreign/prod.yaml:1',
    'audience-not-sent examples/foreign/main.tf.json:17',
    'path-not-allowed examples/foreign/prod.yaml:32',
  ]);
});

test('against a declaration every difference is one more finding, and so is what is missing', async () => {
  const terminal = recordingTerminal();
  const declaration = relative(process.cwd(), resolve(folder, '../yaml/trust.yaml'));
  expect(await main(['check', declaration, file(''), '--format', 'json'], terminal)).toBe(1);
  const { diagnostics } = JSON.parse(terminal.printed.out) as { diagnostics: readonly { code: string }[] };
  const codes = new Set(diagnostics.map(({ code }) => code));
  expect(codes).toContain('artefact-missing');
  expect(codes).toContain('artefact-extra');
  expect(codes).toContain('audience-not-sent');
});
