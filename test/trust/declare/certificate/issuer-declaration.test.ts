import { modelOf, sample, withIssuer } from '../sample';

test('an issuer inherits field by field', () => {
  const defaults = { issuer: { pkiRole: { maxTtl: '24h' }, labels: { team: 'a' }, authRole: { ttl: '30s' } } };
  const { vault, clusters } = modelOf({ ...sample(), defaults });
  expect(vault.pkiRoles[0]).toMatchObject({ mount: 'pki', maxTtl: 86400, allowedDomains: ['acme.example'] });
  expect(vault.authRoles[0]?.token.ttl).toBe(30);
  expect(clusters[0]?.certificateIssuers[0]?.meta.labels).toEqual({ team: 'a' });
});

test('a role that is managed elsewhere inherits nothing but its mount', () => {
  const defaults = { issuer: { pkiRole: { mount: 'pki', maxTtl: '24h' }, authRole: { ttl: '30s' } } };
  const declaration = withIssuer({ pkiRole: { existing: 'web' }, authRole: { existing: 'web' } });
  expect(modelOf({ ...declaration, defaults }).vault.pkiRoles[0]).toMatchObject({
    mount: 'pki',
    name: 'web',
    emitted: false,
  });
});
