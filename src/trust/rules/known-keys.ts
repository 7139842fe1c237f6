import type { Cluster } from '../model/cluster';
import { grouped } from '../model/grouped';
import { inVault } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { keyId } from '../terms/pem';

/** Whether two clusters of one token issuer can be told apart by their keys; null where nobody knows. */
export function haveOwnKeys(model: TrustModel, one: Cluster, other: Cluster): boolean | null {
  if (one.signingKeys.length > 0 && other.signingKeys.length > 0) {
    const ids = new Set(one.signingKeys.map(keyId));
    return !other.signingKeys.some((pem) => ids.has(keyId(pem)));
  }
  // One discovery document is one set of keys.
  const [left, right] = [discovered(model, one), discovered(model, other)];
  return left.some((url) => right.includes(url)) ? false : null;
}

function discovered({ vault }: TrustModel, { name }: Cluster): readonly string[] {
  return [...inVault(vault).mount.values()].flatMap((mount) =>
    mount.cluster === name && mount.method === 'jwt' && mount.keys.kind !== 'publicKeys' ? [mount.keys.url] : [],
  );
}

/** Pairs of clusters whose tokens name one issuer. */
export function pairsOfOneIssuer({ clusters }: TrustModel): readonly (readonly [Cluster, Cluster])[] {
  const byIssuer = grouped(
    clusters.filter(({ tokenIssuer }) => tokenIssuer !== ''),
    ({ tokenIssuer }) => tokenIssuer,
  );
  return [...byIssuer.values()].flatMap((same) =>
    same.flatMap((one, index) => same.slice(index + 1).map((other) => [one, other] as const)),
  );
}
