import { differences } from '../../../src/trust/compare/differences';

test('each field that differs, by its path', () => {
  const declared = { name: 'a', token: { ttl: 60, policies: ['x', 'y'] }, at: 'here', origins: {} };
  const held = { name: 'a', token: { ttl: 61, policies: ['y'] }, at: 'there', origins: { name: 1 } };
  expect(differences(declared, held)).toEqual([
    { path: 'token.ttl', declared: 60, held: 61 },
    { path: 'token.policies', declared: ['x', 'y'], held: ['y'] },
  ]);
});

test('lists are sets, of objects as well', () => {
  expect(differences({ list: [{ a: 1, b: 2 }, 'x'] }, { list: ['x', { b: 2, a: 1 }] })).toEqual([]);
});

test('labels and annotations count where they are declared', () => {
  const declared = { meta: { name: 'a', labels: { team: 'x' }, annotations: {} } };
  const held = { meta: { name: 'a', labels: { team: 'y', more: 'z' }, annotations: { b: 'c' } } };
  expect(differences(declared, held)).toEqual([{ path: 'meta.labels.team', declared: 'x', held: 'y' }]);
});

test('a field that one side lacks differs', () => {
  expect(differences({ a: 1 }, { b: 2 })).toEqual([
    { path: 'a', declared: 1, held: undefined },
    { path: 'b', declared: undefined, held: 2 },
  ]);
});
