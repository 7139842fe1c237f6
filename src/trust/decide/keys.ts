import type { JwtMount } from '../model/auth-mount';
import type { Cluster } from '../model/cluster';
import { clusterOf, inModel } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { keyId } from '../terms/pem';
import type { Token } from '../terms/token';
import type { Result } from './decision';

/** Whether a key of this cluster signed the token. */
export function isSignedBy(model: TrustModel, token: Token, cluster: Cluster): Result {
  if (token.signature === 'invalid') return false;
  if (token.cluster === cluster.name) return token.signature === 'valid' ? true : 'live';
  return isSignedWith(model, token, cluster.signingKeys, `${cluster.at}.signingKeys`);
}

/** Whether one of these keys signed the token: whether they have its key, or, where that is not known, share one with its cluster. */
export function isSignedWith(model: TrustModel, token: Token, pems: readonly string[], at: string): Result {
  const origin = clusterOf(model, token.cluster);
  if (token.signature === 'invalid' || origin === undefined) return token.signature === 'invalid' ? false : 'live';
  if (origin.signingKeys.length === 0) return { missing: `${origin.at}.signingKeys` };
  if (pems.length === 0) return { missing: at };
  const ids = new Set(pems.map(keyId));
  // While a cluster rotates its key it has two, and a mount may know one of them.
  return token.key === '' ? origin.signingKeys.some((pem) => ids.has(keyId(pem))) : ids.has(token.key);
}

/** Whether the keys of a JWT mount verify the token. */
export function verifies(model: TrustModel, { cluster, keys, at }: JwtMount, token: Token): Result {
  const byUrl = keys.kind === 'discovery' ? inModel(model).clusterOfIssuer.get(keys.url) : undefined;
  const owner = clusterOf(model, cluster) ?? byUrl;
  if (keys.kind === 'publicKeys') {
    const signed = isSignedWith(model, token, keys.pems, `${at}.jwt.keys.publicKeys`);
    return typeof signed === 'object' && token.cluster === owner?.name ? 'live' : signed;
  }
  const signed = owner === undefined ? 'live' : isSignedBy(model, token, owner);
  // A hosted copy of the key set follows the cluster's rotation by somebody's hand.
  return signed === true && keys.servedBy === 'hosted' ? 'live' : signed;
}
