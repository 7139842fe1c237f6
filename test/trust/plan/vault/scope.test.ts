import { hasUrls, vaultScope } from '../../../../src/trust/plan/vault/scope';
import { jwtMount, kubernetesMount, pkiMount, vault } from '../../../support/model';
import { everyKindModel } from '../../../support/every-kind';

const scope = vaultScope(everyKindModel().vault);

test('the resource that holds an auth mount, and its login', () => {
  expect(scope.authMount('prod', 'jwt-prod')).toEqual({ type: 'vault_jwt_auth_backend', id: 'prod' });
  expect(scope.authMount('prod', 'kubernetes')).toEqual({ type: 'vault_auth_backend', id: 'prod_old' });
  expect(scope.authMount('dev', 'jwt-elsewhere')).toBeNull();
  expect(scope.authMount('prod', 'nowhere')).toBeNull();
  expect(scope.loginOf('prod', 'kubernetes')).toBe('old');
  expect(scope.loginOf('prod', 'nowhere')).toBe('main');
});

test('a mount that several clusters use is found for each of them', () => {
  const shared = vaultScope(
    vault({
      authMounts: [jwtMount({ path: 'k' }), kubernetesMount({ path: 'k', cluster: 'b', login: 'x', emitted: false })],
    }),
  );
  expect(shared.authMount('prod', 'k')).toEqual({ type: 'vault_jwt_auth_backend', id: 'prod' });
  expect(shared.authMount('b', 'k')).toBeNull();
  expect(shared.loginOf('b', 'k')).toBe('x');
});

test('the resource that holds a PKI mount', () => {
  expect(scope.pkiMount('pki-prod')).toEqual({ type: 'vault_mount', id: 'pki-prod' });
  expect(scope.pkiMount('pki-old')).toBeNull();
  expect(scope.pkiMount('nowhere')).toBeNull();
});

test('the resource after which a mount can sign', () => {
  const nothing = { ready: null, urls: null };
  expect(scope.signer('pki')).toEqual({
    ready: { type: 'vault_pki_secret_backend_root_cert', id: 'pki' },
    urls: { type: 'vault_pki_secret_backend_config_urls', id: 'pki' },
  });
  expect(scope.signer('pki-below-old')).toEqual({
    ready: { type: 'vault_pki_secret_backend_config_issuers', id: 'pki-below-old' },
    urls: null,
  });
  expect(scope.signer('pki-old')).toEqual(nothing);
  expect(scope.signer('nowhere')).toEqual(nothing);
});

test('whether a mount has URLs', () => {
  const none = { issuingCertificates: [], crlDistributionPoints: [], ocspServers: [] };
  expect(hasUrls(pkiMount(none))).toBe(false);
  expect(hasUrls(pkiMount({ ...none, ocspServers: ['https://a'] }))).toBe(true);
});
