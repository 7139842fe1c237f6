import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { printYaml } from '../../src/files/print-yaml';

function read(text: string, version: '1.1' | '1.2'): unknown[] {
  const documents = parseAllDocuments(text, { version, merge: version === '1.1', prettyErrors: false });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
    return document.toJS() as unknown;
  });
}

describe('what is printed comes back from a parser', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(' ', '\n', '\t', ':', '#', '-', 'a', '0', '"', "'", '|', '\\', '\r') }),
    fc.constantFrom('yes', 'No', 'ON', 'off', 'y', 'N', '~', '', 'null', 'true', '.inf', '-.INF', '.nan', '=', '<<'),
    fc.constantFrom('0o755', '0755', '0x1f', '0b11', '1_000', '1e3', '1.5', '12:30:45', '190:20:30', '2001-12-14'),
    fc.constantFrom(
      'a\u0085b',
      '\u2028',
      'a\tb',
      '- a',
      '? a',
      'a: b',
      'a #b',
      'a:',
      '%a',
      '@a',
      '`a',
      '&a',
      '*a',
      '!a',
    ),
    fc.constantFrom(
      '---',
      '...',
      '--- a',
      'a\n---\nb',
      'a\n...\n',
      ' a',
      'a ',
      '\ufeffa',
      'a\n\n',
      '\na',
      '2001-12-14t21:59:43.10-05:00',
    ),
  );
  const data = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyText,
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(anyText, tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  test.each(['1.1', '1.2'] as const)('of YAML %s, whatever it is', (version) => {
    fc.assert(
      fc.property(fc.array(data, { minLength: 1, maxLength: 3 }), (documents) => {
        expect(read(printYaml(documents), version)).toEqual(JSON.parse(JSON.stringify(documents)));
      }),
      { numRuns: 2000 },
    );
  });

  test('a key longer than a parser looks for its colon', () => {
    const document = { ['k'.repeat(2000)]: { ['é'.repeat(1500)]: [1, { a: 2 }] } };
    expect(read(printYaml([document]), '1.2')).toEqual([document]);
  });

  test('keys that JavaScript objects have already', () => {
    const document = JSON.parse('{"__proto__": {"a": 1}, "constructor": "b", "toString": []}') as unknown;
    expect(JSON.stringify(read(printYaml([document]), '1.1'))).toBe(JSON.stringify([document]));
  });
});

test('a manifest, as people write it', () => {
  const manifest = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'vault-token-request', namespace: 'shop', labels: undefined, annotations: {} },
    rules: [
      { apiGroups: [''], resources: ['serviceaccounts/token'], verbs: ['create'] },
      { nonResourceURLs: [], port: 8200, ready: true, none: null, share: 1e21, least: 5e-324 },
      [],
      [['a', ['b']], 'c'],
      {},
    ],
    duration: '2160h',
    server: 'https://vault.acme.example:8200',
    subject: 'system:serviceaccount:shop:vault',
    usages: ['digital signature', 'no', 'a#b'],
    mode: '0o755',
  };
  expect(printYaml([manifest])).toBe(`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: vault-token-request
  namespace: shop
  annotations: {}
rules:
  - apiGroups:
      - ""
    resources:
      - serviceaccounts/token
    verbs:
      - create
  - nonResourceURLs: []
    port: 8200
    ready: true
    none: null
    share: 1.0e+21
    least: 5.0e-324
  - []
  - - - a
      - - b
    - c
  - {}
duration: "2160h"
server: https://vault.acme.example:8200
subject: system:serviceaccount:shop:vault
usages:
  - digital signature
  - "no"
  - "a#b"
mode: "0o755"
`);
});

test('several lines stand as a block, documents are separated', () => {
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n\n-----END CERTIFICATE-----\n';
  expect(printYaml([{ ca: pem }, { ca: [pem.trim()] }, 'a\nb'])).toBe(`ca: |
  -----BEGIN CERTIFICATE-----
  MIIB

  -----END CERTIFICATE-----
---
ca:
  - |-
    -----BEGIN CERTIFICATE-----
    MIIB

    -----END CERTIFICATE-----
---
|-
  a
  b
`);
});

test('what a reader cannot see is written by its number', () => {
  expect(printYaml(['a\u0085b\u2028c\u202ed\ufeff\u007f\ufffe'])).toBe(
    '"a\\u0085b\\u2028c\\u202ed\\ufeff\\u007f\\ufffe"\n',
  );
});

test('nothing is nothing', () => {
  expect(printYaml([])).toBe('');
});
