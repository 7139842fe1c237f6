import { installCertManager } from '../harness/cert-manager';
import { type Cluster, startCluster } from '../harness/cluster';
import { Internet } from '../harness/internet';
import type { Scope } from '../harness/scope';
import { hostDiscovery } from '../harness/world';

/** The clusters that run, by the names that they have here, with their token issuers: two have the same. */
export const tokenIssuers = {
  prod: 'https://oidc.acme.example/prod',
  dev: 'https://oidc.acme.example/dev',
  eu: 'https://oidc.acme.example/eu',
  us: 'https://oidc.acme.example/us',
  local: 'https://kubernetes.default.svc.cluster.local',
  twin: 'https://kubernetes.default.svc.cluster.local',
} as const;

export type ServerName = keyof typeof tokenIssuers;

export const serverNames = Object.keys(tokenIssuers) as readonly ServerName[];

/** Names under which declarations call an API server; where they lead is up to each scenario. */
const apiServers = ['prod.acme.example', 'kubernetes.default.svc'];

/** Real clusters, once for all scenarios: an API server is what costs most to start. */
export interface Landscape {
  readonly internet: Internet;
  readonly clusters: Readonly<Record<ServerName, Cluster>>;
  /** Tokens of cert-manager's own account: what it may ask for is what was emitted for it. */
  readonly certManager: Readonly<Record<ServerName, string>>;
  /** Environment of a Vault that knows this internet. */
  readonly environment: Readonly<Record<string, string>>;
}

export async function startLandscape(scope: Scope): Promise<Landscape> {
  const internet = await Internet.start(scope);
  const started = await Promise.all(
    serverNames.map(async (name) => {
      const pair = await internet.authority.issue(apiServers);
      const serving = { ...pair, caBundle: internet.authority.certificate };
      const cluster = await startCluster(scope, { name, tokenIssuer: tokenIssuers[name], serving });
      return { name, cluster, certManager: await installCertManager(cluster) };
    }),
  );
  const byName = <T>(valueOf: (one: (typeof started)[number]) => T): Readonly<Record<ServerName, T>> =>
    Object.fromEntries(started.map((one) => [one.name, valueOf(one)])) as Record<ServerName, T>;
  const clusters = byName(({ cluster }) => cluster);
  await hostDiscovery(
    internet,
    serverNames.map((name) => ({ name, tokenIssuer: tokenIssuers[name] })),
    clusters,
  );
  return {
    internet,
    clusters,
    certManager: byName(({ certManager }) => certManager),
    environment: internet.environment('vault'),
  };
}
