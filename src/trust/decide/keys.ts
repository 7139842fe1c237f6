import type { JwtMount, ServedBy } from '../model/auth-mount';
import type { Cluster } from '../model/cluster';
import { clusterOf, inModel } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { keyIds } from '../terms/key-ids';
import type { Token } from '../terms/token';
import type { Result } from './decision';
import { isForSvids, verifiesSvid } from './svid-keys';

/** Whether a key of this cluster signed the token. A SPIRE server makes its keys by itself, and shows them to nobody. */
export function isSignedBy(model: TrustModel, token: Token, cluster: Cluster): Result {
  if (token.signature === 'invalid' || token.trustDomain !== '') return false;
  if (token.cluster === cluster.name) {
    const isForgotten =
      token.keyId !== '' && cluster.signingKeys.length > 0 && !keyIds(cluster.signingKeys).includes(token.keyId);
    return isForgotten ? false : token.signature === 'valid' ? true : 'live';
  }
  return isSignedWith(model, token, cluster.signingKeys, `${cluster.at}.signingKeys`);
}

/** Whether one of these keys signed the token; where nobody knows which did, whether they share one with its cluster. */
export function isSignedWith(model: TrustModel, token: Token, pems: readonly string[], at: string): Result {
  const origin = clusterOf(model, token.cluster);
  if (token.signature === 'invalid' || origin === undefined) return token.signature === 'invalid' ? false : 'live';
  const own = token.keyId === '' ? keyIds(origin.signingKeys) : [token.keyId];
  if (own.length === 0) return { missing: `${origin.at}.signingKeys` };
  if (pems.length === 0) return { missing: at };
  return own.some((id) => keyIds(pems).includes(id));
}

/**
 * Whether keys that somebody fetches from this cluster, itself or a hosted copy, verify the token. The keys of one
 * that nobody declared are nobody's here, and a hosted copy follows the cluster's rotation by somebody's hand.
 */
export function isSignedByFetched(
  model: TrustModel,
  token: Token,
  { cluster, servedBy }: { readonly cluster: string; readonly servedBy: ServedBy },
): Result {
  if (token.signature === 'invalid') return false;
  const owner = clusterOf(model, cluster);
  const signed = owner === undefined ? 'live' : isSignedBy(model, token, owner);
  return signed === true && servedBy === 'hosted' ? 'live' : signed;
}

/** Whether the keys of a JWT mount verify the token. */
export function verifies(model: TrustModel, mount: JwtMount, token: Token): Result {
  const { cluster, keys, at } = mount;
  const byUrl = keys.kind === 'discovery' ? inModel(model).clusterOfIssuer.get(keys.url) : undefined;
  const owner = clusterOf(model, cluster) ?? byUrl;
  if (token.trustDomain !== '') return verifiesSvid(model, mount, token, owner);
  if (token.cluster !== '' && owner === undefined && isForSvids(model, mount)) return false;
  if (keys.kind === 'publicKeys') {
    const signed = isSignedWith(model, token, keys.pems, `${at}.jwt.keys.publicKeys`);
    return typeof signed === 'object' && token.cluster === owner?.name ? 'live' : signed;
  }
  return owner === undefined
    ? 'live'
    : isSignedByFetched(model, token, { cluster: owner.name, servedBy: keys.servedBy });
}
