import type { Origin } from '../../model/origin';
import type { VaultProduct } from '../../model/product';
import type { ServerTrust } from '../../model/vault';
import type { DefaultsDeclaration, SpireDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Place } from '../source/place';
import type { Accepting } from './accepting';
import type { Authorities } from './pki-authorities';
import type { Report } from '../source/report';

/** How clients reach Vault: its URL and the certificates by which they know it. */
export interface VaultAddress extends ServerTrust {
  readonly server: string;
  readonly serverName: string;
  /** Origin of each of the above that was declared. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Origins of a node's fields. */
export type Origins = Readonly<Record<string, Origin>>;

/** What every completion knows of the whole, and where it reports. */
export interface Scope {
  /** First part of every name in Vault. */
  readonly name: string;
  readonly product: VaultProduct;
  readonly vaultNamespace: string;
  readonly vault: VaultAddress;
  readonly authorities: Authorities;
  readonly defaults: Kept<DefaultsDeclaration>;
  /** What is declared of SPIRE; empty where nothing is. */
  readonly spire: Kept<SpireDeclaration>;
  /** Which cluster accepts whose tokens. */
  readonly accepting: readonly Accepting[];
  /** Clusters that need no login to Vault. */
  readonly partners: ReadonlySet<string>;
  /**
   * One object for all nodes whose values come from the same places: ten thousand issuers with the
   * same defaults have the same origins.
   */
  readonly share: (key: string, make: () => Origins) => Origins;
  readonly report: Report;
  /** Whether the walker refused a place, or something below it: then its absence is no second fault. */
  readonly isFaulty: (place: Place) => boolean;
  /** A place as the walker's faults at or below it name it: a list's member that lost its name still has one there. */
  readonly named: (place: Place) => Place;
}

/** A value that a rule computed. One object, since most values of a model are derived. */
export const derived: Origin = Object.freeze({ kind: 'derived', at: '' });

/** A `share` of one declaration. */
export function sharing(): Scope['share'] {
  const known = new Map<string, Origins>();
  return (key, make) => {
    const found = known.get(key) ?? Object.freeze(make());
    known.set(key, found);
    return found;
  };
}
