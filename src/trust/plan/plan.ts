import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import type { AuthRole } from '../model/auth-role';
import type { TrustModel } from '../model/trust-model';
import type { Vault } from '../model/vault';
import { planCollisions } from './collisions';
import { planDocuments } from './discovery/documents';
import { planApiServerFiles } from './api-server/files';
import { planSpireFiles } from './spire/files';
import { planCsiDriverValues } from './kubernetes/csi-driver';
import { planIstioCsrValues } from './mesh/istio-csr-values';
import { planObjects } from './kubernetes/objects';
import { planParty } from './party/parties';
import type { Plan, PlannedOutput, PlannedResource } from './planned';
import { planAuditDevice, planAuditFile } from './vault/audit';
import { planAuthRole } from './vault/auth-role';
import { canSayBoundClaims } from './vault/bound-claims';
import { planJwtLogin } from './vault/jwt-login';
import { planKubernetesLogin } from './vault/kubernetes-login';
import { planPkiMount } from './vault/pki-mount';
import { planPkiRole } from './vault/pki-role';
import { planPolicy } from './vault/policy';
import { vaultScope } from './vault/scope';
import { planVariables } from './vault/variables';

/** What is emitted, and what cannot be. */
export interface Planned {
  readonly plan: Plan;
  /** Names that several things claim, and claims that Terraform's provider has no form for. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Both halves of a trust as data. The same model gives the same plan, in the same order. */
export function plan(model: TrustModel): Planned {
  const { resources, outputs } = planVault(model.vault);
  const planned: Plan = {
    objects: model.clusters.flatMap(planObjects),
    configurationFiles: [
      ...model.clusters.flatMap((cluster) => [...planApiServerFiles(cluster), ...planCsiDriverValues(cluster)]),
      ...model.clusters.flatMap(planIstioCsrValues),
      ...planAuditFile(model.vault),
      ...model.relyingParties.flatMap(planParty),
      ...planSpireFiles(model),
    ],
    resources,
    variables: planVariables(model.vault),
    outputs,
    documents: model.clusters.flatMap(planDocuments),
  };
  return { plan: planned, diagnostics: [...planCollisions(planned), ...model.vault.authRoles.flatMap(unsayable)] };
}

interface PlannedVault {
  readonly resources: readonly PlannedResource[];
  readonly outputs: readonly PlannedOutput[];
}

function planVault(vault: Vault): PlannedVault {
  const scope = vaultScope(vault);
  const { vaultNamespace } = scope;
  const pki = vault.pkiMounts.map((mount) => planPkiMount(mount, scope));
  const emitted = <Node extends { readonly emitted: boolean }>(nodes: readonly Node[]): readonly Node[] =>
    nodes.filter((node) => node.emitted);
  return {
    resources: [
      ...vault.auditDevices.filter(({ by }) => by === 'api').map(planAuditDevice),
      ...pki.flatMap(({ resources }) => resources),
      ...emitted(vault.authMounts).flatMap((mount) =>
        mount.method === 'jwt' ? planJwtLogin(mount, vaultNamespace) : planKubernetesLogin(mount, vaultNamespace),
      ),
      ...emitted(vault.policies).map((policy) => planPolicy(policy, vaultNamespace)),
      ...emitted(vault.pkiRoles).map((role) => planPkiRole(role, scope)),
      ...emitted(vault.authRoles).map((role) => planAuthRole(role, scope)),
    ],
    outputs: pki.flatMap(({ outputs }) => outputs),
  };
}

function unsayable(role: AuthRole): readonly Diagnostic[] {
  if (!role.emitted || role.method !== 'jwt' || canSayBoundClaims(role.boundClaims)) return [];
  return [
    diagnostic({
      code: 'bound-claims-unsayable',
      message: `the bound claims of auth role \`${role.name}\` have no form in terraform's provider, which splits values at commas and trims them`,
      at: `${role.at}.boundClaims`,
      path: [],
      fix: 'give a claim one value where any value holds a comma, and no value spaces at its ends',
    }),
  ];
}
