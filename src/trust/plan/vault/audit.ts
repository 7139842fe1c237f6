import type { AuditDevice } from '../../model/audit-device';
import type { Vault } from '../../model/vault';
import { hclString } from '../hcl';
import type { PlannedConfigurationFile, PlannedResource } from '../planned';
import { literal, resource, unlessEmpty } from '../resource';
import { terraformId } from '../../terms/terraform-id';

/** An audit device by the API. All are in the root namespace, wherever everything else is. */
export function planAuditDevice(device: AuditDevice): PlannedResource {
  const options = Object.entries(device.options).map(([name, value]) => [literal(name), literal(value)] as const);
  return resource({
    type: 'vault_audit',
    id: terraformId(device.path),
    part: 'pki',
    owner: `audit:${device.path}`,
    at: device.at,
    vaultNamespace: '',
    args: {
      path: literal(device.path),
      type: device.type,
      description: unlessEmpty(device.description),
      local: device.local ? true : null,
      options: { kind: 'map', values: Object.fromEntries(options) },
    },
  });
}

/** The same as stanzas of the server's configuration, for a product that takes them in no other way. */
export function planAuditFile({ auditDevices, product, at }: Vault): readonly PlannedConfigurationFile[] {
  const devices = auditDevices.filter(({ by }) => by === 'file');
  if (devices.length === 0) return [];
  return [
    {
      ...{ cluster: '', owner: 'vault', program: product.name === 'openbao' ? 'OpenBao' : 'Vault' },
      ...{ path: 'vault/audit.hcl', at: `${at}.audit`, what: 'audit devices' },
      use: 'by `-config` beside its own, on each server alike; read at start and on SIGHUP',
      content: { kind: 'text', text: devices.map(stanza).join('\n') },
    },
  ];
}

function stanza({ type, path, description, local, options }: AuditDevice): string {
  const lines = [
    ...(description === '' ? [] : [`  description = ${hclString(description)}`]),
    ...(local ? ['  local = true'] : []),
    '  options {',
    ...Object.entries(options).map(([name, value]) => `    ${name} = ${hclString(value)}`),
    '  }',
  ];
  return `audit ${hclString(type)} ${hclString(path)} {\n${lines.join('\n')}\n}\n`;
}
