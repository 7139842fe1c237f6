import { inVault } from '../model/lookup';
import { isKnown } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
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
          mount.keys.kind !== 'discovery' &&
          !rolesCompare(model, mount.path),
      )
      .map(({ path, at }) => ({
        message: `mount \`${path}\` compares no issuer, so it takes every token that one of its keys signed`,
        at,
        fix: "write `bound_issuer` with the cluster's token issuer, byte for byte",
      })),
};

/** Whether each auth role of a mount compares the issuer itself, as one does while there are several. */
function rolesCompare({ vault }: TrustModel, mount: string): boolean {
  const roles = inVault(vault).authRolesOn.get(mount) ?? [];
  return roles.length > 0 && roles.every((role) => role.method === 'jwt' && (role.boundClaims['iss'] ?? []).length > 0);
}
