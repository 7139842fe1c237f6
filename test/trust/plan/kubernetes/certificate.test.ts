import { planCertificate } from '../../../../src/trust/plan/kubernetes/certificate';
import { certificate } from '../../../support/model';
import { everyKindModel } from '../../../support/every-kind';

const issuerRef = { group: 'cert-manager.io', kind: 'Issuer', name: 'vault' };

test("what nobody declared is left to cert-manager's defaults", () => {
  const planned = planCertificate(certificate(), 'prod');
  expect(planned.owner).toBe('issuer:shop/vault');
  expect(planned.manifest).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { secretName: 'web-tls', issuerRef, dnsNames: ['web.shop.acme.example'], duration: '2160h' },
  });
});

test('everything that can be said', () => {
  const everything = everyKindModel().clusters.flatMap(({ certificates }) => certificates)[1];
  expect(planCertificate(everything ?? certificate(), 'prod').manifest['spec']).toEqual({
    secretName: 'web-tls',
    issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'edge' },
    commonName: 'edge.acme.example',
    dnsNames: ['edge.acme.example'],
    ipAddresses: ['10.0.0.1'],
    uris: ['spiffe://acme/edge'],
    emailAddresses: ['edge@acme.example'],
    duration: '1h30m',
    renewBefore: '10m',
    usages: ['server auth', 'client auth'],
    privateKey: { algorithm: 'ECDSA', size: 384, encoding: 'PKCS8', rotationPolicy: 'Always' },
    subject: {
      organizations: ['Acme'],
      organizationalUnits: ['Platform'],
      countries: ['DE'],
      localities: ['Berlin'],
      provinces: ['Berlin'],
      streetAddresses: ['Street 1'],
      postalCodes: ['10115'],
      serialNumber: '1',
    },
  });
});

test.each([
  [
    { algorithm: 'RSA', size: 4096 },
    { algorithm: 'RSA', size: 4096 },
  ],
  [{ algorithm: 'Ed25519' }, { algorithm: 'Ed25519' }],
  [{ rotationPolicy: 'Never' }, { rotationPolicy: 'Never' }],
] as const)('private key %j', (declared, printed) => {
  const privateKey = { ...certificate().privateKey, ...declared };
  expect(planCertificate(certificate({ privateKey, duration: 0 }), 'prod').manifest['spec']).toEqual({
    secretName: 'web-tls',
    issuerRef,
    dnsNames: ['web.shop.acme.example'],
    privateKey: printed,
  });
});
