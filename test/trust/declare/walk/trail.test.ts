import { identityOf, nameOf, placeOf, type Trail } from '../../../../src/trust/declare/walk/trail';

const key = (above: Trail | null, step: string): Trail => ({ above, step, identity: null });
const item = (above: Trail, step: number, identity: string | null): Trail => ({ above, step, identity });
const issuers = key(null, 'issuers');
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln';

test('a place by identity where there is one, and by number where not', () => {
  expect(placeOf(null)).toEqual({ at: '', path: [] });
  expect(placeOf(key(item(issuers, 2, 'shop/vault'), 'pkiRole'))).toEqual({
    at: 'issuers[shop/vault].pkiRole',
    path: ['issuers', 2, 'pkiRole'],
  });
  expect(placeOf(item(issuers, 2, null)).at).toBe('issuers[2]');
});

test('a place never prints a secret, but leads to it', () => {
  expect(placeOf(key(issuers, jwt))).toEqual({ at: 'issuers[a token]', path: ['issuers', jwt] });
});

test('the name of a value in a message', () => {
  expect(nameOf(null)).toBe('the declaration');
  expect(nameOf(key(issuers, 'ttl'))).toBe('`ttl`');
  expect(nameOf(item(issuers, 2, null))).toBe('`issuers[2]`');
  expect(nameOf(item(issuers, 2, 'shop/vault'))).toBe('`issuers[shop/vault]`');
  expect(nameOf(key(null, jwt))).toBe('`a token`');
});

test.each([
  [{ namespace: 'shop', name: 'vault' }, 'shop/vault'],
  [{ namespace: 'shop', name: { name: 'vault', existing: true } }, 'shop/vault'],
  [{ namespace: 'shop' }, null],
  [{ namespace: 'shop', name: 7 }, null],
  [{ namespace: 'shop', name: 'two words' }, null],
  [{ namespace: 'shop', name: jwt }, null],
  ['text', null],
  [null, null],
])('%j is named %p', (value, identity) => {
  expect(identityOf(value, ['namespace', 'name'])).toBe(identity);
});

test('a list without identifying keys has members without names', () => {
  expect(identityOf({ name: 'x' }, [])).toBeNull();
});
