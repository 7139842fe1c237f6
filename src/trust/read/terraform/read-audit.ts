import type { AuditDevice } from '../../model/audit-device';
import type { Arguments } from './arguments';
import { mountPath } from './mount-path';

/** An audit device of `vault_audit`; Vault's own path for it is its type. */
export function readAuditDevice(args: Arguments): AuditDevice {
  const type = args.text('type', 'type');
  return {
    path: mountPath(args.text('path', 'path', type)),
    type,
    description: args.text('description', 'description'),
    local: args.boolean('local', 'local', false),
    options: args.textMap('options', 'options'),
    by: 'api',
    at: args.at,
    origins: args.origins,
  };
}
