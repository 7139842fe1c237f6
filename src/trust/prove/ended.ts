import type { Cluster } from '../model/cluster';
import type { Token } from '../terms/token';
import { mintersOf } from './minting';

/**
 * What the end of a key or of an issuer rests on, for each whose tokens would be lost: only time tells that no token
 * has it any more.
 */
export function endsOf(
  cluster: Cluster,
  mintedBy: (minter: Cluster) => Token,
  isLost: (token: Token) => boolean,
): readonly string[] {
  return mintersOf(cluster)
    .slice(1)
    .map((minter) => ({ minter, token: mintedBy(minter) }))
    .filter(({ token }) => isLost(token))
    .map(({ minter, token }) => hasEnded(cluster, minter, token));
}

function hasEnded(cluster: Cluster, minter: Cluster, token: Token): string {
  const issuer = minter.tokenIssuer === cluster.tokenIssuer ? '' : ` of issuer \`${minter.tokenIssuer}\``;
  const key = minter.signingKeys[0] === cluster.signingKeys[0] ? '' : ` that key \`${token.keyId}\` signed`;
  const lives = [
    ...[...cluster.workloads, ...cluster.callers, ...cluster.partyClients].map(
      ({ volume }) => volume.expirationSeconds,
    ),
    ...cluster.secretClients.map(({ expirationSeconds }) => expirationSeconds),
  ];
  const longest = Math.min(Math.max(...lives), cluster.tokenExpiration.max);
  const wait = lives.length === 0 ? '' : `; those of its workloads live for ${String(longest)} s`;
  return `no token${issuer}${key} of cluster \`${cluster.name}\` is alive any more${wait}`;
}
