import { findingOf, findingsOf, sample, withIssuer } from '../sample';

test('a setting of the other method would not be applied', () => {
  expect(findingOf(withIssuer({ authRole: { aliasNameSource: 'serviceaccount_uid' } }))).toMatchObject({
    code: 'setting-without-effect',
    at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.aliasNameSource',
    message: '`aliasNameSource` means nothing to a role of a jwt login',
    fix: 'leave `aliasNameSource` out',
  });
});

test('in the defaults it may be meant for another cluster', () => {
  expect(
    findingsOf({ ...sample(), defaults: { issuer: { authRole: { aliasNameSource: 'serviceaccount_uid' } } } }),
  ).toEqual([]);
});
