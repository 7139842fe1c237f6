import { findAccepting } from '../../../../src/trust/declare/scope/accepting';

const cluster = { tokenIssuer: 'x' };
const shown = (...given: Parameters<typeof findAccepting>) =>
  findAccepting(...given).map(({ by, name, place, partners }) => [by, name, place.at, partners.join()]);

test('each cluster accepts what it declares, and what all accept', () => {
  const accepts = { dex: { issuer: 'https://dex' } };
  expect(shown({ a: { ...cluster, accepts: { b: { cluster: 'b' } } }, b: cluster }, { accepts })).toEqual([
    ['a', 'dex', 'defaults.accepts.dex', 'a'],
    ['a', 'b', 'clusters.a.accepts.b', 'a,b'],
    ['b', 'dex', 'defaults.accepts.dex', 'b'],
  ]);
});

test('the nearer declaration wins, and nobody accepts itself because all do', () => {
  const accepts = { a: { cluster: 'a' } };
  expect(shown({ a: cluster, b: { ...cluster, accepts: { a: { issuer: 'x' } } } }, { accepts })).toEqual([
    ['b', 'a', 'clusters.b.accepts.a', 'b'],
  ]);
});

test('a name that leads nowhere may mean any cluster', () => {
  expect(shown({ a: { ...cluster, accepts: { b: { cluster: 'x' } } }, b: undefined }, {})).toEqual([
    ['a', 'b', 'clusters.a.accepts.b', 'a,a,b'],
  ]);
});
