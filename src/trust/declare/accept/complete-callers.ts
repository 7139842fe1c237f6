import { originIn } from '../scope/origin-in';
import type { ClusterCaller } from '../../model/cluster-caller';
import type { Origins, Scope } from '../scope/scope';
import { derived } from '../scope/scope';
import type { Accepting } from '../scope/accepting';
import { addAccount } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import { discoveryBinding } from '../objects/rbac';
import { takerVolume } from '../objects/taker-volume';
import type { Marks } from '../scope/marks';
import { child, descend, member } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import type { AcceptedPart } from './complete-accepted-issuer';

/** Life of a token for another cluster, in seconds; a kubelet renews it at four fifths of it. */
const expirationSeconds = 3600;

/**
 * What a cluster holds for the clusters that accept its tokens: the accounts, for each a token, and the
 * right of everybody to read the keys where its own API server serves them.
 */
export function completeCallers(
  scope: Scope,
  name: string,
  accepted: readonly AcceptedPart[],
  objects: ClusterObjects,
  marks: Marks,
): readonly ClusterCaller[] {
  return accepted
    .filter(({ declared }) => declared.cluster === name)
    .flatMap(({ issuer, ...accepting }) => {
      if (issuer === null) return [];
      if (issuer.servedBy === 'apiServer')
        objects.addBinding(discoveryBinding(accepting.place.at, scope.name, marks, true));
      return callersOf(accepting, issuer.audiences[0] ?? '', objects, marks);
    });
}

function callersOf(
  { by, declared, place }: Accepting,
  audience: string,
  objects: ClusterObjects,
  marks: Marks,
): readonly ClusterCaller[] {
  const callers = new Map<string, ClusterCaller>();
  const origins: Origins = {
    audience: originIn(place, 'audiences', declared.audiences),
    volume: derived,
  };
  (declared.roles ?? []).forEach((role, index) => {
    const list = descend(member(child(place, 'roles'), index, roleIdentity(role)), 'accounts');
    (role.accounts ?? []).forEach((account, position) => {
      const { namespace, name, existing } = withDefaults('AcceptedAccountDeclaration', account);
      if (namespace === undefined || name === undefined) return;
      const id = `${namespace}/${name}`;
      const at = member(list, position, id);
      addAccount(objects, at.at, { namespace, name, place: child(at, 'name'), existing }, marks);
      if (callers.has(id)) return;
      callers.set(id, {
        at: at.at,
        origins: { ...origins, id: derived, serviceAccount: { kind: 'declared', at: child(at, 'name').at } },
        id,
        namespace,
        serviceAccount: name,
        accepting: by,
        audience,
        volume: takerVolume(by, 'clusters', expirationSeconds),
        ca: null,
      });
    });
  });
  return [...callers.values()];
}

function roleIdentity({
  namespace,
  name = '',
}: {
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
}): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}
