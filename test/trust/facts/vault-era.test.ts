import { distinct, vaultEras } from '../../../src/trust/facts/vault-era';

test('each behaviour once, oldest first', () => {
  expect(vaultEras('vault', '')).toEqual([
    { systemCaPool: false, refusesSlashes: false, opensListsFirst: false },
    { systemCaPool: true, refusesSlashes: false, opensListsFirst: false },
  ]);
  expect(vaultEras('openbao', '')).toEqual([
    { systemCaPool: false, refusesSlashes: false, opensListsFirst: false },
    { systemCaPool: false, refusesSlashes: true, opensListsFirst: true },
  ]);
  expect(vaultEras('vault', '1.21.2')).toEqual([{ systemCaPool: true, refusesSlashes: false, opensListsFirst: false }]);
  expect(distinct([{ a: 1 }, { a: 2 }, { a: 1 }])).toEqual([{ a: 1 }, { a: 2 }]);
});
