import { findingOf, findingsOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer]';

test('an unknown PKI mount, with the one that was probably meant', () => {
  expect(findingOf(withIssuer({ pkiRole: { mount: 'pkl' } }))).toMatchObject({
    code: 'unknown-pki-mount',
    at: `${at}.pkiRole.mount`,
    message: 'unknown PKI mount `pkl`: did you mean `pki`?',
    fix: 'write `pki`',
  });
});

test('an issuer without a PKI mount', () => {
  expect(findingOf(withIssuer({ pkiRole: {} }))).toMatchObject({
    code: 'pki-mount-missing',
    at,
    message: 'nobody says which PKI mount signs for this issuer',
    fix: 'declare `pkiRole.mount` here or in `defaults.issuer`: one of `pki`',
  });
});

test('a mount that did not parse is no second fault', () => {
  expect(findingsOf(withIssuer({ pkiRole: { mount: '/pki/' } }))).toHaveLength(1);
});
