import { isKnown, originOf } from '../model/origin';
import { kubernetesMounts } from './kubernetes-mounts';
import type { Rule } from './rule';

/** An issuer check that is switched on and compares nothing, until somebody writes the issuer. */
export const issuerCheckIdle: Rule = {
  code: 'issuer-check-idle',
  find: ({ model }) =>
    kubernetesMounts(model)
      .filter(
        (mount) =>
          !mount.disableIssValidation &&
          mount.issuer === '' &&
          isKnown(mount, 'disableIssValidation') &&
          isKnown(mount, 'issuer'),
      )
      .map((mount) => ({
        message: `mount \`${mount.path}\` validates the issuer and names none: vault compares nothing`,
        at: originOf(mount, 'disableIssValidation').at || mount.at,
        fix: 'write `disable_iss_validation = true`: TokenReview checks the issuer',
      })),
};
