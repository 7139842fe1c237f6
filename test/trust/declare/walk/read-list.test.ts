import { Faults } from '../../../../src/trust/declare/walk/faults';
import { readList } from '../../../../src/trust/declare/walk/read-list';
import { readShape } from '../../../../src/trust/declare/walk/read-shape';
import type { ListShape } from '../../../../src/trust/declare/walk/shape';

const texts: ListShape = { kind: 'list', of: { kind: 'text' }, minItems: 1 };
const accounts: ListShape = {
  kind: 'list',
  of: { kind: 'object', name: 'ServiceAccountDeclaration' },
  identity: ['name'],
};

function read(shape: ListShape, value: unknown): [unknown, ...string[]] {
  const faults = new Faults();
  const kept = readList(shape, value, { above: null, step: 'list', identity: null }, faults, readShape);
  return [kept, ...faults.list.map(({ code, at, message }) => `${code} ${at}: ${message}`)];
}

test('objects keep their indices, whatever became of them', () => {
  expect(read(accounts, ['x', { name: 'a', bad: 1 }, { name: 'b' }])).toEqual([
    [{}, { name: 'a' }, { name: 'b' }],
    'wrong-type list[0]: `list[0]` is text, not an object with `name`',
    'unknown-key list[a].bad: unknown key `bad`',
  ]);
});

test('texts with a fault among them are absent as a whole', () => {
  expect(read(texts, ['a', 1, null])).toEqual([
    undefined,
    'wrong-type list[1]: `list[1]` is a number, not text',
    'wrong-type list[2]: `list[2]` is empty, not text',
  ]);
  expect(read(texts, Object.assign(['a'], { 2: 'b' }))).toEqual([
    undefined,
    'wrong-type list[1]: `list[1]` is not there, not text',
  ]);
});

test('too few, and no list at all', () => {
  expect(read(texts, [])).toEqual([undefined, 'bad-value list: `list` is `[]`, not a list of at least 1']);
  expect(read(texts, 'a')).toEqual([undefined, 'wrong-type list: `list` is text, not a list of at least 1']);
});
