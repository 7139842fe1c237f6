import { Faults } from '../../../../src/trust/declare/walk/faults';
import { readObject } from '../../../../src/trust/declare/walk/read-object';
import { readShape } from '../../../../src/trust/declare/walk/read-shape';
import type { ObjectShape } from '../../../../src/trust/declare/walk/shape';

const number = { kind: 'number' } as const;
const list = { kind: 'list', of: { kind: 'text' } } as const;
const shape: ObjectShape = {
  members: { jwt: list, kubernetes: number, mount: { kind: 'text' }, ttl: number },
  required: ['ttl'],
  alternatives: ['jwt', 'kubernetes'],
};

function read(value: Readonly<Record<string, unknown>>): [unknown, ...string[]] {
  const faults = new Faults();
  const kept = readObject(shape, value, { above: null, step: 'login', identity: null }, faults, readShape);
  return [kept, ...faults.list.map(({ code, at, message }) => `${code} ${at}: ${message}`)];
}

test('what parsed is kept, in the order of its source', () => {
  const [kept, ...faults] = read({ ttl: 1, mount: 'm', jwt: ['a'] });
  expect(faults).toEqual([]);
  expect(Object.entries(kept as object)).toEqual([
    ['ttl', 1],
    ['mount', 'm'],
    ['jwt', ['a']],
  ]);
});

test('no alternative, or no value that is required', () => {
  expect(read({ mount: 'm' })).toEqual([
    { mount: 'm' },
    'one-of login: `login` says neither `jwt` nor `kubernetes`',
    'missing-key login.ttl: `ttl` is missing',
  ]);
});

test('of two alternatives neither is kept, and the faults in both are told', () => {
  expect(read({ jwt: [1, 2], kubernetes: 'x', ttl: 1 })).toEqual([
    { ttl: 1 },
    'one-of login: `login` says both `jwt` and `kubernetes`',
    'wrong-type login.jwt[0]: `jwt[0]` is a number, not text',
    'wrong-type login.jwt[1]: `jwt[1]` is a number, not text',
    'wrong-type login.kubernetes: `kubernetes` is text, not a whole number',
  ]);
});

test('a misspelt alternative is the one that is meant, and is read as such', () => {
  expect(read({ kubernets: 'x', ttl: 1 })).toEqual([
    { ttl: 1 },
    'unknown-key login.kubernets: unknown key `kubernets`',
    'wrong-type login.kubernets: `kubernets` is text, not a whole number',
  ]);
});

test('an unknown key in place of an alternative is told which there are', () => {
  const faults = new Faults();
  readObject(shape, { oidc: {}, ttl: 1 }, null, faults, readShape);
  expect(faults.list.map(({ code, wanted }) => [code, wanted?.text])).toEqual([['unknown-key', '`jwt`, `kubernetes`']]);
});
