import { originOf } from '../../../../src/trust/model/origin';
import { modelOf, sample, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].pkiRole';

test('what is declared lies over what the certificates need', () => {
  const certificates = [{ name: 'web', dnsNames: ['web.acme.example'] }];
  const role = modelOf(
    withIssuer({ certificates, pkiRole: { mount: 'pki', allowedDomains: ['acme.example'], allowSubdomains: true } }),
  ).vault.pkiRoles[0];
  expect(role).toMatchObject({
    allowedDomains: ['acme.example'],
    allowSubdomains: true,
    allowBareDomains: false,
    keyType: 'rsa',
  });
});

const ecdsa = [{ name: 'web', dnsNames: ['a.example'], privateKey: { algorithm: 'ECDSA', size: 384 } }] as const;

test.each([
  ['left to Vault, an rsa key', { keyType: 'rsa' }, [], 2048],
  ['left to Vault, an ec key', { keyType: 'ec' }, [], 256],
  ['left to Vault in so many words', { keyType: 'ec', keyBits: 0 }, ecdsa, 256],
  ['any key', { keyType: 'any' }, ecdsa, 0],
  ['an ed25519 key', { keyType: 'ed25519' }, [], 0],
  ['that of the certificates', { keyType: 'ec' }, ecdsa, 384],
  ['declared', { keyType: 'ec', keyBits: 521 }, [], 521],
] as const)('the size that Vault will hold: %s', (_, settings, certificates, keyBits) => {
  const declaration = withIssuer({ certificates, pkiRole: { mount: 'pki', ...settings } });
  expect(modelOf(declaration).vault.pkiRoles[0]?.keyBits).toBe(keyBits);
});

test('each value says where it stands', () => {
  const role = modelOf({
    ...withIssuer({ pkiRole: { mount: 'pki' } }),
    defaults: { issuer: { pkiRole: { maxTtl: '1h' } } },
  }).vault.pkiRoles[0];
  expect(role && originOf(role, 'mount')).toEqual({ kind: 'declared', at: `${at}.mount` });
  expect(role && originOf(role, 'maxTtl')).toEqual({ kind: 'default', at: 'defaults.issuer.pkiRole.maxTtl' });
  expect(role && originOf(role, 'keyType').kind).toBe('derived');
});

test('a role without certificates signs for 2160h, or for as long as its authority lives', () => {
  expect(modelOf(sample()).vault.pkiRoles[0]).toMatchObject({ ttl: 7776000, maxTtl: 7776000 });
  const pki = { pki: { root: { commonName: 'Root', ttl: '720h' } } };
  expect(modelOf(sample({ vault: { pki } })).vault.pkiRoles[0]).toMatchObject({ ttl: 2592000, maxTtl: 2592000 });
});

test('a role that is managed elsewhere is named, and nothing of it is known', () => {
  const { vault, clusters } = modelOf(withIssuer({ pkiRole: { mount: 'pki', existing: 'web' } }));
  const [role] = vault.pkiRoles;
  expect([role?.name, role?.emitted]).toEqual(['web', false]);
  expect(role && originOf(role, 'allowedDomains').kind).toBe('unknown');
  expect(clusters[0]?.certificateIssuers[0]?.signPath).toBe('pki/sign/web');
});
