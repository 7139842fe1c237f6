import { kubernetesMounts } from './kubernetes-mounts';
import type { Rule } from './rule';

/** What Terraform never reads back. */
export const driftUnseen: Rule = {
  code: 'drift-unseen',
  find: ({ model }) =>
    kubernetesMounts(model).map(({ path, at, reviewer }) => ({
      message: `terraform does not see when somebody clears an audience${reviewer.kind === 'stored' ? ' or changes the reviewer' : ''} of mount \`${path}\` by hand`,
      at,
      fix: 'limit who may write to the mount, and read it back with `vault read` from time to time',
    })),
};
