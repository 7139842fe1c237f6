import type { SourcePath } from '../../diagnose/diagnostic';

/** Where something stands: by identity for people, by keys and indices for line and column. */
export interface Place {
  /** `clusters.prod.certManager.issuers[sandbox/vault-issuer]`; '' is the whole declaration. */
  readonly at: string;
  readonly path: SourcePath;
}

const plainKey = /^[A-Za-z0-9_-]+$/;

export const root: Place = { at: '', path: [] };

/** The value under a key. A key that dots would make ambiguous stands in brackets. */
export function child(place: Place, key: string): Place {
  const at = plainKey.test(key) ? (place.at === '' ? key : `${place.at}.${key}`) : `${place.at}[${key}]`;
  return { at, path: [...place.path, key] };
}

/** A member of a list, named by its identity, since a number tells a reader nothing. */
export function member(place: Place, index: number, identity: string): Place {
  return { at: `${place.at}[${identity}]`, path: [...place.path, index] };
}

/** The value under several keys. */
export function descend(place: Place, ...keys: readonly string[]): Place {
  return keys.reduce(child, place);
}

/** Where a field of some object stands; the object itself without keys. Defaults stand elsewhere than what they fill in. */
export type PlaceOf = (...keys: readonly string[]) => Place;

/** Where the Vault stands in every declaration. */
export const vaultPlace: Place = child(root, 'vault');
