import type { PartyClient } from '../../model/relying-party';
import { addAccount } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import { discoveryBinding } from '../objects/rbac';
import { takerVolume } from '../objects/taker-volume';
import type { Marks } from '../scope/marks';
import { derived, type Scope } from '../scope/scope';
import type { PartyPart } from './party-part';

/**
 * What a cluster holds for the relying parties that accept its tokens: the accounts, for each a token, and the
 * right of everybody to read the keys where its own API server serves them.
 */
export function completePartyClients(
  scope: Scope,
  name: string,
  parts: readonly PartyPart[],
  objects: ClusterObjects,
  marks: Marks,
): readonly PartyClient[] {
  return parts.flatMap(({ name: party, sources, runsIn }) =>
    sources
      .filter(({ cluster }) => cluster === name)
      .flatMap(({ source, clients }) => {
        if (source === null) return [];
        if (source.servedBy === 'apiServer' && runsIn !== name)
          objects.addBinding(discoveryBinding(source.at, scope.name, marks, true));
        return clients.map(({ account, place, expirationSeconds }): PartyClient => {
          addAccount(objects, place.at, account, marks);
          return {
            at: place.at,
            origins: {
              id: derived,
              serviceAccount: { kind: 'declared', at: account.place.at },
              audience: source.origins['audience'] ?? derived,
              volume: derived,
            },
            id: `${account.namespace}/${account.name}`,
            namespace: account.namespace,
            serviceAccount: account.name,
            party,
            audience: source.audience,
            volume: takerVolume(party, 'relying-parties', expirationSeconds),
            ca: null,
          };
        });
      }),
  );
}
