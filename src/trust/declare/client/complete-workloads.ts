import { declaredAccount } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { completeWorkload, type DeclaredWorkload, type WorkloadPart } from './complete-workload';
import { Identities } from '../source/identities';
import { child, member } from '../source/place';

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
    const { namespace = '', serviceAccount } = workload;
    const account = declaredAccount(namespace, serviceAccount, list);
    const id = namespace === '' || account === null ? null : `${namespace}/${account.name}`;
    const place = id === null ? scope.named(member(list, index, String(index))) : member(list, index, id);
    const isWhole = id !== null && identities.isFirst(place, id);
    const placed = { namespace, name: '', existing: true, ...account, place: child(place, 'serviceAccount') };
    parts.push(completeWorkload(scope, objects, placed, workload, place, isWhole));
  });
  return parts.filter((part) => part !== null);
}
