import type { AuthRole, JwtAuthRole, KubernetesAuthRole } from '../../model/auth-role';
import { clientOwner } from '../owner';
import { partOfCluster } from '../part';
import type { PlannedResource, PlannedValue } from '../planned';
import { listUnlessEmpty, literal, reference, resource, unlessEmpty, unlessZero } from '../resource';
import { authRoleId } from '../terraform-ids';
import { boundClaimArguments } from './bound-claims';
import type { VaultScope } from './scope';
import { tokenArguments } from './token-arguments';

/** An auth role, on a mount of ours or on one that is managed elsewhere. */
export function planAuthRole(role: AuthRole, scope: VaultScope): PlannedResource {
  const mount = scope.authMount(role.cluster, role.mount);
  return resource({
    type: role.method === 'jwt' ? 'vault_jwt_auth_backend_role' : 'vault_kubernetes_auth_backend_role',
    id: authRoleId(role, scope.loginOf(role.cluster, role.mount)),
    part: partOfCluster(role.cluster),
    owner: `${clientOwner(role.at)?.kind ?? 'client'}:${role.cluster}:${role.client}`,
    at: role.at,
    vaultNamespace: scope.vaultNamespace,
    args: {
      backend: mount === null ? literal(role.mount) : reference(mount, 'path', role.mount),
      role_name: literal(role.name),
      ...(role.method === 'jwt' ? jwtArguments(role) : kubernetesArguments(role)),
      ...tokenArguments(role.token),
    },
  });
}

type Arguments = Readonly<Record<string, PlannedValue | null>>;

function jwtArguments(role: JwtAuthRole): Arguments {
  return {
    // Vault takes a role that does not say its type for an `oidc` role.
    role_type: role.roleType,
    user_claim: literal(role.userClaim),
    user_claim_json_pointer: role.userClaimJsonPointer ? true : null,
    bound_audiences: listUnlessEmpty(role.boundAudiences),
    bound_subject: unlessEmpty(role.boundSubject),
    ...boundClaimArguments(role),
    clock_skew_leeway: unlessZero(role.clockSkewLeeway),
    expiration_leeway: unlessZero(role.expirationLeeway),
    not_before_leeway: unlessZero(role.notBeforeLeeway),
  };
}

function kubernetesArguments(role: KubernetesAuthRole): Arguments {
  return {
    bound_service_account_names: role.serviceAccountNames.map(literal),
    bound_service_account_namespaces: listUnlessEmpty(role.namespaces),
    bound_service_account_namespace_selector: unlessEmpty(role.namespaceSelector),
    audience: unlessEmpty(role.audience),
    alias_name_source: unlessEmpty(role.aliasNameSource),
  };
}
