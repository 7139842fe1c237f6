import { isVariable } from '../../../src/trust/model/variable';
import { plan } from '../../../src/trust/plan/plan';
import { deploy } from '../harness/deployment';
import { writesOf } from '../harness/planned-writes';
import { Scope } from '../harness/scope';
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

/** Deploys both halves as a user does, and puts something to read where a policy lets somebody read. */
export async function hold(landscape: Landscape, scenario: Scenario): Promise<Held> {
  const { name, trust, model, servers } = scenario;
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
  const pod = await podOf(trust, clusters);
  const vault = await startVault(scope, { env: landscape.environment, ...(pod === null ? {} : { pod }) });
  await makeWhatExists(trust, vault, clusters);
  await deploy(scope, trust, name, vault, clusters, variables);
  if (model !== trust.model) await changeRoles(vault, scenario);
  for (const { rules } of model.vault.policies)
    for (const { path } of rules.filter((rule) => rule.path.startsWith('secret/')))
      await vault.api.write(exampleOf(path), { data: { password: 'of somebody' } });
  return { vault, end: () => scope.close() };
}

/** Somebody changes auth roles by hand, beside what was declared. */
async function changeRoles({ api }: VaultServer, { model }: Scenario): Promise<void> {
  const roles = plan(model).plan.resources.filter(({ type }) => type.endsWith('_auth_backend_role'));
  for (const { path, body } of roles.flatMap((role) => writesOf(role, {}))) {
    // A write leaves alone what it does not name.
    await api.delete(path);
    const { status, errors } = await api.write(path, body);
    if (status >= 400) throw new Error(`Vault refused ${path}: ${errors.join('; ')}`);
  }
}
