import { declaredParameters, narrowRole } from '../../../../src/trust/declare/pki/pki-role-parameters';

test('what is declared, in seconds, without what only places the role', () => {
  expect(declaredParameters({ mount: 'pki', name: 'web', maxTtl: '1h', requireCn: true })).toEqual({
    maxTtl: 3600,
    requireCn: true,
  });
});

test('the narrow role has no wildcard, no address and no localhost', () => {
  expect(narrowRole).toMatchObject({
    allowedDomains: [],
    allowAnyName: false,
    allowSubdomains: false,
    allowWildcardCertificates: false,
    allowIpSans: false,
    allowLocalhost: false,
    enforceHostnames: true,
    requireCn: false,
  });
});
