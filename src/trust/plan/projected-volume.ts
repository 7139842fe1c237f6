import type { TokenHolder } from '../model/workload';
import type { Json } from './planned';

/** What a Pod needs for its token, in the API's own shape. */
export interface ProjectedToken {
  /** An entry of `spec.volumes`. */
  readonly volume: Json;
  /** An entry of a container's `volumeMounts`. */
  readonly volumeMount: Json;
  /** Where the container finds the token. */
  readonly file: string;
}

/** The projected token volume: one audience, read-only. */
export function projectedToken({ volume, audience }: Pick<TokenHolder, 'volume' | 'audience'>): ProjectedToken {
  const { name, path, mountPath, expirationSeconds } = volume;
  return {
    volume: { name, projected: { sources: [{ serviceAccountToken: { audience, expirationSeconds, path } }] } },
    volumeMount: { name, mountPath, readOnly: true },
    file: `${mountPath}/${path}`,
  };
}
