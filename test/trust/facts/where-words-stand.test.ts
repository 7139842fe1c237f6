import { asCertManagerShows, whereWordsStand } from '../../../src/trust/facts/where-words-stand';

const url = 'https://vault.acme.example:8200/v1/auth/jwt-prod/login';

test('a login failure is on the Issuer, and the Certificate waits', () => {
  expect(asCertManagerShows('kubernetes/name', '403 service account name not authorized', url)).toBe(
    `Issuer: Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: Error making API request.\n\nURL: POST ${url}\nCode: 403. Errors:\n\n* service account name not authorized`,
  );
  expect(whereWordsStand('jwt/issuer')).toMatchObject({
    phase: 'login',
    event: 'ErrInitIssuer',
    others: [
      'CertificateRequest: Pending: Referenced issuer does not have a Ready status condition',
      'Certificate: Issuing=True DoesNotExist',
    ],
  });
});

test('nothing reaches Vault where no token is minted', () => {
  expect(
    asCertManagerShows(
      'mint/account',
      'while requesting a token for the service account NS/x: serviceaccounts "x" not found',
      url,
    ),
  ).toBe(
    'Issuer: Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: while requesting a token for the service account NS/x: serviceaccounts "x" not found',
  );
});

test('of a refused write the Issuer shows the login after it', () => {
  const message = 'config write 400 error checking oidc discovery URL; login 400 could not load configuration';
  expect(asCertManagerShows('jwt/discovery-issuer', message, url)).toMatch(
    /\nCode: 400\. Errors:\n\n\* could not load configuration$/,
  );
});

test('a signing failure leaves the Issuer ready and is on the CertificateRequest', () => {
  expect(asCertManagerShows('acl/path', '403 1 error occurred:\n\t* permission denied', 'U')).toBe(
    'CertificateRequest: Ready=False Failed: Vault failed to sign certificate: failed to sign certificate by vault: Error making API request.\n\nURL: POST U\nCode: 403. Errors:\n\n* 1 error occurred:\n\t* permission denied',
  );
  expect(whereWordsStand('pki/role')).toMatchObject({
    phase: 'sign',
    event: 'SigningError',
    others: ['Issuer: Ready=True VaultVerified', 'Certificate: Issuing=False Failed, and backs off one hour'],
  });
});

test('what the webhook refuses is seen when it is applied', () => {
  expect(asCertManagerShows('issuer/server', 'spec.vault.server: Required value', '')).toBe(
    'spec.vault.server: Required value',
  );
  expect(whereWordsStand('certificate/names').phase).toBe('apply');
});
