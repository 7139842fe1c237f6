import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formats, type Format } from '../../../src/trust/terms/formats';

const declaration = readFileSync(resolve(__dirname, '../../../src/trust/declare/declaration.ts'), 'utf8');
const named: Readonly<Record<string, Format>> = formats;

/** What is legal for each term, for the patterns that editors use. */
const legal: Readonly<Record<keyof typeof formats, readonly string[]>> = {
  audience: ['v', 'vault://a/b', 'a\nb,c', '💚'],
  'auth-mount-path': ['jwt-prod', 'team/jwt'],
  cidr: ['10.0.0.0/8'],
  'claim-name': ['sub', 'a.b', 'x\ny'],
  'diagnostic-code': ['audience-missing'],
  'dns-label': ['a', '0-9'],
  'dns-subdomain': ['a', 'a.b-c'],
  'go-duration': ['0', '0s', '+1h', '1h30m', '1.5h', '.5m', '60000ms', '60000000µs', '60000000μs'],
  'http-url': ['https://a', 'HTTP://a:80/b?c#d'],
  'ip-address': ['::1'],
  'issuer-url': ['https://a/', 'kubernetes/serviceaccount'],
  label: ['prod'],
  leeway: ['0s', '-1s', '+1m30s'],
  'list-member': ['', 'a', 'a \n,b', '💚', 'a\ufeff'],
  'mount-path': ['pki', 'a/b c'],
  'name-part': ['', 'Acme Inc.'],
  'pem-certificates': [],
  'pem-public-key': [],
  'policy-name': ['a', 'a b'],
  'policy-path': ['a', '/a/+/b*', '*'],
  'realm-issuer': ['https://sso.acme.example/realms/acme', 'http://localhost:8080/auth/realms/a%20b'],
  rfc3339: ['2030-01-31T00:00:00Z', '2030-01-31T00:00:00.5+02:00'],
  'spiffe-path': ['/ns/shop/sa/orders', '/a_b-c.d'],
  'terraform-identifier': ['_a-1'],
  'trust-domain': ['cluster.local', 'a_b-c.example'],
  'url-path': ['/', '/livez?x'],
  'vault-name': ['a', 'a.b-c_'],
  'vault-namespace': ['a', 'a/b'],
  version: ['1.21', '1.21.2'],
};

test('every term that the declaration names has a format, and no other', () => {
  const used = [...declaration.matchAll(/@(?:format|keyFormat) (\S+)/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(formats).sort());
});

test.each(Object.entries(legal))('a pattern for editors never refuses a legal %s', (name, texts) => {
  const format = named[name];
  for (const text of texts) {
    expect(format?.parse(text).ok).toBe(true);
    if (format?.pattern) expect(text).toMatch(new RegExp(format.pattern, 'u'));
  }
});

test('each term says what it is in a few words', () => {
  for (const { description } of Object.values(named))
    expect(description).toMatch(/^(a|an|the|certificates) [^.]*(`[^`]*`[^.]*)*$/);
});

test('a value is kept as it was written, but for the leading slash of a policy path', () => {
  expect(formats['go-duration'].parse('90m')).toEqual({ ok: true, value: '90m' });
  expect(formats['issuer-url'].parse('https://a/')).toEqual({ ok: true, value: 'https://a/' });
  expect(formats['policy-path'].parse('/a')).toEqual({ ok: true, value: 'a' });
});

test('a format hands on what would have parsed', () => {
  expect(formats['go-duration'].parse('1d')).toEqual({
    ok: false,
    wanted: 'a Go duration such as `90s`, `1h30m` or `2160h`',
  });
});
