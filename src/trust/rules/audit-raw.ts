import { originOf } from '../model/origin';
import type { Rule } from './rule';

/** An audit device that writes tokens and secrets as they are: who reads the log is whoever is in it. */
export const auditRaw: Rule = {
  code: 'audit-raw',
  find: ({ model }) =>
    model.vault.auditDevices
      .filter(({ options }) => /^(?:1|t|true)$/i.test(options['log_raw'] ?? ''))
      .map((device) => ({
        message: `audit device \`${device.path}\` writes down tokens and secrets as they are`,
        at: device.at,
        related: [originOf(device, 'options').at].filter((at) => at !== '' && !at.startsWith(device.at)),
        fix: 'leave `logRaw` out: the keyed hashes that Vault writes instead can be compared by `sys/audit-hash`',
      })),
};
