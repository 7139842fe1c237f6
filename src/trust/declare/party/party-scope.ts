import type { DeclaredClusters } from '../scope/accepting';
import type { Scope } from '../scope/scope';
import { root, child, type Place } from '../source/place';

/** What the completion of one relying party knows. */
export interface PartyScope extends Scope {
  /** Name of the relying party. */
  readonly party: string;
  /** Where it is declared as what it is: `relyingParties.queue.rabbitmq`. */
  readonly place: Place;
  readonly clusters: DeclaredClusters;
}

/** Where the relying parties stand in every declaration. */
export const partiesPlace: Place = child(root, 'relyingParties');
