import { supports } from './features';
import { applicableVersions } from './versions';

/** What differs between the Vaults and OpenBaos that may run, as far as it decides a request. */
export interface VaultEra {
  /** Knows an API server by the system's certificates. */
  readonly systemCaPool: boolean;
  /** Refuses `/` in the values of templated policies. */
  readonly refusesSlashes: boolean;
  /** Looks up a list with a `/` at its end before it looks it up without one: where both match a pattern, the first counts. */
  readonly opensListsFirst: boolean;
}

// Asked for each request of each client, and always the same.
const known = new Map<string, readonly VaultEra[]>();

/** The distinct behaviours among the versions that a declaration leaves open, oldest first. */
export function vaultEras(product: 'vault' | 'openbao', version: string): readonly VaultEra[] {
  const eras = known.get(`${product} ${version}`) ?? erasOf(product, version);
  known.set(`${product} ${version}`, eras);
  return eras;
}

function erasOf(product: 'vault' | 'openbao', version: string): readonly VaultEra[] {
  return distinct(
    applicableVersions(product, version).map((one) => ({
      systemCaPool: supports('system-ca-pool', product, one),
      refusesSlashes: supports('template-slashes-refused', product, one),
      opensListsFirst: supports('lists-opened-first', product, one),
    })),
  );
}

/** Each behaviour once: most versions differ in nothing that is asked. */
export function distinct<T>(behaviours: readonly T[]): readonly T[] {
  return [...new Map(behaviours.map((one) => [JSON.stringify(one), one])).values()];
}
