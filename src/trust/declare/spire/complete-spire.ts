import { spireAttestors } from '../../facts/spire-attestors';
import type { ClusterSpiffeId, Spire, SpireDiscovery, SpireServer, SpireUpstream } from '../../model/spire';
import { parseGoUrl } from '../../terms/go-url';
import { discoveryUrl } from '../../terms/issuer-url';
import type { IssuerPart } from '../client/complete-issuer';
import type { WorkloadPart } from '../client/complete-workload';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { derived, type Scope } from '../scope/scope';
import { child, descend, root, type Place } from '../source/place';
import { secondsOr } from '../source/seconds';
import { reportUnknown } from '../source/unknown';
import { withDefaults } from '../source/with-defaults';
import { completeAttestation, type NodeAttestation } from './complete-attestation';
import { completeNodeCertificates } from './complete-node-certificates';
import { completeSpiffeIds, completeSvids, type Svids } from './complete-svids';
import { completeUpstream, completeUpstreamClient } from './complete-upstream';
import { attestationPlace, serverAccount, spirePlace, svidWorkloadsOf, type DeclaredSpire } from './spire-frame';

/** What one cluster holds for SPIRE. */
export interface SpireInCluster {
  readonly attestation: NodeAttestation | null;
  readonly upstream: SpireUpstream | null;
  readonly issuers: readonly IssuerPart[];
  readonly workloads: readonly WorkloadPart[];
  readonly clusterSpiffeIds: readonly ClusterSpiffeId[];
}

export function completeSpireInCluster(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): SpireInCluster {
  const client = completeUpstreamClient(scope, spire, objects);
  const certificates = completeNodeCertificates(scope, spire, objects);
  return {
    attestation: completeAttestation(scope, spire, objects),
    issuers: certificates === null ? [] : [certificates],
    upstream: completeUpstream(scope, spire.upstreamAuthority, client),
    workloads: client === null ? [] : [client],
    clusterSpiffeIds: completeSpiffeIds(scope, spire, objects),
  };
}

/** The server, and what Vault holds for its JWT-SVIDs; `spire` is null where a fault leaves nothing of it. */
export interface SpirePart {
  readonly spire: Spire | null;
  readonly svids: Svids;
}

export function completeSpire(
  scope: Scope,
  clusters: readonly string[],
  inClusters: readonly SpireInCluster[],
): SpirePart {
  const { spire } = scope;
  const svids = completeSvids(scope, spire);
  checkClusters(scope, clusters);
  const account = serverAccount(spire);
  const { trustDomain, cluster, address, jwtIssuer = '' } = spire;
  if (trustDomain === undefined || cluster === undefined || address === undefined || account === null)
    return { spire: null, svids };
  const { port, caTtl } = withDefaults('SpireDeclaration', spire);
  const attestations = inClusters.flatMap(({ attestation }) => attestation ?? []);
  const used = attestations.map(({ agents }) => agents.attestor);
  const server: SpireServer = {
    at: spirePlace.at,
    origins: { attestors: derived, caBundleFiles: derived, ...(jwtIssuer === '' ? { jwtIssuer: derived } : {}) },
    ...{ trustDomain, cluster, port, jwtIssuer },
    namespace: account.namespace,
    serviceAccount: account.name,
    caTtl: secondsOr(caTtl, undefined),
    attestors: Object.values(spireAttestors).filter((name) => used.includes(name)),
    caBundleFiles: attestations.flatMap(({ caBundleFile }) => caBundleFile ?? []),
  };
  return {
    spire: {
      server,
      psatClusters: attestations.flatMap(({ psatCluster }) => psatCluster ?? []),
      agents: attestations.map(({ agents }) => agents),
      upstream: inClusters.flatMap(({ upstream }) => upstream ?? [])[0] ?? null,
      discovery: jwtIssuer === '' ? null : discoveryOf(trustDomain, jwtIssuer),
      workloads: svids.workloads,
    },
    svids,
  };
}

/** The discovery provider, whose issuer is that of the server, byte for byte. */
function discoveryOf(trustDomain: string, jwtIssuer: string): SpireDiscovery {
  const host = parseGoUrl(jwtIssuer).ok ? jwtIssuer.replace(/^[a-z]+:\/\//i, '').replace(/[:/?#].*$/, '') : '';
  const at = child(spirePlace, 'jwtIssuer').at;
  return {
    at,
    origins: { trustDomain: derived, jwtIssuer: { kind: 'declared', at }, domains: derived, jwksUri: derived },
    ...{ trustDomain, jwtIssuer, domains: [host], jwksUri: discoveryUrl(jwtIssuer, 'keys') },
  };
}

/** Reports names of clusters that nobody declared, and workloads on nodes that nobody attests. */
function checkClusters(scope: Scope, clusters: readonly string[]): void {
  const { spire } = scope;
  const check = (name: string, place: Place): boolean => {
    const isDeclared = clusters.includes(name) || scope.isFaulty(descend(root, 'clusters', name));
    if (!isDeclared) reportUnknown(scope.report, 'unknown-cluster', place, 'cluster', name, clusters);
    return isDeclared;
  };
  if (spire.cluster !== undefined) check(spire.cluster, child(spirePlace, 'cluster'));
  for (const name of Object.keys(spire.attestation ?? {})) check(name, attestationPlace(name));
  for (const { cluster, place } of svidWorkloadsOf(spire)) {
    const isAttested = spire.attestation?.[cluster] !== undefined || scope.isFaulty(attestationPlace(cluster));
    if (!check(cluster, child(place, 'cluster')) || isAttested) continue;
    scope.report(
      'setting-without-effect',
      place,
      `no node of cluster \`${cluster}\` is attested, so no Pod there gets a SPIFFE ID`,
      { related: [child(spirePlace, 'attestation')], fix: `declare \`${attestationPlace(cluster).at}\`` },
    );
  }
}
