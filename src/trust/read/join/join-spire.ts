import type { Cluster } from '../../model/cluster';
import { isKnown, originOf, type Placed } from '../../model/origin';
import type { PsatCluster, Spire, SpireAgents, SpireDiscovery, SpireServer, SpireUpstream } from '../../model/spire';
import type { Workload } from '../../model/workload';
import type { ReadSpire } from '../spire/read-spire';
import { completed } from './completed';

/** SPIRE out of its files, of the Pods that hold its tokens, and of the declaration for what neither tells. */
export function joinSpire(
  read: readonly ReadSpire[],
  declared: Spire | null,
  clusters: readonly Cluster[],
): Spire | null {
  if (read.length === 0) return declared;
  const servers = read.flatMap(({ server }) => server ?? []);
  const isServed = servers.length > 0;
  const server = joined(servers, declared?.server ?? null) ?? declared?.server ?? unreadServer;
  const upstreams = read.flatMap(({ upstream }) => upstream ?? []);
  const upstream = isServed ? joined(upstreams, declared?.upstream ?? null) : (declared?.upstream ?? null);
  return {
    server,
    psatClusters: isServed
      ? byCluster(
          read.flatMap(({ psatClusters }) => psatClusters),
          declared?.psatClusters ?? [],
        ).map((one) => reviewed(one, server))
      : (declared?.psatClusters ?? []),
    agents: joinAgents(
      read.flatMap(({ agents }) => agents),
      declared?.agents ?? [],
      clusters,
    ),
    upstream: upstream === null ? null : withWorkload(upstream, server, clusters),
    discovery:
      joined<SpireDiscovery>(
        read.flatMap(({ discovery }) => discovery ?? []),
        declared?.discovery ?? null,
      ) ??
      declared?.discovery ??
      null,
    workloads: declared?.workloads ?? [],
  };
}

/** The clusters without the Pods that are agents: their token is for the SPIRE server, and no login to Vault. */
export function withoutAgents(clusters: readonly Cluster[], spire: Spire | null): readonly Cluster[] {
  const origins = (spire?.agents ?? []).map((agents) => originOf(agents, 'id'));
  const pods = new Set(origins.filter(({ kind }) => kind === 'artefact').map(({ at }) => at));
  if (pods.size === 0) return clusters;
  return clusters.map((cluster) => ({ ...cluster, workloads: cluster.workloads.filter(({ at }) => !pods.has(at)) }));
}

/** One node out of several files, each of which says what others leave unknown; null where none says anything. */
function joined<Node extends Placed>(read: readonly Node[], declared: Node | null): Node | null {
  const [first, ...others] = read;
  if (first === undefined) return null;
  const whole = others.reduce<Node>(completed, first);
  return declared === null ? whole : completed(whole, declared);
}

type OfCluster = Placed & { readonly cluster: string };

function byCluster<Node extends OfCluster>(read: readonly Node[], declared: readonly Node[]): readonly Node[] {
  return [...new Set(read.map(({ cluster }) => cluster))].flatMap((name) => {
    const isOf = ({ cluster }: OfCluster): boolean => cluster === name;
    return joined(read.filter(isOf), declared.find(isOf) ?? null) ?? [];
  });
}

/** In its own cluster the server is its own account. */
function reviewed(attested: PsatCluster, server: SpireServer): PsatCluster {
  if (isKnown(attested, 'reviewer') || attested.cluster !== server.cluster || !isKnown(server, 'serviceAccount'))
    return attested;
  const { namespace, serviceAccount } = server;
  const origins = { ...attested.origins, reviewer: originOf(server, 'serviceAccount') };
  return { ...attested, reviewer: { namespace, serviceAccount }, origins };
}

/** Agents whose files are given, and those that are only declared. */
function joinAgents(
  read: readonly SpireAgents[],
  declared: readonly SpireAgents[],
  clusters: readonly Cluster[],
): readonly SpireAgents[] {
  const found = byCluster(read, declared).map((agents) => {
    const own = declared.find(({ cluster }) => cluster === agents.cluster);
    const pods = clusters.find(({ name }) => name === agents.cluster)?.workloads ?? [];
    const pod = pods.find((one) => fileOf(one) === fileOf(agents));
    return pod === undefined ? withDeclaredToken(agents, own) : withToken(agents, pod);
  });
  return [...found, ...declared.filter(({ cluster }) => !found.some((one) => one.cluster === cluster))];
}

/** What a Pod really holds at the file that the agents read. */
function withToken(
  agents: SpireAgents,
  { at, id, namespace, serviceAccount, audience, volume, ...pod }: Workload,
): SpireAgents {
  const own = { kind: 'artefact', at } as const;
  const origins = { ...agents.origins, id: own, namespace: own, ...pod.origins };
  return { ...agents, id, namespace, serviceAccount, audience, volume, origins };
}

/** What only a declaration tells of the token: its audience, and whatever else its volume is beside the file. */
function withDeclaredToken(agents: SpireAgents, declared: SpireAgents | undefined): SpireAgents {
  if (declared === undefined) return agents;
  const audience = {
    audience: declared.audience,
    origins: { ...agents.origins, audience: originOf(declared, 'audience') },
  };
  const volume = fileOf(agents) === fileOf(declared) ? { volume: declared.volume } : {};
  return { ...agents, ...audience, ...volume };
}

function fileOf({ volume }: Pick<Workload, 'volume'>): string {
  return `${volume.mountPath}/${volume.path}`;
}

/** Whom the server is to Vault: as its values say, or as the Pod that holds its token. */
function withWorkload(upstream: SpireUpstream, server: SpireServer, clusters: readonly Cluster[]): SpireUpstream {
  if (isKnown(upstream, 'workload')) return upstream;
  const pods = clusters.find(({ name }) => name === server.cluster)?.workloads ?? [];
  const pod = pods.find((one) => fileOf(one) === upstream.tokenFile);
  if (pod === undefined) return upstream;
  const origins = { ...upstream.origins, workload: { kind: 'artefact', at: pod.at } as const };
  return { ...upstream, workload: pod.id, origins };
}

/** A server of which no file is given. */
const unreadServer: SpireServer = {
  at: 'spire',
  origins: Object.fromEntries(
    [
      ...['trustDomain', 'cluster', 'namespace', 'serviceAccount', 'port', 'jwtIssuer', 'caTtl', 'attestors'],
      'caBundleFiles',
    ].map((field) => [field, { kind: 'unknown', at: `spire.${field}` }] as const),
  ),
  ...{ trustDomain: '', cluster: '', namespace: '', serviceAccount: '', port: 0, jwtIssuer: '', caTtl: 0 },
  ...{ attestors: [], caBundleFiles: [] },
};
