import { readCsiDriver } from '../../../../src/trust/read/manifests/read-csi-driver';
import { manifest } from '../../../support/manifests';

const driver = (name: string, spec: object) =>
  readCsiDriver(manifest({ apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name }, spec }));

test('the audiences for which the kubelet makes tokens', () => {
  const tokenRequests = [{ audience: 'vault' }, { audience: 'a', expirationSeconds: 600 }, {}];
  expect(driver('secrets-store.csi.k8s.io', { tokenRequests })?.tokenRequests).toEqual([
    { audience: 'vault', expirationSeconds: 3600 },
    { audience: 'a', expirationSeconds: 600 },
    { audience: '', expirationSeconds: 3600 },
  ]);
  expect(driver('secrets-store.csi.k8s.io', {})?.tokenRequests).toEqual([]);
});

test('other drivers are for others', () => {
  expect(driver('ebs.csi.aws.com', {})).toBeNull();
});
