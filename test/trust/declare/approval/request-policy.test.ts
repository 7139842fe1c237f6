import { limitsOfRequests, limitsOfRole, requestPolicy } from '../../../../src/trust/declare/approval/request-policy';
import { allowing, certificate, pkiRole } from '../../../support/model';

const narrow = { allowedDomains: ['shop.acme.example'], allowBareDomains: true, allowSubdomains: false } as const;

test('a PKI role of one domain', () => {
  const role = pkiRole({ ...narrow, keyType: 'ec', keyBits: 256, keyUsage: ['DigitalSignature'], maxTtl: 3600 });
  expect(limitsOfRole(role, [])).toEqual({
    allowed: allowing({
      commonName: ['*'],
      dnsNames: ['shop.acme.example'],
      emailAddresses: ['*@shop.acme.example'],
    }),
    usages: ['signing', 'digital signature', 'server auth'],
    ...{ maxDuration: 3600, keyAlgorithm: 'ECDSA', minKeySize: 256 },
  });
});

test('where one name alone is allowed, a common name is that one', () => {
  const role = pkiRole({ ...narrow, allowedDomains: ['ops@acme.example'] });
  expect(limitsOfRole(role, []).allowed).toEqual(
    allowing({ commonName: ['ops@acme.example'], emailAddresses: ['ops@acme.example'] }),
  );
});

test('subjects are those of the role and of its certificates', () => {
  const { subject } = certificate();
  const asked = certificate({ subject: { ...subject, organizations: ['Acme'], serialNumber: '7' } });
  const { allowed } = limitsOfRole(pkiRole({ allowedDomains: [], organization: ['Acme Inc.'], allowIpSans: true }), [
    asked,
  ]);
  expect(allowed).toEqual(allowing({ organizations: ['Acme Inc.', 'Acme'], serialNumber: ['7'], ipAddresses: ['*'] }));
});

test('identity templates of URIs are any text', () => {
  const role = pkiRole({ allowedDomains: [], allowedUriSans: ['spiffe://a/{{x}}'], allowedUriSansTemplate: true });
  expect(limitsOfRole(role, []).allowed.uris.values).toEqual(['spiffe://a/*']);
});

test('requests are allowed as they are made', () => {
  const { subject } = certificate();
  const one = certificate({ uris: ['spiffe://a/*'], usages: ['client auth'], duration: 60 });
  const other = certificate({ subject: { ...subject, organizations: [''] }, duration: 120 });
  expect(limitsOfRequests([one, other])).toEqual({
    allowed: allowing({ dnsNames: ['web.shop.acme.example'], uris: ['spiffe://a/*'], organizations: [''] }),
    usages: ['client auth'],
    ...{ maxDuration: 120, keyAlgorithm: '', minKeySize: 0 },
  });
});

test('a policy is for the issuers of cert-manager', () => {
  const selected = { at: 'x', name: 'n', issuerKind: 'Issuer', issuerName: 'vault', namespaces: ['shop'] };
  const marks = { labels: {}, annotations: {} };
  expect(requestPolicy({ ...selected, marks }, limitsOfRole(pkiRole(), []))).toMatchObject({
    ...{ issuerGroup: 'cert-manager.io', issuerKind: 'Issuer', issuerName: 'vault', namespaces: ['shop'] },
    ...{ isCa: false, plugins: [] },
  });
});
