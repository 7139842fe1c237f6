import { Faults } from '../../../../src/trust/declare/walk/faults';
import { givenMembers, reportStray } from '../../../../src/trust/declare/walk/given-members';
import type { ObjectShape } from '../../../../src/trust/declare/walk/shape';

const text = { kind: 'text' } as const;
const shape: ObjectShape = { members: { name: text, namespace: text, url: text } };

test('known members first, then the keys that no member has, with what they were meant to be', () => {
  expect(givenMembers(shape, { ulr: 1, 'x-note': 1, name: 1, other: 1, namespace: undefined })).toEqual([
    { key: 'name', member: 'name' },
    { key: 'ulr', member: 'url' },
    { key: 'other', member: null },
  ]);
});

test('a member that stands there already is not what a stray key was meant to be', () => {
  expect(givenMembers(shape, { nmae: 1, name: 1 })).toEqual([
    { key: 'name', member: 'name' },
    { key: 'nmae', member: null },
  ]);
  expect(givenMembers(shape, { nmae: 1, naem: 1 })).toEqual([
    { key: 'nmae', member: 'name' },
    { key: 'naem', member: null },
  ]);
});

test('a stray key is reported with what is known, and settles what was meant', () => {
  const faults = new Faults();
  reportStray({ key: 'ulr', member: 'url' }, ['name', 'url'], null, faults);
  reportStray({ key: 'other', member: null }, ['name', 'url'], null, faults);
  expect(faults.list.map(({ at, message, wanted, fix }) => [at, message, wanted?.text, fix])).toEqual([
    ['ulr', 'unknown key `ulr`', '`name`, `url`', 'did you mean `url`?'],
    ['other', 'unknown key `other`', '`name`, `url`', ''],
  ]);
  expect(faults.settled.map((trail) => trail?.step)).toEqual(['ulr', 'url', 'other']);
});
