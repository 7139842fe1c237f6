/**
 * Whole chains of one Issuer, or one workload, with one thing changed: what the tests of `decide` are about.
 */
import { decideClient } from '../../src/trust/decide/client';
import type { Decision, Step } from '../../src/trust/decide/decision';
import type { AcceptedIssuer } from '../../src/trust/model/authentication';
import type { JwtMount, KubernetesMount } from '../../src/trust/model/auth-mount';
import type { JwtAuthRole, KubernetesAuthRole } from '../../src/trust/model/auth-role';
import type { Certificate, CertificateIssuer } from '../../src/trust/model/certificate-issuer';
import type { Cluster } from '../../src/trust/model/cluster';
import type { ClusterCaller } from '../../src/trust/model/cluster-caller';
import type {
  DexSource,
  KeycloakSource,
  OpenSearchSource,
  PartyClient,
  RabbitMqSource,
  RelyingParty,
} from '../../src/trust/model/relying-party';
import type { PkiMount } from '../../src/trust/model/pki-mount';
import type { PkiRole } from '../../src/trust/model/pki-role';
import type { Policy } from '../../src/trust/model/policy';
import type { TrustModel } from '../../src/trust/model/trust-model';
import type { Vault } from '../../src/trust/model/vault';
import type { RequestPolicy } from '../../src/trust/model/request-policy';
import type { Workload } from '../../src/trust/model/workload';
import * as build from './model';

export const now = 1_764_000_000;

/** What differs from the chain that works. */
export interface Changes<Mount, Role> {
  readonly mount?: Partial<Mount>;
  readonly role?: Partial<Role>;
  readonly policy?: Partial<Policy>;
  readonly pkiMount?: Partial<PkiMount>;
  readonly pkiRole?: Partial<PkiRole>;
  readonly issuer?: Partial<CertificateIssuer>;
  readonly certificate?: Partial<Certificate>;
  readonly cluster?: Partial<Cluster>;
  readonly vault?: Partial<Vault>;
}

const certManager = { version: '1.21', namespace: 'cert-manager', serviceAccount: 'cert-manager' };

function chain(
  { policy, pkiMount, pkiRole, issuer, certificate, cluster, vault }: Changes<unknown, unknown>,
  held: Partial<Vault>,
  objects: Partial<Cluster>,
): TrustModel {
  return build.trustModel({
    vault: build.vault({
      product: { name: 'vault', version: '1.21' },
      policies: [build.policy(policy)],
      pkiMounts: [build.pkiMount(pkiMount)],
      pkiRoles: [build.pkiRole(pkiRole)],
      ...held,
      ...vault,
    }),
    clusters: [
      build.cluster({
        certManager: { ...build.cluster().certManager, ...certManager },
        certificateIssuers: [build.certificateIssuer(issuer)],
        certificates: [build.certificate(certificate)],
        serviceAccounts: [build.serviceAccount('shop', 'vault')],
        rbacRoles: [build.tokenRequestRole('shop', 'vault')],
        rbacBindings: [build.tokenRequestBinding('shop', 'vault')],
        ...objects,
        ...cluster,
      }),
    ],
  });
}

/** An Issuer that logs in at a JWT mount. */
export function jwtChain(changes: Changes<JwtMount, JwtAuthRole> = {}): TrustModel {
  const held = { authMounts: [build.jwtMount(changes.mount)], authRoles: [build.jwtAuthRole(changes.role)] };
  return chain(changes, held, {});
}

/** An Issuer that logs in at a kubernetes mount with a stored reviewer token. */
export function kubernetesChain(changes: Changes<KubernetesMount, KubernetesAuthRole> = {}): TrustModel {
  const held = {
    authMounts: [build.kubernetesMount(changes.mount)],
    authRoles: [build.kubernetesAuthRole(changes.role)],
  };
  return chain({ ...changes, issuer: { mountPath: '/v1/auth/kubernetes-prod', ...changes.issuer } }, held, {
    serviceAccounts: [build.serviceAccount('shop', 'vault'), build.serviceAccount('vault', 'token-reviewer')],
    rbacBindings: [build.tokenRequestBinding('shop', 'vault'), build.delegatorBinding('vault', 'token-reviewer')],
  });
}

/** The same where approver-policy approves: one policy for the issuer, which cert-manager may use. */
export function approvalChain(
  changes: Changes<JwtMount, JwtAuthRole> & { readonly requestPolicy?: Partial<RequestPolicy> } = {},
): TrustModel {
  return jwtChain({
    ...changes,
    cluster: {
      certManager: { ...build.cluster().certManager, ...certManager, approvedBy: 'approver-policy' },
      requestPolicies: [build.requestPolicy(changes.requestPolicy)],
      rbacRoles: [build.tokenRequestRole('shop', 'vault'), build.useRole()],
      rbacBindings: [build.tokenRequestBinding('shop', 'vault'), build.useBinding()],
      ...changes.cluster,
    },
  });
}

/** A workload that logs in at a JWT mount. */
export function workloadChain(
  changes: Changes<JwtMount, JwtAuthRole> & { readonly workload?: Partial<Workload> } = {},
): TrustModel {
  const name = 'acme-prod-shop_orders';
  const role = build.jwtAuthRole({
    ...{ name, client: 'shop/orders', boundAudiences: [build.server] },
    boundSubject: 'system:serviceaccount:shop:orders',
    token: build.tokenSettings({ policies: [name], type: 'service' }),
    ...changes.role,
  });
  const policy = build.policy({
    ...{ name, client: 'shop/orders' },
    rules: [rule('secret/data/orders/*', 'read'), rule('auth/token/renew-self', 'update')],
    ...changes.policy,
  });
  const held = { authMounts: [build.jwtMount(changes.mount)], authRoles: [role], policies: [policy] };
  const objects = {
    serviceAccounts: [build.serviceAccount('shop', 'orders')],
    workloads: [build.workload(changes.workload)],
  };
  return chain(changes, held, { certificateIssuers: [], certificates: [], ...objects });
}

/** What differs from an account of `east` that calls `prod` and gets there. */
export interface AcceptChanges {
  readonly issuer?: Partial<AcceptedIssuer>;
  /** Further issuers that `prod` accepts. */
  readonly others?: readonly AcceptedIssuer[];
  readonly caller?: Partial<ClusterCaller>;
  readonly east?: Partial<Cluster>;
  readonly prod?: Partial<Cluster>;
}

/** Cluster `east`, whose `shop/orders` calls `prod`. */
export function acceptChain({ issuer, others = [], caller, east, prod }: AcceptChanges = {}): TrustModel {
  const at = 'clusters.prod.accepts.east';
  return build.trustModel({
    clusters: [
      build.cluster({
        ...{ name: 'east', at: 'clusters.east', tokenIssuer: build.eastIssuer, apiAudiences: [build.eastIssuer] },
        serviceAccounts: [build.serviceAccount('shop', 'orders', { at })],
        callers: [build.clusterCaller(caller)],
        ...east,
      }),
      build.cluster({
        authentication: build.authentication({ issuers: [build.acceptedIssuer(issuer), ...others] }),
        rbacBindings: [build.acceptedBinding()],
        ...prod,
      }),
    ],
  });
}

/** What differs from an account of `east` that has a token for a relying party and gets in there. */
export interface PartyChanges {
  readonly client?: Partial<PartyClient>;
  readonly east?: Partial<Cluster>;
  /** Further clusters. */
  readonly others?: readonly Cluster[];
}

/** Cluster `east`, whose `shop/orders` has a token for a relying party. */
export function partyChain(party: RelyingParty, { client, east, others = [] }: PartyChanges = {}): TrustModel {
  const [{ audience, at } = { audience: '', at: party.at }] = party.sources;
  const own = build.partyClient({ party: party.name, audience, at: `${at}.clients[shop/orders]`, ...client });
  return build.trustModel({
    clusters: [
      build.cluster({
        ...{ name: 'east', at: 'clusters.east', tokenIssuer: build.eastIssuer, apiAudiences: [build.eastIssuer] },
        serviceAccounts: [build.serviceAccount('shop', 'orders', { at: own.at })],
        partyClients: [own],
        ...east,
      }),
      ...others,
    ],
    relyingParties: [party],
  });
}

/** Keycloak with one of its clusters changed, and the account that has a token for it. */
export function keycloakChain(source: Partial<KeycloakSource> = {}, changes: PartyChanges = {}): TrustModel {
  const at = 'relyingParties.sso.keycloak.clusters.east.clients[shop/orders]';
  const party = build.keycloak({ sources: [build.keycloakSource(source)] });
  return partyChain(party, { ...changes, client: { at, ...changes.client } });
}

/** RabbitMQ with one of its clusters changed. */
export function rabbitChain(source: Partial<RabbitMqSource> = {}, changes: PartyChanges = {}): TrustModel {
  return partyChain(build.rabbitMq({ sources: [build.rabbitMqSource(source)] }), changes);
}

/** OpenSearch with one of its domains changed. */
export function openSearchChain(source: Partial<OpenSearchSource> = {}, changes: PartyChanges = {}): TrustModel {
  return partyChain(build.openSearch({ sources: [build.openSearchSource(source)] }), changes);
}

/** Dex with one of its connectors changed. */
export function dexChain(source: Partial<DexSource> = {}, changes: PartyChanges = {}): TrustModel {
  return partyChain(build.dex({ sources: [build.dexSource(source)] }), changes);
}

export function rule(path: string, ...capabilities: readonly string[]): Policy['rules'][number] {
  return { path, capabilities, allowedParameters: {}, deniedParameters: {}, requiredParameters: [] };
}

/** The decision for the one client of the first cluster. */
export function decide(model: TrustModel): Decision {
  const [cluster] = model.clusters;
  const [issuer, workload] = [cluster?.certificateIssuers[0], cluster?.workloads[0]];
  return decideClient(model, cluster!, (issuer ?? workload)!, now);
}

/** What the server says: the first failed step. */
export function refusal({ steps }: { readonly steps: readonly Step[] }): readonly [string, string, string] | null {
  const failed = steps.find(({ outcome }) => outcome === 'fail');
  return failed === undefined ? null : [failed.check, failed.message, failed.log];
}

/** Outcome and words in one: `accepted`, `undecided: <places>`, or check and message. */
export function answer(decision: Decision): string {
  const said = refusal(decision);
  if (said !== null) return `${said[0]}: ${said[1]}`;
  const missing = decision.steps.map((step) => step.missing).filter((place) => place !== '');
  return decision.outcome === 'undecided' ? `undecided: ${[...new Set(missing)].join(', ')}` : decision.outcome;
}
