import { spireDefaults } from '../../facts/spire-defaults';
import type { Cluster } from '../../model/cluster';
import { isKnown, originOf, type Origin } from '../../model/origin';
import type { Spire, SpireUpstream } from '../../model/spire';
import type { Workload } from '../../model/workload';

/** The clusters, in which the SPIRE server logs in to Vault as its own file tells it. */
export function withUpstreamClient(clusters: readonly Cluster[], spire: Spire | null): readonly Cluster[] {
  const upstream = spire?.upstream ?? null;
  if (spire === null || upstream === null || upstream.workload === '') return clusters;
  if (originOf(upstream, 'authRole').kind !== 'artefact') return clusters;
  return clusters.map((cluster) => {
    if (cluster.name !== spire.server.cluster) return cluster;
    const known = cluster.workloads.find(({ id }) => id === upstream.workload);
    const found = known ?? asHelmMakesIt(upstream);
    if (found === null) return cluster;
    const client = asTold(found, upstream);
    return {
      ...cluster,
      workloads:
        known === undefined
          ? [...cluster.workloads, client]
          : cluster.workloads.map((one) => (one === known ? client : one)),
    };
  });
}

/** Mount and role are those of the file; what the token is for, a Pod says better. */
function asTold(workload: Workload, upstream: SpireUpstream): Workload {
  const saysAudience = isArtefact(upstream, 'audience') && !isArtefact(workload, 'audience');
  const origins: Readonly<Record<string, Origin>> = {
    ...workload.origins,
    mount: originOf(upstream, 'mount'),
    authRole: originOf(upstream, 'authRole'),
    ...(saysAudience ? { audience: originOf(upstream, 'audience') } : {}),
  };
  const { mount, authRole } = upstream;
  return { ...workload, mount, authRole, origins, ...(saysAudience ? { audience: upstream.audience } : {}) };
}

function isArtefact(node: Workload | SpireUpstream, field: string): boolean {
  return originOf(node, field).kind === 'artefact';
}

/** The Pod that the chart runs, if its values say for whom its token is. */
function asHelmMakesIt(upstream: SpireUpstream): Workload | null {
  if (!isKnown(upstream, 'audience')) return null;
  const { at, workload: id, audience, mount, authRole, expirationSeconds } = upstream;
  const [namespace = '', serviceAccount = ''] = id.split('/');
  const volume = { ...spireDefaults.serverVolume.value, ...(expirationSeconds > 0 ? { expirationSeconds } : {}) };
  return { ...{ at, origins: {}, id, namespace, serviceAccount, audience, mount, authRole, volume }, ca: null };
}
