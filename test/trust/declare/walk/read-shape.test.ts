import { Faults } from '../../../../src/trust/declare/walk/faults';
import { readShape } from '../../../../src/trust/declare/walk/read-shape';
import type { Shape } from '../../../../src/trust/declare/walk/shape';

const text = { kind: 'text' } as const;
const account: Shape = { kind: 'either', text, other: { kind: 'object', name: 'ServiceAccountDeclaration' } };
const secret: Shape = { kind: 'either', text, other: { kind: 'object', name: 'VariableDeclaration' } };
const claims: Shape = { kind: 'either', text, other: { kind: 'list', of: text } };

function read(shape: Shape, value: unknown): [unknown, ...string[]] {
  const faults = new Faults();
  const kept = readShape(shape, value, { above: null, step: 'key', identity: null }, faults);
  return [kept, ...faults.list.map(({ code, message }) => `${code}: ${message}`)];
}

test.each<[Shape, unknown]>([
  [text, 'a'],
  [{ kind: 'number' }, 1],
  [{ kind: 'flag' }, true],
  [{ kind: 'list', of: text }, ['a']],
  [{ kind: 'map', of: text }, { a: 'b' }],
  [{ kind: 'object', name: 'VariableDeclaration' }, { variable: 'a' }],
  [account, 'a'],
  [account, { name: 'a', existing: true }],
  [secret, { variable: 'a' }],
  [claims, 'a'],
  [claims, ['a']],
])('%j reads %j', (shape, value) => {
  expect(read(shape, value)).toEqual([value]);
});

test('what is neither a literal nor something longer is told of both', () => {
  expect(read(account, 1)).toEqual([undefined, 'wrong-type: `key` is a number, not text, or an object with `name`']);
  expect(read(claims, {})).toEqual([undefined, 'wrong-type: `key` is an object, not text, or a list']);
});

test('a variable where only a literal helps', () => {
  const message = 'literal-needed: `key` is a variable; a literal is needed here, since both sides share it';
  expect(read(text, { variable: 'a' })).toEqual([undefined, message]);
  expect(read(account, { variable: 'a' })).toEqual([undefined, message]);
  expect(read({ kind: 'list', of: text }, [{ variable: 'a' }])).toEqual([undefined, message.replace('key', 'key[0]')]);
});
