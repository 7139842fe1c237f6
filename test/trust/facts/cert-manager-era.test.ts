import { certManagerEras } from '../../../src/trust/facts/cert-manager-era';

const issuer = { kind: 'Issuer', namespace: 'shop', name: 'vault', server: 'https://v', additional: ['a'] } as const;
const own = 'vault://shop/vault';

test('each behaviour once, oldest first', () => {
  expect(certManagerEras('', issuer)).toEqual([
    { audiences: [own], refusesDotSegments: false },
    { audiences: ['a', own], refusesDotSegments: false },
    { audiences: ['a', own, 'https://v'], refusesDotSegments: false },
    { audiences: ['a', own, 'https://v'], refusesDotSegments: true },
  ]);
  expect(certManagerEras('1.19', { ...issuer, additional: [] })).toEqual([
    { audiences: [own], refusesDotSegments: false },
  ]);
});
