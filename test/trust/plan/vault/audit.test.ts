import type { AuditDevice } from '../../../../src/trust/model/audit-device';
import { planAuditDevice, planAuditFile } from '../../../../src/trust/plan/vault/audit';
import { vault } from '../../../support/model';

const device: AuditDevice = {
  ...{ path: 'to-file', type: 'file', description: 'for ${us}', local: false, by: 'api' },
  options: { file_path: '/var/log/vault.log', mode: '0640' },
  ...{ at: 'vault.audit.to-file', origins: {} },
};

test('a resource in the root namespace, whatever the Vault namespace', () => {
  expect(planAuditDevice(device)).toMatchObject({
    ...{ type: 'vault_audit', id: 'to-file', part: 'pki', owner: 'audit:to-file' },
    args: {
      ...{ path: 'to-file', type: 'file', description: 'for $${us}' },
      options: { kind: 'map', values: { file_path: '/var/log/vault.log', mode: '0640' } },
    },
  });
  expect(planAuditDevice(device).args).not.toHaveProperty('namespace');
});

test('or stanzas for the configuration of each server', () => {
  const product = { name: 'openbao', version: '2.6' } as const;
  const second = { ...device, path: 'out', description: '', local: true, options: { file_path: 'stdout' } };
  const auditDevices = [device, second].map((one) => ({ ...one, by: 'file' as const }));
  expect(planAuditFile(vault({ product, auditDevices }))).toMatchObject([
    {
      ...{ cluster: '', owner: 'vault', program: 'OpenBao', path: 'vault/audit.hcl' },
      content: {
        kind: 'text',
        text: `audit "file" "to-file" {
  description = "for \\u0024{us}"
  options {
    file_path = "/var/log/vault.log"
    mode = "0640"
  }
}

audit "file" "out" {
  local = true
  options {
    file_path = "stdout"
  }
}
`,
      },
    },
  ]);
  expect(planAuditFile(vault({ auditDevices: [device] }))).toEqual([]);
});
