import { mistakesOfDex } from '../../../src/trust/rules/mistakes-of-dex';

test('each refusal of a token of a Pod is one code', () => {
  const codes = Object.values(mistakesOfDex).map((mistake) => ('never' in mistake ? '' : mistake.code));
  expect([...new Set(codes)].sort()).toEqual([
    ...['', 'discovery-ca-missing', 'discovery-not-anonymous', 'discovery-not-public', 'party-client-refused'],
  ]);
});
