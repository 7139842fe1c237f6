import { certManagerEras, hasDotSegments } from '../../../src/trust/facts/cert-manager-era';

const issuer = {
  kind: 'Issuer',
  namespace: 'shop',
  name: 'vault',
  server: 'https://v',
  additional: ['a'],
  signPath: 'pki/sign/web',
  mountPath: '/v1/auth/k',
} as const;
const own = 'vault://shop/vault';

test('each behaviour once, oldest first', () => {
  expect(certManagerEras('', { ...issuer, mountPath: '/v1/auth/../x' })).toEqual([
    { audiences: [own], refusesDotSegments: false },
    { audiences: ['a', own], refusesDotSegments: false },
    { audiences: ['a', own, 'https://v'], refusesDotSegments: false },
    { audiences: ['a', own, 'https://v'], refusesDotSegments: true },
  ]);
  expect(certManagerEras('1.19', { ...issuer, additional: [] })).toEqual([
    { audiences: [own], refusesDotSegments: false },
  ]);
});

test('versions that differ in paths with dots alone are one where there are none', () => {
  expect(certManagerEras('', issuer).map(({ audiences }) => audiences)).toEqual([
    [own],
    ['a', own],
    ['a', own, 'https://v'],
  ]);
  expect(['a/../b', '..', 'a/..b', 'a/./b'].map(hasDotSegments)).toEqual([true, true, false, false]);
});
