import type { Rule } from './rule';

/** Vault answers nothing once no audit device can be written, so the only one is a way to stop it. */
export const auditSingle: Rule = {
  code: 'audit-single',
  find: ({ model }) => {
    const [only, ...others] = model.vault.auditDevices;
    return only === undefined || others.length > 0
      ? []
      : [
          {
            message: `\`${only.path}\` is the only audit device: while it cannot be written, vault answers no request`,
            at: only.at,
            fix: 'declare a second one that does not fail with it, as a socket or the syslog beside a file',
          },
        ];
  },
};
