import { examples } from '../harness/examples';
import { type ServerName, serverNames, tokenIssuers } from './landscape';
import type { Scenario } from './scenario';

/** The examples as they stand. */
export const exampleScenarios: readonly Scenario[] = Object.entries(examples).map(([name, trust]) => ({
  ...{ name, trust, model: trust.model },
  servers: Object.fromEntries(
    trust.model.clusters.map((cluster) => [cluster.name, serverWith(cluster.tokenIssuer)] as const),
  ),
}));

function serverWith(tokenIssuer: string): ServerName {
  const found = serverNames.find((name) => tokenIssuers[name] === tokenIssuer);
  if (found === undefined) throw new Error(`no cluster runs with token issuer ${tokenIssuer}`);
  return found;
}
