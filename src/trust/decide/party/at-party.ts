import type { PartySource } from '../../model/relying-party';
import type { Step } from '../decision';

/** What a relying party makes of a token. */
export interface AtParty {
  readonly steps: readonly Step[];
  /** What it lets the holder do, in its own words. */
  readonly rights: readonly string[];
  /** The accepted cluster that the token is taken to be of; null where it is taken for nobody's. */
  readonly source: PartySource | null;
}
