import type { PkiMountDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { child, type Place } from '../source/place';
import { secondsOf } from '../source/seconds';

/** What the rest of a declaration needs to know of a PKI mount before the mount is complete. */
export interface PkiAuthority {
  readonly path: string;
  readonly place: Place;
  readonly declared: Kept<PkiMountDeclaration>;
  /** Seconds for which it can sign at most; 0 where nobody said. */
  readonly limit: number;
  /** The field that sets the limit. */
  readonly limitPlace: Place;
}

/** The declared PKI mounts by path. */
export type Authorities = ReadonlyMap<string, PkiAuthority>;

export function findAuthorities(
  pki: Kept<Readonly<Record<string, PkiMountDeclaration>>> | undefined,
  at: Place,
): Authorities {
  const authorities = new Map<string, PkiAuthority>();
  for (const [path, declared] of Object.entries(pki ?? {})) {
    if (declared === undefined) continue;
    const place = child(at, path);
    authorities.set(path, { path, place, declared, ...limitOf(declared, place) });
  }
  return authorities;
}

function limitOf(declared: Kept<PkiMountDeclaration>, place: Place): Pick<PkiAuthority, 'limit' | 'limitPlace'> {
  const limits = [
    limit(declared.root?.ttl, place, 'root', 'ttl'),
    limit(declared.intermediate?.ttl, place, 'intermediate', 'ttl'),
    limit(declared.existing?.maxLeaseTtl, place, 'existing', 'maxLeaseTtl'),
    limit(declared.maxLeaseTtl, place, 'maxLeaseTtl'),
  ].filter(({ limit }) => limit > 0);
  return limits.sort((one, other) => one.limit - other.limit)[0] ?? { limit: 0, limitPlace: place };
}

function limit(
  duration: string | undefined,
  place: Place,
  ...keys: readonly string[]
): Pick<PkiAuthority, 'limit' | 'limitPlace'> {
  return { limit: secondsOf(duration) ?? 0, limitPlace: keys.reduce(child, place) };
}
