import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { trust as certificates } from '../../../examples/certificates/trust';
import { trust as clusterIssuer } from '../../../examples/cluster-issuer/trust';
import { trust as kubernetesLogin } from '../../../examples/kubernetes-login/trust';
import { trust as migration } from '../../../examples/migration/trust';
import { trust as quickstart } from '../../../examples/quickstart/trust';
import { trust as threeClusters } from '../../../examples/three-clusters/trust';
import { trust as vaultInCluster } from '../../../examples/vault-in-cluster/trust';
import { trust as workload } from '../../../examples/workload/trust';
import { Trust } from '../../../src/index';
import { type ServerName, serverNames, tokenIssuers } from './landscape';
import type { Scenario } from './scenario';

const yaml = readFileSync(resolve(__dirname, '../../../examples/yaml/trust.yaml'), 'utf8');

/** The same as in `examples.e2e.ts`: all but `embedding`, whose Vault namespace takes Vault Enterprise or OpenBao. */
const trusts: Readonly<Record<string, Trust>> = {
  quickstart,
  yaml: Trust.declare(parse(yaml) as Parameters<typeof Trust.declare>[0]),
  certificates,
  'cluster-issuer': clusterIssuer,
  'kubernetes-login': kubernetesLogin,
  migration,
  'three-clusters': threeClusters,
  'vault-in-cluster': vaultInCluster,
  workload,
};

/** The examples as they stand. */
export const examples: readonly Scenario[] = Object.entries(trusts).map(([name, trust]) => ({
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
