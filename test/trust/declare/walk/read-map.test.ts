import { Faults } from '../../../../src/trust/declare/walk/faults';
import { readMap } from '../../../../src/trust/declare/walk/read-map';
import { readShape } from '../../../../src/trust/declare/walk/read-shape';
import type { MapShape } from '../../../../src/trust/declare/walk/shape';

const labels: MapShape = { kind: 'map', of: { kind: 'text' } };
const named: MapShape = { ...labels, keyFormat: 'label' };

function read(shape: MapShape, value: unknown): [unknown, ...string[]] {
  const faults = new Faults();
  const kept = readMap(shape, value, null, faults, readShape);
  return [kept && { ...kept }, ...faults.list.map(({ code, at, message }) => `${code} ${at}: ${message}`)];
}

test('a key that does not parse takes its value with it, whose faults are reported too', () => {
  expect(read(named, { prod: 'a', Test: 'b', 'No Label': 1, empty: undefined })).toEqual([
    { prod: 'a' },
    'bad-key Test: the name `Test` is not a DNS label of at most 63 characters',
    'bad-key [No Label]: the name `No Label` is not a DNS label of at most 63 characters',
    'wrong-type [No Label]: `No Label` is a number, not text',
  ]);
});

test('`x-` keys are ignored among names, and are data where keys are free', () => {
  expect(read(named, { 'x-base': 'a', prod: 'b' })).toEqual([{ prod: 'b' }]);
  expect(read(labels, { 'x-team': 'a' })).toEqual([{ 'x-team': 'a' }]);
});

test('a key that is known only at deployment', () => {
  expect(read(labels, { '&{TfToken[MAP.1]}': 'a' })).toEqual([
    {},
    'deployment-token [&{TfToken[MAP.1]}]: `&{TfToken[MAP.1]}` is a CDKTF token, whose value is known only at deployment, and both sides are checked before',
  ]);
});

test('no object', () => {
  expect(read(labels, ['a'])).toEqual([
    undefined,
    'wrong-type : the declaration is a list, not an object whose keys are names',
  ]);
});
