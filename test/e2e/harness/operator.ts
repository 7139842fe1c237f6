import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './build';
import type { Cluster } from './cluster';
import { type OperatorKinds, installKinds } from './operator-kinds';
import type { Program } from './programs';
import type { Scope } from './scope';
import { ServerProcess } from './server-process';

const rbac = 'rbac.authorization.k8s.io';

/** An operator as its chart installs it. */
export interface Operator {
  readonly program: Program;
  readonly kinds: readonly OperatorKinds[];
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Name of its ClusterRole, and what that allows. */
  readonly role: string;
  readonly rules: readonly object[];
  readonly args: readonly string[];
  /** Words of its log when all its controllers run. */
  readonly started: RegExp;
}

/** Installs an operator's kinds, account and rights, and starts it as that account: a right that is missing is really missing. */
export async function startOperator(
  scope: Scope,
  cluster: Cluster,
  { program, kinds, namespace, serviceAccount, role, rules, args, started }: Operator,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const file = await binary(program);
  for (const some of kinds) await installKinds(cluster, some);
  await cluster.api.namespace(namespace);
  for (const object of [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: serviceAccount, namespace } },
    { apiVersion: `${rbac}/v1`, kind: 'ClusterRole', metadata: { name: role }, rules },
    {
      ...{ apiVersion: `${rbac}/v1`, kind: 'ClusterRoleBinding', metadata: { name: role } },
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: role },
      subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace }],
    },
  ])
    await cluster.api.apply(object);
  const token = await cluster.api.createToken({
    ...{ namespace, serviceAccount, audiences: cluster.apiAudiences, expirationSeconds: 86_400 },
  });
  const kubeconfig = join(scope.folder, cluster.name, `${program.name}.kubeconfig`);
  writeFileSync(kubeconfig, cluster.kubeconfig(token), { mode: 0o600 });
  const process = new ServerProcess(scope, {
    ...{ name: `${cluster.name}-${program.name}`, file, args, env: { ...env, KUBECONFIG: kubeconfig } },
  });
  await process.ready(60_000, () => Promise.resolve(started.test(process.log())));
  return process;
}
