import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { binary, moduleFolder } from './build';
import { certManagerRbac } from './cert-manager-rbac';
import type { Cluster } from './cluster';
import type { KubernetesObject } from './kubernetes-api';
import { programs } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';
import { until } from './until';

/** Kinds that the controllers read and write. */
const crds = ['certificaterequests', 'certificates', 'clusterissuers', 'issuers'];

/** Namespace and ServiceAccount of the controllers, as cert-manager's chart has them. */
export const certManagerAccount = { namespace: 'cert-manager', serviceAccount: 'cert-manager' };

/**
 * Installs cert-manager's kinds and its chart's rights.
 *
 * @returns a token of its own account.
 */
export async function installCertManager(cluster: Cluster): Promise<string> {
  const sources = await moduleFolder(programs.certManager.module, 'github.com/cert-manager/cert-manager');
  const { namespace, serviceAccount } = certManagerAccount;
  for (const name of crds) {
    const file = join(sources, 'deploy', 'crds', `cert-manager.io_${name}.yaml`);
    await cluster.api.apply(parse(readFileSync(file, 'utf8')) as KubernetesObject);
  }
  for (const manifest of certManagerRbac(namespace, serviceAccount)) await cluster.api.apply(manifest);
  for (const name of crds) await established(cluster, `${name}.cert-manager.io`);
  return cluster.api.createToken({
    namespace,
    serviceAccount,
    audiences: cluster.apiAudiences,
    expirationSeconds: 86_400,
  });
}

/**
 * Installs cert-manager and starts its controllers as their own account: a right that is missing is really missing.
 * Without `approves` its own approver is off, as for approver-policy.
 */
export async function startCertManager(
  scope: Scope,
  cluster: Cluster,
  env: Readonly<Record<string, string>> = {},
  { approves = true }: { readonly approves?: boolean } = {},
): Promise<ServerProcess> {
  const [controllers, token] = await Promise.all([binary(programs.certManager), installCertManager(cluster)]);
  const kubeconfig = join(scope.folder, cluster.name, 'cert-manager.kubeconfig');
  writeFileSync(kubeconfig, cluster.kubeconfig(token), { mode: 0o600 });
  const process = new ServerProcess(scope, {
    name: `${cluster.name}-cert-manager`,
    file: controllers,
    env,
    args: [
      `--kubeconfig=${kubeconfig}`,
      '--certificate-request-minimum-backoff-duration=5s',
      `--approves=${String(approves)}`,
    ],
  });
  await process.ready(30_000, () => Promise.resolve(process.log().includes("cert-manager's controllers run")));
  return process;
}

export async function established(cluster: Cluster, name: string): Promise<void> {
  await until(`CustomResourceDefinition ${name}`, 30_000, async () => {
    const crd = await cluster.api.get({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name },
    });
    return condition(crd, 'Established')?.status === 'True' ? true : null;
  });
}

/** A condition of an object's status. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly lastTransitionTime?: string;
}

export function condition(object: KubernetesObject | null, type: string): Condition | null {
  const status = object?.['status'] as { readonly conditions?: readonly Condition[] } | undefined;
  return status?.conditions?.find((one) => one.type === type) ?? null;
}
