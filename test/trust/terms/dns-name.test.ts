import { parseDnsLabel, parseDnsSubdomain } from '../../../src/trust/terms/dns-name';

const label = 'at most 63 of `a-z`, `0-9` and `-`, beginning and ending with a letter or digit';
const subdomain =
  'at most 253 of `a-z`, `0-9`, `-` and `.`, each part between dots beginning and ending with a letter or digit';

describe('DNS labels', () => {
  // Cases of apimachinery pkg/util/validation/validation_test.go, TestIsDNS1123Label.
  test.each(['a', 'ab', 'abc', 'a1', 'a-1', 'a--1--2--b', '0', '01', '0a', '0--1', 'a'.repeat(63)])(
    'takes `%s`',
    (text) => {
      expect(parseDnsLabel(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each([
    '',
    'A',
    'ABC',
    '-',
    'a-',
    '-a',
    '1-',
    '-1',
    '_',
    'a_',
    '_a',
    'a.b',
    ' ',
    'a ',
    ' a',
    'a b',
    'a\n',
    'ä',
    'a'.repeat(64),
  ])('refuses %j', (text) => {
    expect(parseDnsLabel(text)).toEqual({ ok: false, wanted: label });
  });
});

describe('DNS subdomains', () => {
  // Cases of TestIsDNS1123Subdomain; a part inside may be longer than a label.
  test.each(['a', '0.a', 'a.b.c', 'a--1.b', '0.0.0.0', `${'a'.repeat(64)}.b`, 'a'.repeat(253)])(
    'takes `%s`',
    (text) => {
      expect(parseDnsSubdomain(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each(['', '.', 'a.', '.a', 'a..b', 'A.a', 'a.-b', 'a-.b', 'a_b', 'a b', 'a'.repeat(254)])(
    'refuses %j',
    (text) => {
      expect(parseDnsSubdomain(text)).toEqual({ ok: false, wanted: subdomain });
    },
  );
});
