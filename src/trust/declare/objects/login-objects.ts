import { addAccount } from './account';
import type { ClusterObjects } from './cluster-objects';
import type { Login } from '../scope/cluster-scope';
import { child } from '../source/place';
import { delegatorBinding, discoveryBinding } from './rbac';
import type { Marks } from '../scope/marks';
import { withDefaults } from '../source/with-defaults';
import { derived } from '../scope/scope';

/**
 * What a login needs in its cluster. Of a mount that is managed elsewhere, and of what somebody
 * else creates, the objects stand in the model as facts.
 */
export function addLoginObjects(objects: ClusterObjects, trust: string, login: Login, marks: Marks): void {
  const { mount, declared, place } = login;
  if (mount === null) return;
  if (mount.method === 'jwt') {
    if (mount.keys.kind !== 'publicKeys' && mount.keys.servedBy === 'apiServer') {
      objects.addBinding(discoveryBinding(place.at, trust, marks, mount.emitted));
    }
    return;
  }
  const { reviewer } = mount;
  if (reviewer.kind === 'client') return;
  const { namespace, serviceAccount: name } = reviewer;
  const account = { namespace, name, place: child(place, 'kubernetes'), existing: true };
  if (reviewer.kind === 'vaultPod') {
    const bound =
      withDefaults('VaultPodDeclaration', declared.kubernetes?.reviewer?.vaultPod).delegatorBinding === 'existing';
    addAccount(objects, place.at, account, marks);
    objects.addBinding(delegatorBinding(place.at, trust, account, marks, mount.emitted && !bound));
    return;
  }
  const existing =
    !mount.emitted ||
    withDefaults('ReviewerAccountDeclaration', declared.kubernetes?.reviewer?.serviceAccount).existing;
  addAccount(objects, place.at, { ...account, existing }, marks);
  objects.addBinding(delegatorBinding(place.at, trust, account, marks, mount.emitted));
  if (existing) return;
  objects.addSecret({
    at: place.at,
    origins: { meta: derived, serviceAccount: derived },
    meta: { namespace, name: `${name}-token`, ...marks },
    serviceAccount: name,
  });
}
