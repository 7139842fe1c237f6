import type { AuthMount, KubernetesMount, Reviewer } from '../model/auth-mount';
import type { Authentication } from '../model/authentication';
import type { AuthRole } from '../model/auth-role';
import type { CertificateIssuer } from '../model/certificate-issuer';
import type { Cluster } from '../model/cluster';
import type { ObjectMeta } from '../model/kubernetes-objects';
import type { Placed } from '../model/origin';
import type { SecretClient } from '../model/secret-client';
import type { PkiMount, PkiSource } from '../model/pki-mount';
import type { PkiRole } from '../model/pki-role';
import type { TrustModel } from '../model/trust-model';
import type { Vault } from '../model/vault';
import { emittedParty } from './party/emitted-party';
import { emittedSpire } from './spire/emitted-spire';

/**
 * The part of a model that artefacts carry: everything else is neutral, and all members stand in
 * one order, since artefacts have none. What is read out of what a model emits has the same part:
 * `emitted(readModel(plan(m))) = emitted(m)`.
 */
export function emitted(model: TrustModel): TrustModel {
  return {
    name: '',
    vault: emittedVault(model.vault),
    clusters: sorted(model.clusters.map(emittedCluster), ({ name }) => name),
    spire: model.spire === null ? null : emittedSpire(model.spire),
    relyingParties: sorted(model.relyingParties.map(emittedParty), ({ name }) => name),
    waivers: [],
  };
}

const nowhere: Placed = { at: '', origins: {} };
const noTrust = { caBundle: '', caBundleSecretRef: null };
const nobody = { cluster: '', client: '' };

function emittedVault(vault: Vault): Vault {
  const authMounts = vault.authMounts.filter(isEmitted).map(emittedMount);
  const authRoles = vault.authRoles.filter(isEmitted).map((role): AuthRole => ({ ...role, ...nobody, ...nowhere }));
  const policies = vault.policies.filter(isEmitted).map((policy) => ({ ...policy, ...nobody, ...nowhere }));
  const pkiMounts = vault.pkiMounts.filter(({ source }) => source.kind !== 'existing').map(emittedPkiMount);
  const pkiRoles = vault.pkiRoles.filter(isEmitted).map((role): PkiRole => ({ ...role, ...nobody, ...nowhere }));
  const auditDevices = vault.auditDevices.filter(({ by }) => by === 'api').map((device) => ({ ...device, ...nowhere }));
  const isEmpty = [authMounts, authRoles, policies, pkiMounts, pkiRoles].every((nodes) => nodes.length === 0);
  return {
    ...nowhere,
    ...noTrust,
    server: '',
    product: { name: 'vault', version: '' },
    // Each resource carries it; none, none.
    vaultNamespace: isEmpty ? '' : vault.vaultNamespace,
    authMounts: sorted(authMounts, ({ path }) => path),
    authRoles: sorted(authRoles, ({ mount, name }) => `${mount}\n${name}`),
    policies: sorted(policies, ({ name }) => name),
    pkiMounts: sorted(pkiMounts, ({ path }) => path),
    auditDevices: sorted(auditDevices, ({ path }) => path),
    pkiRoles: sorted(pkiRoles, ({ mount, name }) => `${mount}\n${name}`),
  };
}

/** Who serves the keys, and whose the reviewer's token is, stands in no artefact. */
function emittedMount(mount: AuthMount): AuthMount {
  const common = { ...nowhere, cluster: '', login: 'main' };
  if (mount.method === 'kubernetes') return { ...mount, ...common, reviewer: emittedReviewer(mount) };
  const { keys } = mount;
  return { ...mount, ...common, keys: keys.kind === 'publicKeys' ? keys : { ...keys, servedBy: 'hosted' } };
}

function emittedReviewer({ reviewer }: KubernetesMount): Reviewer {
  return reviewer.kind === 'client' ? reviewer : { ...reviewer, namespace: '', serviceAccount: '' };
}

function emittedPkiMount(mount: PkiMount): PkiMount {
  return { ...mount, ...nowhere, source: emittedSource(mount.source) };
}

/** Who signs outside decides how long and how deep. */
function emittedSource(source: PkiSource): PkiSource {
  if (source.kind !== 'outside') return source;
  return { ...source, authority: { ...source.authority, ttl: 0, maxPathLength: -1, permittedDnsDomains: [] } };
}

function emittedCluster(cluster: Cluster): Cluster {
  return {
    ...nowhere,
    name: cluster.name,
    version: '',
    tokenIssuer: '',
    acceptedTokenIssuers: [],
    apiAudiences: [],
    apiServerUrl: '',
    apiServerCaBundle: '',
    signingKeys: [],
    hostedJwksUri: '',
    anonymousAuth: true,
    tokenExpiration: { max: 0, extend: true },
    authentication: emittedAuthentication(cluster.authentication),
    vault: { ...noTrust, server: '', serverName: '' },
    certManager: {
      ...nowhere,
      ...{ version: '', namespace: '', serviceAccount: '', clusterResourceNamespace: '' },
      approvedBy: 'cert-manager',
    },
    certificateIssuers: sorted(cluster.certificateIssuers.map(emittedIssuer), metaKey),
    certificates: sorted(cluster.certificates.map(withoutPlace), metaKey),
    requestPolicies: sorted(cluster.requestPolicies.map(withoutPlace), metaKey),
    istioCsr: null,
    workloads: [],
    secretClients: sorted(cluster.secretClients.map(emittedSecretClient), metaKey),
    csiDrivers: cluster.csiDrivers.filter(isEmitted).map(withoutPlace),
    caCopies: sorted(cluster.caCopies.map(withoutPlace), metaKey),
    callers: [],
    clusterSpiffeIds: sorted(cluster.clusterSpiffeIds.map(withoutPlace), metaKey),
    partyClients: [],
    serviceAccounts: sorted(cluster.serviceAccounts.filter(isEmitted).map(withoutPlace), metaKey),
    tokenSecrets: sorted(cluster.tokenSecrets.map(withoutPlace), metaKey),
    rbacRoles: sorted(cluster.rbacRoles.map(withoutPlace), metaKey),
    rbacBindings: sorted(cluster.rbacBindings.filter(isEmitted).map(withoutPlace), metaKey),
  };
}

/** Flags are no artefact that anybody reads. Which cluster an issuer is, and who serves its keys, no file says. */
function emittedAuthentication({ by, issuers, anonymousPaths }: Authentication): Authentication {
  const said = issuers.map((issuer) => {
    return { ...issuer, ...nowhere, id: issuer.url, cluster: '', servedBy: 'hosted' as const };
  });
  return by === 'flags'
    ? { ...nowhere, by: 'file', issuers: [], anonymousPaths: [] }
    : { ...nowhere, by, issuers: sorted(said, ({ id }) => id), anonymousPaths: [...anonymousPaths].sort() };
}

/** Where cert-manager looks for the account of a ClusterIssuer is one of its own flags. */
function emittedIssuer(issuer: CertificateIssuer): CertificateIssuer {
  const { kind, serviceAccountNamespace } = issuer;
  return { ...issuer, ...nowhere, serviceAccountNamespace: kind === 'Issuer' ? serviceAccountNamespace : '' };
}

/** Who runs the operator, and whose Pods use a SecretProviderClass, no object says. */
function emittedSecretClient(client: SecretClient): SecretClient {
  const neutral = { ...client, ...nowhere, requester: { namespace: '', serviceAccount: '', rights: 'chart' as const } };
  if (client.kind !== 'SecretProviderClass') return neutral;
  return { ...neutral, id: `${client.meta.namespace}/${client.meta.name}`, serviceAccount: '', method: 'jwt' };
}

function withoutPlace<Node extends Placed>(node: Node): Node {
  return { ...node, ...nowhere };
}

function isEmitted(node: { readonly emitted: boolean }): boolean {
  return node.emitted;
}

function metaKey({ kind = '', meta }: { readonly kind?: string; readonly meta: ObjectMeta }): string {
  return `${kind}\n${meta.namespace}\n${meta.name}`;
}

/** By code unit, which is the same on every machine. */
function sorted<Node>(nodes: readonly Node[], key: (node: Node) => string): readonly Node[] {
  return nodes
    .map((node) => ({ node, id: key(node) }))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    .map(({ node }) => node);
}
