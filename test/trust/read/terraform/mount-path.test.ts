import { mountPath } from '../../../../src/trust/read/terraform/mount-path';

test.each([
  ['pki', 'pki'],
  ['pki/', 'pki'],
  ['/a/b//', 'a/b'],
  ['///', ''],
  ['', ''],
])('%j is mount %j', (written, path) => {
  expect(mountPath(written)).toBe(path);
});
