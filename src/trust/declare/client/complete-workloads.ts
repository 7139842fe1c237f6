import { declaredAccount } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { completeWorkload, type DeclaredWorkload, type WorkloadPart } from './complete-workload';
import { Identities } from '../source/identities';
import { child } from '../source/place';

/** The workloads of a cluster. */
export function completeWorkloads(
  scope: ClusterScope,
  objects: ClusterObjects,
  declared: readonly DeclaredWorkload[],
): readonly WorkloadPart[] {
  const list = child(scope.place, 'workloads');
  const identities = new Identities(scope.report, 'workload');
  const parts: (WorkloadPart | null)[] = [];
  declared.forEach((workload, index) => {
    const { namespace, serviceAccount } = workload;
    if (namespace === undefined) return;
    const account = declaredAccount(namespace, serviceAccount, list);
    const place = account === null ? null : identities.take(list, index, `${namespace}/${account.name}`);
    if (account === null || place === null) return;
    parts.push(
      completeWorkload(scope, objects, { ...account, place: child(place, 'serviceAccount') }, workload, place),
    );
  });
  return parts.filter((part) => part !== null);
}
