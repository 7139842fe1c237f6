import type { TokenVolume } from '../../model/workload';

/** The volume of a token for somebody else than Vault, in a folder of its own below that of his kind. */
export function takerVolume(taker: string, kind: string, expirationSeconds: number): TokenVolume {
  return {
    // A volume's name is a label, as the taker's is, and has no room for more.
    name: `${taker.slice(0, 57)}-token`,
    path: 'token',
    mountPath: `/var/run/secrets/${kind}/${taker}`,
    expirationSeconds,
  };
}
