import { findingOf, findingsOf, modelOf, sample, withIssuer } from '../sample';

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

test.each([[{}], [{ boundClaims: {} }]])('how claims are compared, where %j binds none', (claims) => {
  expect(findingOf(withIssuer({ authRole: { ...claims, boundClaimsType: 'glob' } }))).toMatchObject({
    code: 'setting-without-effect',
    at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole.boundClaimsType',
    message: '`boundClaimsType` means nothing without `boundClaims`',
    fix: 'leave `boundClaimsType` out, or declare `boundClaims`',
  });
});

test('how claims are compared may stand in the defaults, and reaches the roles that bind some', () => {
  const declaration = {
    ...withIssuer({}),
    defaults: { issuer: { authRole: { boundClaimsType: 'glob' } } },
  } as const;
  expect(findingsOf(declaration)).toEqual([]);
  expect(modelOf(declaration).vault.authRoles[0]).toMatchObject({ boundClaims: {}, boundClaimsType: 'string' });
});
