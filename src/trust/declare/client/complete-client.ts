import type { AuthRole, TokenSettings } from '../../model/auth-role';
import type { Policy, PolicyRule } from '../../model/policy';
import type { ClientMounts } from '../login/client-logins';
import type { AuthRoleSettings } from '../auth-role/auth-role-settings';
import { completeAuthRole } from '../auth-role/complete-auth-role';
import type { AuthRoleDeclaration } from '../declaration';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import type { Kept } from '../source/kept';
import type { Layered } from '../source/layered';
import { child } from '../source/place';
import type { Marks } from '../scope/marks';
import { delegatorBinding } from '../objects/rbac';
import { derived, type Origins } from '../scope/scope';
import type { TokenClient } from '../auth-role/token-client';

const policyOrigins: Origins = Object.freeze({ name: derived, rules: derived });

/** What a client has in Vault. */
export interface VaultSide {
  readonly authRoles: readonly AuthRole[];
  /** None where its auth role is managed elsewhere. */
  readonly policies: readonly Policy[];
}

/** The auth role of a declaration over its defaults, as the completion of roles takes it. */
export function authRoleSettings(
  layered: Layered<{ readonly authRole?: Kept<AuthRoleDeclaration> | undefined }>,
): AuthRoleSettings {
  return {
    declared: layered.value.authRole ?? {},
    place: child(layered.place, 'authRole'),
    placeOf: (...keys) => layered.placeOf('authRole', ...keys),
    originOf: (field) => layered.originOf('authRole', field),
  };
}

/** The auth role of a client on each of its mounts, and the policy with the same name. */
export function completeVaultSide(
  scope: ClusterScope,
  client: TokenClient,
  mounts: ClientMounts,
  settings: AuthRoleSettings,
  token: TokenSettings,
  rules: readonly PolicyRule[],
): VaultSide {
  const emitted = settings.declared.existing === undefined;
  const authRoles = mounts.map((mount) => completeAuthRole(scope, client, mount, settings, token));
  const policy: Policy = {
    at: client.place.at,
    origins: policyOrigins,
    name: client.objectName,
    cluster: scope.cluster,
    client: client.id,
    emitted: true,
    rules,
  };
  return { authRoles, policies: emitted ? [policy] : [] };
}

/** No parameters. One object, since no emitted rule has any. */
const anyParameters = Object.freeze({ allowedParameters: {}, deniedParameters: {}, requiredParameters: [] });

/** A rule that allows some capabilities on a path, whatever the parameters. */
export function pathRule(path: string, capabilities: readonly string[]): PolicyRule {
  return { path, capabilities, ...anyParameters };
}

/** Where the client itself is the reviewer, it must be allowed to call TokenReview. */
export function addDelegator(
  scope: ClusterScope,
  objects: ClusterObjects,
  client: TokenClient,
  mounts: ClientMounts,
  marks: Marks,
): void {
  if (!mounts.some(isReviewedByClient)) return;
  objects.addBinding(delegatorBinding(client.place.at, scope.name, client.account, marks, true));
}

/** Whether Vault calls TokenReview with the token that logs in. */
export function isReviewedByClient(mount: ClientMounts[number]): boolean {
  return mount.method === 'kubernetes' && mount.reviewer.kind === 'client';
}
