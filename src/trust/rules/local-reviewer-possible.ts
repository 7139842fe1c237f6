import { isKnown, originOf } from '../model/origin';
import { kubernetesMounts } from './kubernetes-mounts';
import type { Rule } from './rule';

/** A Vault in a Pod that would present its own account as soon as the stored token is gone. */
export const localReviewerPossible: Rule = {
  code: 'local-reviewer-possible',
  find: ({ model }) =>
    kubernetesMounts(model)
      .filter(
        (mount) => mount.reviewer.kind === 'stored' && !mount.disableLocalCaJwt && isKnown(mount, 'disableLocalCaJwt'),
      )
      .map((mount) => ({
        message: `mount \`${mount.path}\` has a stored reviewer, and without it vault would use the account and the certificates of its own Pod`,
        at: originOf(mount, 'disableLocalCaJwt').at || mount.at,
        fix: 'write `disable_local_ca_jwt = true`',
      })),
};
