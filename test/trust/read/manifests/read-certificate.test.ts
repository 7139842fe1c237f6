import { readCertificate } from '../../../../src/trust/read/manifests/read-certificate';
import { manifest } from '../../../support/manifests';

const certificate = (spec: object) =>
  readCertificate(
    manifest({
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'web', namespace: 'shop' },
      spec,
    }),
  );

test('a Certificate with all that it may say', () => {
  const subject = {
    organizations: ['o'],
    organizationalUnits: ['u'],
    countries: ['DE'],
    localities: ['l'],
    provinces: ['p'],
    streetAddresses: ['s'],
    postalCodes: ['1'],
    serialNumber: '7',
  };
  const names = {
    commonName: 'cn',
    dnsNames: ['a'],
    ipAddresses: ['10.0.0.1'],
    uris: ['spiffe://a'],
    emailAddresses: ['a@b'],
  };
  const privateKey = { algorithm: 'ECDSA', size: 256, encoding: 'PKCS8', rotationPolicy: 'Always' };
  const read = certificate({
    issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'edge' },
    secretName: 'tls',
    duration: '2160h0m0s',
    renewBefore: '360h',
    usages: ['server auth'],
    privateKey,
    subject,
    ...names,
  });
  expect({ ...read, origins: {} }).toEqual({
    meta: { namespace: 'shop', name: 'web', labels: {}, annotations: {} },
    issuerKind: 'ClusterIssuer',
    issuerName: 'edge',
    secretName: 'tls',
    duration: 7_776_000,
    renewBefore: 1_296_000,
    usages: ['server auth'],
    privateKey,
    subject,
    ...names,
    at: 'prod.yaml#Certificate/shop/web',
    origins: {},
  });
});

test('what is left out is what cert-manager takes for it', () => {
  const read = certificate({ issuerRef: { name: 'vault' }, secretName: 'tls' });
  expect([read?.issuerKind, read?.duration, read?.renewBefore, read?.privateKey]).toEqual([
    'Issuer',
    7_776_000,
    0,
    { algorithm: 'RSA', size: 0, encoding: '', rotationPolicy: '' },
  ]);
  expect(read?.origins['duration']?.kind).toBe('derived');
});

test('a Certificate of somebody else is none of ours', () => {
  expect(certificate({ issuerRef: { group: 'awspca.cert-manager.io', kind: 'AWSPCAIssuer', name: 'a' } })).toBeNull();
  expect(certificate({ issuerRef: { kind: 'OtherIssuer', name: 'a' } })).toBeNull();
});
