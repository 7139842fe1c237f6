import type { PolicyRule } from '../../model/policy';
import type { SecretClient } from '../../model/secret-client';
import type { Workload } from '../../model/workload';
import { workloadObjectName } from '../../terms/vault-object-name';
import { addAccount, type Account } from '../objects/account';
import { caObject, caSecret } from '../objects/ca-copies';
import { checkReviewable } from './check-reviewable';
import { checkAccess } from './check-access';
import { mountsOf } from '../login/client-logins';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { checkAuthRole } from '../auth-role/check-auth-role';
import { authRoleName } from '../auth-role/complete-auth-role';
import { checkCaKey, completeSecretClient } from './complete-secret-client';
import { addDelegator, authRoleSettings, completeVaultSide, pathRule, type VaultSide } from './complete-client';
import type { AccessDeclaration, WorkloadDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { Layered } from '../source/layered';
import { tokenRequestBinding, tokenRequestRole } from '../objects/rbac';
import { descend, root, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { marksOver, type Marks } from '../scope/marks';
import { derived } from '../scope/scope';
import type { TokenClient } from '../auth-role/token-client';
import { checkToken, completeToken } from '../auth-role/token-settings';
import { ownTokenRules, renewsToken } from './own-token';
import { tokenRoute } from './token-route';
import { workloadToken, checkWorkloadToken } from './workload-token';

export type DeclaredWorkload = Kept<WorkloadDeclaration>;

/** A workload with all that stands and falls with it: as itself, or as the object by which an operator logs in for it. */
export interface WorkloadPart extends VaultSide {
  readonly client: TokenClient;
  readonly node: Workload | SecretClient;
}

/**
 * A workload; null where a fault leaves nothing to build. Its other faults are reported all the same.
 *
 * @param isWhole false for one that a fault left without a name of its own
 */
export function completeWorkload(
  scope: ClusterScope,
  objects: ClusterObjects,
  account: Account,
  declared: DeclaredWorkload,
  place: Place,
  isWhole: boolean,
): WorkloadPart | null {
  const layered = new Layered<DeclaredWorkload>(
    declared,
    place,
    scope.defaults.workload,
    descend(root, 'defaults', 'workload'),
    {
      authRole: (nearer) => nearer['existing'] !== undefined,
      via: (nearer, key) => Object.keys(nearer).length > 0 && nearer[key] === undefined,
    },
  );
  const { value } = layered;
  const marks = marksOver(scope, value);
  const id = `${account.namespace}/${account.name}`;
  const client: TokenClient = {
    kind: 'workload',
    id,
    objectName: workloadObjectName(scope.name, scope.cluster, account.namespace, account.name),
    place,
    account,
    audience: value.audience ?? scope.vault.server,
    audienceOrigin: layered.originOf('audience') ?? derived,
  };
  checkAccess(scope, declared.access ?? [], place);
  const mounts = mountsOf(scope, value, layered.placeOf);
  const settings = authRoleSettings(layered);
  const { renew } = withDefaults('WorkloadTokensDeclaration', value.tokens);
  const token = completeToken(settings.declared, workloadToken(value.tokens ?? {}), client.objectName);
  checkAuthRole(scope.report, settings, mounts);
  checkToken(scope.report, token, settings);
  const route = tokenRoute(value.via);
  checkWorkloadToken(scope.report, layered, renewsToken(route, renew), token);
  const hasOneAudience = route.kind === 'pod' || route.kind === 'secretsStoreCsi';
  if (mounts !== null && hasOneAudience) checkReviewable(scope, client, mounts, layered.placeOf);
  checkCaKey(scope, route, layered.placeOf('via', route.kind));
  if (route.kind !== 'pod' && layered.originOf('volume')?.kind === 'declared') {
    scope.report(
      'setting-without-effect',
      layered.placeOf('volume'),
      "`volume` is the Pod's own, and an operator logs in for this one",
      {
        related: [layered.placeOf('via')],
        fix: 'leave `volume` out',
      },
    );
  }
  if (route.kind === 'externalSecrets' && renew && layered.originOf('tokens', 'renew')?.kind === 'declared') {
    scope.report(
      'setting-without-effect',
      layered.placeOf('tokens', 'renew'),
      'External Secrets revokes each Vault token when it has read, and renews none',
      { related: [layered.placeOf('via')], fix: 'leave `renew` out' },
    );
  }
  if (mounts === null || !isWhole) return null;

  const rules = [...rulesOf(declared.access ?? []), ...ownTokenRules(route, renew, token)];
  const vaultSide = completeVaultSide(scope, client, mounts, settings, token, rules);
  addAccount(objects, place.at, account, marks);
  addDelegator(scope, objects, client, mounts, marks);
  const origins = {
    id: derived,
    serviceAccount: { kind: 'declared', at: account.place.at },
    audience: client.audienceOrigin,
    mount: derived,
    authRole: settings.originOf('existing') ?? settings.originOf('name') ?? derived,
  } as const;
  if (route.kind !== 'pod') {
    const { audience: audiences, ...common } = origins;
    const authRole = authRoleName(client, settings.declared);
    const node = completeSecretClient(scope, client, route, mounts, authRole, marks, {
      ...common,
      audiences,
      secrets: layered.originOf('via', 'secretsStoreCsi', 'secrets') ?? derived,
      expirationSeconds: layered.originOf('via', route.kind, 'expirationSeconds') ?? derived,
    });
    addOperatorObjects(scope, objects, node, account, marks);
    return { ...vaultSide, client, node };
  }
  if (scope.ca !== null && scope.vault.caBundle !== '')
    objects.addCaCopy(caObject(place.at, scope.ca, account.namespace, scope.vault.caBundle, marks));
  const node: Workload = {
    at: place.at,
    origins: { ...origins, volume: layered.originOf('volume') ?? derived },
    id,
    namespace: account.namespace,
    serviceAccount: account.name,
    audience: client.audience,
    mount: mounts[0].path,
    authRole: authRoleName(client, settings.declared),
    volume: withDefaults('WorkloadVolumeDeclaration', value.volume),
    ca: scope.ca,
  };
  return { ...vaultSide, client, node };
}

/** What an operator needs beside its own object: the certificates where it reads them, and the right to ask for the token. */
function addOperatorObjects(
  scope: ClusterScope,
  objects: ClusterObjects,
  { at, kind, requester, namespace }: SecretClient,
  account: Account,
  marks: Marks,
): void {
  if (kind === 'VaultAuth' && scope.vault.caBundle !== '')
    objects.addCaCopy(caSecret(at, scope.name, namespace, scope.vault.caBundle, marks));
  if (requester.rights !== 'emitted') return;
  objects.addRole(tokenRequestRole(at, account, marks));
  objects.addBinding(
    tokenRequestBinding(at, account, { namespace: requester.namespace, name: requester.serviceAccount }, marks),
  );
}

/** One rule for each path: Vault takes a path only once in a policy. */
export function rulesOf(access: readonly Kept<AccessDeclaration>[]): readonly PolicyRule[] {
  const capabilities = new Map<string, Set<string>>();
  for (const { path, capabilities: granted } of access) {
    if (path === undefined) continue;
    const known = capabilities.get(path) ?? new Set();
    for (const capability of granted ?? []) known.add(capability);
    capabilities.set(path, known);
  }
  return [...capabilities].map(([path, granted]) => pathRule(path, [...granted]));
}
