import { isVariable } from '../../../src/trust/model/variable';
import { plan } from '../../../src/trust/plan/plan';
import { setUp } from '../differential/set-up';
import { applyManifests, deploy } from '../harness/deployment';
import type { KubernetesObject } from '../harness/kubernetes-api';
import { Scope } from '../harness/scope';
import { fillTokenSecret } from '../harness/token-controller';
import { type VaultServer, startVault } from '../harness/vault-server';
import { makeForeignObjects, makeWhatExists, podOf, portOf } from '../harness/world';
import { serverOf } from './attackers';
import type { Landscape } from './landscape';
import { exampleOf } from './paths';
import type { Scenario } from './scenario';

/** A scenario in a Vault of its own. */
export interface Held {
  readonly vault: VaultServer;
  end(): Promise<void>;
}

export async function hold(landscape: Landscape, scenario: Scenario): Promise<Held> {
  const { name, model, servers } = scenario;
  const scope = new Scope(`proofs-${name}`);
  const clusters = Object.fromEntries(
    model.clusters.map((declared) => [declared.name, landscape.clusters[serverOf(servers, declared.name)]]),
  );
  const variables: Record<string, string> = {};
  for (const declared of model.clusters) {
    const cluster = landscape.clusters[serverOf(servers, declared.name)];
    const { apiServerUrl: url, apiServerCaBundle } = declared;
    if (!isVariable(url) && url !== '') landscape.internet.route(url, portOf(cluster.url));
    if (isVariable(apiServerCaBundle)) variables[apiServerCaBundle.variable] = cluster.caBundle;
    await makeForeignObjects(cluster, declared);
  }
  const pod = await podOf({ model }, clusters);
  const vault = await startVault(scope, { env: landscape.environment, ...(pod === null ? {} : { pod }) });
  await makeWhatExists({ model }, vault, clusters);
  if (scenario.trust !== null) await deploy(scope, scenario.trust, name, vault, clusters, variables);
  else await write(scenario, vault, clusters);
  for (const { rules } of model.vault.policies)
    for (const { path } of rules.filter((rule) => rule.path.startsWith('secret/')))
      await vault.api.write(exampleOf(path), { data: { password: 'of somebody' } });
  return { vault, end: () => scope.close() };
}

async function write(
  { model }: Scenario,
  vault: VaultServer,
  clusters: Parameters<typeof deploy>[4],
): Promise<void> {
  for (const { manifest, cluster: declared } of plan(model).plan.objects) {
    const cluster = clusters[declared];
    if (cluster !== undefined) await applyManifests(cluster, [manifest as KubernetesObject]);
  }
  const refusals = await setUp(vault.api, model, await reviewersOf(model, clusters));
  if (refusals.size > 0) throw new Error(`Vault refused ${JSON.stringify([...refusals])}`);
}

/** Long-lived tokens of reviewers, by the Terraform variables that carry them. */
async function reviewersOf(
  { vault }: Scenario['model'],
  clusters: Parameters<typeof deploy>[4],
): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {};
  for (const mount of vault.authMounts) {
    const cluster = clusters[mount.cluster];
    if (cluster === undefined || mount.method !== 'kubernetes' || mount.reviewer.kind !== 'stored') continue;
    const { jwt, namespace, serviceAccount } = mount.reviewer;
    if (isVariable(jwt))
      tokens[jwt.variable] = await fillTokenSecret(cluster, namespace, `${serviceAccount}-token`);
  }
  return tokens;
}
