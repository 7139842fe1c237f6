import type { JwtMount } from '../model/auth-mount';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { Token } from '../terms/token';
import type { Result } from './decision';

/**
 * Whether the keys of a mount verify a JWT-SVID: as far as a declaration tells, where it discovers them at the server's
 * own URL. Those of a cluster never do, and whose those of other mounts are, nobody knows.
 */
export function verifiesSvid(model: TrustModel, mount: JwtMount, token: Token, owner: Cluster | undefined): Result {
  if (token.signature === 'invalid') return false;
  if (isForSvids(model, mount)) return token.trustDomain === model.spire?.trustDomain && 'live';
  return owner === undefined && 'live';
}

/** Whether a mount takes the keys of the declared SPIRE server. */
export function isForSvids({ spire }: TrustModel, { cluster, keys }: JwtMount): boolean {
  return cluster === '' && keys.kind === 'discovery' && keys.url !== '' && keys.url === spire?.jwtIssuer;
}
