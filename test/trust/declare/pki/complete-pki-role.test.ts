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
