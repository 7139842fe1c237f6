import fc from 'fast-check';
import {
  applicableVersions,
  compareVersions,
  isNewerThanTables,
  isOlderThanTables,
  supportedReleases,
  supportedVersions,
  type ProductName,
} from '../../../src/trust/facts/versions';

const products = Object.keys(supportedReleases) as readonly ProductName[];

test.each([
  ['vault', '1.15', '2.1', 9],
  ['openbao', '2.0', '2.6', 7],
  ['cert-manager', '1.12', '1.21', 10],
  ['kubernetes', '1.24', '1.36', 13],
] as const)('the tables know %s from %s to %s', (product, oldest, newest, count) => {
  const versions = supportedVersions(product);
  expect([versions[0], versions.at(-1), versions.length]).toEqual([oldest, newest, count]);
});

test.each(products)('the versions of %s are ordered, and each has its source', (product) => {
  const rows = supportedReleases[product];
  expect(rows.map(({ version }) => version)).toEqual([...supportedVersions(product)].sort(compareVersions));
  expect(new Set(supportedVersions(product)).size).toBe(rows.length);
  expect(rows.filter(({ source }) => source.trim() === '')).toEqual([]);
});

test('a version that was not declared stands for all', () => {
  expect(applicableVersions('openbao', '')).toEqual(['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6']);
});

test('a declared version stands for its minor version', () => {
  expect(applicableVersions('vault', '1.21')).toEqual(['1.21']);
  expect(applicableVersions('vault', '1.21.2')).toEqual(['1.21']);
});

test('a version newer than the tables counts as the newest', () => {
  expect(isNewerThanTables('vault', '2.1.9')).toBe(false);
  expect(isNewerThanTables('vault', '2.2')).toBe(true);
  expect(applicableVersions('vault', '3.0.1')).toEqual(['2.1']);
});

test('a version older than the tables stands for none', () => {
  expect(isOlderThanTables('vault', '1.15.0')).toBe(false);
  expect(isOlderThanTables('vault', '1.14.9')).toBe(true);
  expect(applicableVersions('vault', '1.14')).toEqual([]);
});

test('a version between two that never existed stands for none', () => {
  expect(applicableVersions('vault', '1.99')).toEqual([]);
});

test.each([
  ['1.9', '1.10', -1],
  ['1.21', '1.21.0', 0],
  ['1.21.1', '1.21', 1],
  ['2.0', '1.99', 1],
])('%s against %s is %d', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

test('versions are compared by their numbers', () => {
  const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(version, version, (one, other) => {
      const key = ([major, minor, patch]: readonly [number, number, number]): number =>
        major * 10_000 + minor * 100 + patch;
      expect(Math.sign(compareVersions(one.join('.'), other.join('.')))).toBe(Math.sign(key(one) - key(other)));
    }),
  );
});
