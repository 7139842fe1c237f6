import type { TrustModel } from '../model/trust-model';

/** Servers on the way from one declaration to the next, none of which waits for another. */
export interface Moment {
  readonly model: TrustModel;
  /** Completing "is refused …". */
  readonly when: string;
}
