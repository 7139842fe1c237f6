import { defaultPolicy } from '../facts/default-policy';
import { vaultEras, type VaultEra } from '../facts/vault-era';
import type { AuthRole } from '../model/auth-role';
import type { TrustModel } from '../model/trust-model';
import type { Token } from '../terms/token';
import { acrossVault } from './across-vault';
import { values, type Decision } from './decision';
import { identityOf } from './identity-template';
import { decideAcl, rulesOf, type LoginRules, type VaultRequest } from './vault-acl';
import { decideLogin } from './vault-login';

/** Paths that every Vault token has for itself: each token meets its own data there, never that of another. */
export const ownPaths: readonly string[] = defaultPolicy.rules.map(({ path }) => path);

/** The rules of a login, and how the Vault that may run looks them up. */
export type RulesUnder = LoginRules & Pick<VaultEra, 'opensListsFirst'>;

/** The rules that a login with this role and token is under, once for each Vault that may run if they differ. */
export function rulesOfLogin({ vault }: TrustModel, role: AuthRole, token: Token): readonly RulesUnder[] {
  const { name, version } = vault.product;
  let asked = false;
  const under = (era: VaultEra): RulesUnder => {
    const identity = identityOf(role, token, () => {
      asked = true;
      return era;
    });
    return { ...rulesOf(vault, role, identity), opensListsFirst: era.opensListsFirst };
  };
  const eras = vaultEras(name, version);
  const newest = eras.slice(-1).map(under);
  const areListsAlike = new Set(eras.map((era) => era.opensListsFirst)).size < 2;
  return asked || !areListsAlike ? [...eras.slice(0, -1).map(under), ...newest] : newest;
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
