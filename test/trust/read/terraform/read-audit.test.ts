import { readTerraform } from '../../../../src/trust/read/read-terraform';

const read = (...devices: readonly object[]) => {
  const vault_audit = Object.fromEntries(devices.map((device, index) => [`d${String(index)}`, device]));
  return readTerraform({ resource: { vault_audit } }, 'main.tf.json');
};

test('audit devices as Terraform’s provider takes them', () => {
  const options = { file_path: 'stdout', log_raw: true };
  const found = read({ type: 'file', options }, { type: 'file', path: 'second/', options, local: true });
  expect(found.auditDevices).toMatchObject([
    { path: 'file', type: 'file', local: false, options: { file_path: 'stdout', log_raw: 'true' }, by: 'api' },
    { path: 'second', local: true, at: 'main.tf.json#vault_audit.d1' },
  ]);
  expect(found.facts.unread).toEqual([]);
});

test('an argument that there is not', () => {
  expect(read({ type: 'file', options: {}, file_path: 'x' }).facts.strayKeys).toMatchObject([{ key: 'file_path' }]);
});
