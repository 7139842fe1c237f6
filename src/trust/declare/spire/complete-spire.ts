import type { NodeAttestation, ClusterSpiffeId, SpireServer } from '../../model/spire';
import type { IssuerPart } from '../client/complete-issuer';
import type { WorkloadPart } from '../client/complete-workload';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { derived, type Scope } from '../scope/scope';
import { child, descend, root, type Place } from '../source/place';
import { secondsOr } from '../source/seconds';
import { reportUnknown } from '../source/unknown';
import { withDefaults } from '../source/with-defaults';
import { completeAttestation } from './complete-attestation';
import { completeNodeCertificates } from './complete-node-certificates';
import { completeSpiffeIds, completeSvids, type Svids } from './complete-svids';
import { completeUpstream, completeUpstreamClient } from './complete-upstream';
import { attestationPlace, serverAccount, spirePlace, svidWorkloadsOf, type DeclaredSpire } from './spire-frame';

/** What one cluster holds for SPIRE. */
export interface SpireInCluster {
  readonly attestation: NodeAttestation | null;
  readonly issuers: readonly IssuerPart[];
  readonly workloads: readonly WorkloadPart[];
  readonly clusterSpiffeIds: readonly ClusterSpiffeId[];
}

export function completeSpireInCluster(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): SpireInCluster {
  const upstream = completeUpstreamClient(scope, spire, objects);
  const certificates = completeNodeCertificates(scope, spire, objects);
  return {
    attestation: completeAttestation(scope, spire, objects),
    issuers: certificates === null ? [] : [certificates],
    workloads: upstream === null ? [] : [upstream],
    clusterSpiffeIds: completeSpiffeIds(scope, spire, objects),
  };
}

/** The server, and what Vault holds for its JWT-SVIDs; the server is null where a fault leaves nothing of it. */
export interface SpirePart {
  readonly server: SpireServer | null;
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
    return { server: null, svids };
  const { port, caTtl } = withDefaults('SpireDeclaration', spire);
  const client = inClusters.flatMap(({ workloads }) => workloads)[0] ?? null;
  const server: SpireServer = {
    at: spirePlace.at,
    origins: jwtIssuer === '' ? { jwtIssuer: derived } : {},
    ...{ trustDomain, cluster, address, port, jwtIssuer },
    namespace: account.namespace,
    serviceAccount: account.name,
    caTtl: secondsOr(caTtl, undefined),
    attestations: inClusters.flatMap(({ attestation }) => attestation ?? []),
    upstream: completeUpstream(scope, spire.upstreamAuthority, client),
    workloads: svids.workloads,
  };
  return { server, svids };
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
