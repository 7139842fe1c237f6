import * as fc from 'fast-check';
import { parseToken } from '../../../../src/trust/report/explain/given-token';
import { signed, signingKey } from '../../../support/signed-token';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = part({ alg: 'RS256' });
const objects = 'a JWT whose first two parts are JSON objects in base64url, at most 32 levels deep';
const claims = 'claims as one JSON object, at most 32 levels deep';
const compact = 'a JWT in its compact form, three parts in base64url joined by dots, or its claims as a JSON object';

test('a JWT gives its algorithm, its claims and what was signed', () => {
  const jwt = signed({ sub: 'x' }, signingKey());
  const [first = '', second = '', third = ''] = jwt.split('.');
  expect(parseToken(` ${jwt}\n`)).toEqual({
    ok: true,
    value: { alg: 'ES256', kid: '', claims: { sub: 'x' }, signed: { input: `${first}.${second}`, signature: third } },
  });
});

test('claims alone have no algorithm and no signature', () => {
  expect(parseToken('{"sub":"x"}\n')).toEqual({
    ok: true,
    value: { alg: '', kid: '', claims: { sub: 'x' }, signed: null },
  });
});

test.each([
  ['nothing', '', compact],
  ['one part', 'abc', compact],
  ['four parts', 'a.b.c.d', compact],
  ['another alphabet', `${header}.${part({})}.a+b/`, compact],
  ['a bearer header', `Bearer ${header}.${part({})}.abc`, compact],
  ['a list of claims', '[]', compact],
  ['a header that is no JSON', `abc.${part({})}.abc`, objects],
  ['claims that are a list', `${header}.${part([])}.abc`, objects],
  ['claims that are no UTF-8', `${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.abc`, objects],
  ['claims that are deep', `${header}.${part(JSON.parse(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`))}.abc`, objects],
  ['an empty payload', `${header}..abc`, objects],
  ['broken JSON', '{"sub":', claims],
  ['deep JSON', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, claims],
  ['a header without algorithm', `${part({})}.${part({})}.abc`, 'a JWT whose header names its algorithm, `alg`'],
  [
    'a header whose algorithm is inherited',
    `${part({ x: 1 })}.${part({})}.`,
    'a JWT whose header names its algorithm, `alg`',
  ],
  ['10 MB', 'a'.repeat(10_000_000), 'a token of at most 65536 characters'],
])('refuses %s', (_, text, wanted) => {
  expect(parseToken(text)).toEqual({ ok: false, wanted });
});

test('a key that means something to JavaScript is a claim like any other', () => {
  const parsed = parseToken('{"__proto__":{"sub":"x"}}');
  expect(parsed.ok && Object.keys(parsed.value.claims)).toEqual(['__proto__']);
});

test('never throws, and repeats nothing of what it refuses', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join('.')),
      ),
      (text) => {
        const parsed = parseToken(text);
        if (!parsed.ok)
          expect([compact, objects, claims, 'a JWT whose header names its algorithm, `alg`']).toContain(parsed.wanted);
      },
    ),
    { numRuns: 1000 },
  );
});
