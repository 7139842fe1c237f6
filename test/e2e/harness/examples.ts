import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { trust as certificates } from '../../../examples/certificates/trust';
import { trust as clusterIssuer } from '../../../examples/cluster-issuer/trust';
import { trust as hostedDiscovery } from '../../../examples/hosted-discovery/trust';
import { trust as kubernetesLogin } from '../../../examples/kubernetes-login/trust';
import { trust as migration } from '../../../examples/migration/trust';
import { trust as quickstart } from '../../../examples/quickstart/trust';
import { trust as threeClusters } from '../../../examples/three-clusters/trust';
import { trust as vaultInCluster } from '../../../examples/vault-in-cluster/trust';
import { trust as workload } from '../../../examples/workload/trust';
import { Trust } from '../../../src/index';

const yaml = readFileSync(resolve(__dirname, '../../../examples/yaml/trust.yaml'), 'utf8');

/**
 * Not here: `clusters`, whose API servers stand in `accepts.e2e.ts`; `mesh`, whose approver stands in `approval.e2e.ts`; `token-clients`, whose kinds stand in `token-clients.e2e.ts`; `spire`, whose server stands in `spire.e2e.ts`; `embedding`, whose Vault namespace
 * only Vault Enterprise and OpenBao have; `cdktn` and `snapshot-test`, which are the quickstart in another form.
 */
export const examples: Readonly<Record<string, Trust>> = {
  quickstart,
  yaml: Trust.declare(parse(yaml) as Parameters<typeof Trust.declare>[0]),
  certificates,
  'cluster-issuer': clusterIssuer,
  'hosted-discovery': hostedDiscovery,
  'kubernetes-login': kubernetesLogin,
  migration,
  'three-clusters': threeClusters,
  'vault-in-cluster': vaultInCluster,
  workload,
};
