import type { VaultEra } from '../facts/vault-era';
import type { AuthRole } from '../model/auth-role';
import { inVault, isWhole, under } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { authMountOf } from '../terms/mount';
import type { Token } from '../terms/token';
import { field, step, values, when, type Side, type Step } from './decision';
import { decideJwtLogin, decideJwtMount, decideJwtRole } from './vault-jwt-login';
import { decideKubernetesLogin, decideKubernetesRole } from './vault-kubernetes-login';

/** Where a client logs in. */
export interface Door {
  readonly mount: Side;
  readonly role: Side;
  readonly vaultNamespace: string;
}

/** The steps of a login, and the role that it gives; null where nothing can be said of what comes after it. */
export interface Login {
  readonly steps: readonly Step[];
  readonly role: AuthRole | null;
}

/** A login by any method. */
export function decideLogin(model: TrustModel, door: Door, token: Token, now: number, era: () => VaultEra): Login {
  const { vault } = model;
  const index = inVault(vault);
  const [[path = ''], [name = '']] = [door.mount.values, door.role.values];
  const mount = index.mount.get(authMountOf(path));
  const inNamespace = door.vaultNamespace === vault.vaultNamespace;
  const namespace = step('login/namespace', inNamespace, values([door.vaultNamespace]), field(vault, 'vaultNamespace'));
  if (mount === undefined) {
    const result = isWhole(model, vault.authMounts) ? false : { missing: vault.at };
    return {
      steps: [namespace, step('login/mount', result, door.mount, values([...index.mount.keys()], vault.at))],
      role: null,
    };
  }
  const found = [
    namespace,
    step('login/mount', true, door.mount, values([mount.path], mount.at)),
    ...(mount.method === 'jwt' ? decideJwtMount(model, mount) : []),
  ];
  const role = index.authRole.get(under(mount.path, name.toLowerCase()));
  if (role === undefined || role.method !== mount.method || !role.emitted) {
    const others = (index.authRolesOn.get(mount.path) ?? []).map((one) => one.name);
    const elsewhere = role === undefined ? !mount.emitted && others.length === 0 : !role.emitted;
    const missed = elsewhere
      ? step('login/role-elsewhere', 'live', door.role, values([]), { name })
      : step(`${mount.method}/role`, false, door.role, values(others, mount.at), { name });
    return { steps: [...found, missed], role: null };
  }
  const { boundCidrs } = role.token;
  const checks =
    mount.method === 'kubernetes' && role.method === 'kubernetes'
      ? decideKubernetesLogin(model, mount, role, token, now, era)
      : mount.method === 'jwt' && role.method === 'jwt'
        ? decideJwtLogin(model, mount, role, token, now)
        : [];
  return {
    steps: [
      ...found,
      ...(role.method === 'jwt' ? decideJwtRole(role) : decideKubernetesRole(role, name)),
      ...when(boundCidrs.length > 0, 'login/cidr', 'live', values([]), field(role, 'token', boundCidrs)),
      ...checks,
    ],
    role,
  };
}
