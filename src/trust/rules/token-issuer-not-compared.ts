import { isKnown } from '../model/origin';
import type { Rule } from './rule';

/** A JWT mount that has keys and compares no issuer. */
export const tokenIssuerNotCompared: Rule = {
  code: 'token-issuer-not-compared',
  find: ({ model }) =>
    model.vault.authMounts
      .filter(
        (mount) =>
          mount.method === 'jwt' &&
          mount.emitted &&
          mount.boundIssuer === '' &&
          isKnown(mount, 'boundIssuer') &&
          isKnown(mount, 'keys') &&
          mount.keys.kind !== 'discovery',
      )
      .map(({ path, at }) => ({
        message: `mount \`${path}\` compares no issuer, so it takes every token that one of its keys signed`,
        at,
        fix: "write `bound_issuer` with the cluster's token issuer, byte for byte",
      })),
};
