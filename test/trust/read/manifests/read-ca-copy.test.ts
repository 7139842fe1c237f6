import { readCaCopy } from '../../../../src/trust/read/manifests/read-ca-copy';
import { caPem } from '../../../support/every-kind';
import { manifest } from '../../../support/manifests';

const metadata = { name: 'vault-ca', namespace: 'shop' };

test('certificates and nothing else', () => {
  const map = manifest({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'ca.crt': caPem } });
  expect(readCaCopy(map, 'ConfigMap')).toMatchObject({ kind: 'ConfigMap', key: 'ca.crt', pem: caPem });
  const data = { 'ca.crt': Buffer.from(caPem).toString('base64') };
  const secret = manifest({ apiVersion: 'v1', kind: 'Secret', metadata, data });
  expect(readCaCopy(secret, 'Secret')).toMatchObject({ key: 'ca.crt', pem: caPem });
  const bundle = { apiVersion: 'certificates.k8s.io/v1beta1', kind: 'ClusterTrustBundle', metadata: { name: 'a' } };
  const read = readCaCopy(manifest({ ...bundle, spec: { trustBundle: caPem } }), 'ClusterTrustBundle');
  expect(read).toMatchObject({ key: '', pem: caPem, meta: { namespace: '' } });
});

test('anything else is not looked at', () => {
  const of = (data: object) =>
    readCaCopy(manifest({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data }), 'ConfigMap');
  expect(of({ password: 'hunter2' })).toBeNull();
  expect(of({ 'ca.crt': caPem, other: 'x' })).toBeNull();
  expect(of({})).toBeNull();
});
