import { defaultPolicy } from '../facts/default-policy';
import { vaultEras } from '../facts/vault-era';
import type { AuthRole } from '../model/auth-role';
import type { TrustModel } from '../model/trust-model';
import type { Token } from '../terms/token';
import { acrossVault } from './client';
import { values, type Decision } from './decision';
import { identityOf } from './identity-template';
import { decideAcl, rulesOf, type LoginRules, type VaultRequest } from './vault-acl';
import { decideLogin } from './vault-login';

/** Paths that every Vault token has for itself: each token meets its own data there, never that of another. */
export const ownPaths: readonly string[] = defaultPolicy.rules.map(({ path }) => path);

/** The rules that a login with this role and token is under, once for each Vault that may run and differs in them. */
export function rulesOfLogin({ vault }: TrustModel, role: AuthRole, token: Token): readonly LoginRules[] {
  const { name, version } = vault.product;
  const all = vaultEras(name, version).map((era) =>
    rulesOf(
      vault,
      role,
      identityOf(role, token, () => era),
    ),
  );
  return [...new Map(all.map((one) => [JSON.stringify([one.elsewhere, [...one.rules]]), one])).values()];
}

/** Whether a token that somebody holds logs in and then gets a request through. */
export function decideAccess(
  model: TrustModel,
  mount: string,
  role: string,
  token: Token,
  request: VaultRequest,
  now: number,
): Decision {
  const door = { mount: values([mount]), role: values([role]), vaultNamespace: model.vault.vaultNamespace };
  return acrossVault(model, (era) => {
    const login = decideLogin(model, door, token, now, era);
    const granted = login.role;
    if (granted === null) return login.steps;
    return [...login.steps, ...decideAcl(model.vault, granted, identityOf(granted, token, era), request)];
  });
}
