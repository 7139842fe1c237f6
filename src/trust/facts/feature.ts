import type { Sourced } from './fact';
import type { ProductName } from './versions';

/** When a product learned something. */
interface Introduction extends Sourced {
  /** First version that can; null for a product that never could. */
  readonly since: string | null;
}

/** Something that only some products or versions can do. A product that is not listed cannot. */
export interface Feature {
  /** What it is, completing "… can". */
  readonly what: string;
  readonly products: { readonly [Product in ProductName]?: Introduction };
}
