import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { diagnostic } from '../../../src/trust/diagnose/make';
import type { Positions } from '../../../src/trust/diagnose/position';
import { toSarif } from '../../../src/trust/report/sarif';

/** The schema of OASIS, which `@microsoft/jest-sarif` carries, without the words of draft 4 for what it is. */
const schema = Object.fromEntries(
  Object.entries(
    JSON.parse(
      readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as object,
  ).filter(([key]) => key !== 'id' && key !== '$schema'),
);
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const positions: Positions = {
  find: () => ({ file: 'my trust.yaml', line: 4, column: 7, text: null }),
  findPlace: (place) =>
    place.startsWith('prod.yaml#') ? { file: 'prod.yaml', line: 12, column: 3, text: null } : null,
};
const options = { version: '1.2.3', positions, file: 'trust.ts', page: (code: string) => `# ${code}\n` };

const broken = diagnostic({
  code: 'audience-not-sent',
  message: 'auth role `x` wants audience `vault`, which its client never sends',
  at: 'main.tf.json#vault_jwt_auth_backend_role.x.bound_audiences',
  path: [],
  related: ['prod.yaml#Issuer/shop/vault'],
  sent: { text: '`vault://shop/vault`', at: 'prod.yaml#Issuer/shop/vault' },
  wanted: { text: '`vault`', at: 'main.tf.json#vault_jwt_auth_backend_role.x.bound_audiences' },
  server: { server: 'vault', words: '400 invalid audience' },
  fix: 'write the audience that is sent',
});
const waived = {
  ...diagnostic({ code: 'audience-missing', message: 'm', at: 'clusters.prod.login', path: ['clusters', 'prod'] }),
  waivedBy: {
    code: 'audience-missing',
    finding: 'clusters.prod.login',
    reason: 'until 2027',
    at: 'waivers[0]',
    origins: {},
  },
};
const text = diagnostic({ code: 'unreadable', message: 'no YAML', at: 'prod.yaml:3:1', path: [] });
const notice = diagnostic({ code: 'static-keys', message: 'n', at: 'vault', path: [] });

const log = toSarif([broken, waived, text, notice], options);

test('it is valid against the schema of SARIF 2.1.0, findings or none', () => {
  expect([isSarif(log), isSarif.errors]).toEqual([true, null]);
  expect(isSarif(toSarif([], options))).toBe(true);
  expect(isSarif({ ...log, version: '2.0.0' })).toBe(false);
});

test('each code is a rule once, with its page as help and its level by kind', () => {
  expect(log.runs[0].tool.driver.rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level])).toEqual(
    [
      ['audience-missing', 'error'],
      ['audience-not-sent', 'error'],
      ['static-keys', 'note'],
      ['unreadable', 'error'],
    ],
  );
  expect(log.runs[0].tool.driver.rules[1]).toEqual({
    id: 'audience-not-sent',
    shortDescription: { text: 'An audience that the client never sends' },
    help: { text: '# audience-not-sent\n', markdown: '# audience-not-sent\n' },
    defaultConfiguration: { level: 'error' },
    properties: { kind: 'broken', page: 'docs/diagnostics/audience-not-sent.md' },
  });
  expect(log.runs[0].tool.driver.semanticVersion).toBe('1.2.3');
});

test('a result says all that the finding says, at its file and line', () => {
  expect(log.runs[0].results[0]).toEqual({
    ruleId: 'audience-not-sent',
    ruleIndex: 1,
    level: 'error',
    message: {
      text: [
        'auth role `x` wants audience `vault`, which its client never sends',
        'sent `vault://shop/vault`',
        'wanted `vault`',
        'vault: 400 invalid audience',
        'fix: write the audience that is sent',
      ].join('\n'),
    },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'main.tf.json' }, region: { startLine: 1, startColumn: 1 } },
        logicalLocations: [{ fullyQualifiedName: 'main.tf.json#vault_jwt_auth_backend_role.x.bound_audiences' }],
      },
    ],
    relatedLocations: [
      {
        physicalLocation: { artifactLocation: { uri: 'prod.yaml' }, region: { startLine: 12, startColumn: 3 } },
        logicalLocations: [{ fullyQualifiedName: 'prod.yaml#Issuer/shop/vault' }],
      },
    ],
    partialFingerprints: {
      'codeAndPlace/v1': 'audience-not-sent@main.tf.json#vault_jwt_auth_backend_role.x.bound_audiences',
    },
    suppressions: [],
  });
});

test('a waived finding is suppressed with its reason', () => {
  expect(log.runs[0].results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ kind: 'external', justification: 'until 2027' }],
    [],
    [],
  ]);
});

test('every result has a file and a line, and the file is a URI', () => {
  expect(log.runs[0].results.map(({ locations }) => locations[0].physicalLocation)).toEqual([
    { artifactLocation: { uri: 'main.tf.json' }, region: { startLine: 1, startColumn: 1 } },
    { artifactLocation: { uri: 'my%20trust.yaml' }, region: { startLine: 4, startColumn: 7 } },
    { artifactLocation: { uri: 'prod.yaml' }, region: { startLine: 3, startColumn: 1 } },
    { artifactLocation: { uri: 'trust.ts' }, region: { startLine: 1, startColumn: 1 } },
  ]);
});

test('a fingerprint does not move with the lines', () => {
  const moved = toSarif([waived], {
    ...options,
    positions: { find: () => ({ file: 'trust.yaml', line: 99, column: 1, text: null }) },
  });
  expect(moved.runs[0].results[0]?.partialFingerprints).toEqual(log.runs[0].results[1]?.partialFingerprints);
});
