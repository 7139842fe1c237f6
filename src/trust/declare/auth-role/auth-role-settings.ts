import type { Origin } from '../../model/origin';
import type { AuthRoleDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Place, PlaceOf } from '../source/place';

/** An auth role as it was declared. */
export interface AuthRoleSettings {
  readonly declared: Kept<AuthRoleDeclaration>;
  /** Place of the role among its client's fields. */
  readonly place: Place;
  readonly placeOf: PlaceOf;
  /** Origin of a declared field; null where it was not declared. */
  readonly originOf: (field: string) => Origin | null;
}
