import type { CaSource, TokenHolder } from '../model/workload';
import type { Json } from './planned';

/** What a Pod needs for its token, in the API's own shape. */
export interface ProjectedToken {
  /** An entry of `spec.volumes`. */
  readonly volume: Json;
  /** An entry of a container's `volumeMounts`. */
  readonly volumeMount: Json;
  /** Where the container finds the token. */
  readonly file: string;
  /** Where it finds Vault's certificates; '' where the cluster does not bring them (`vaultCa`). */
  readonly caFile: string;
}

const caPath = 'ca.crt';

/** The projected token volume: one audience, read-only, with the certificates of the server beside the token. */
export function projectedToken({
  volume,
  audience,
  ca,
}: Pick<TokenHolder, 'volume' | 'audience' | 'ca'>): ProjectedToken {
  const { name, path, mountPath, expirationSeconds } = volume;
  const token = { serviceAccountToken: { audience, expirationSeconds, path } };
  return {
    volume: { name, projected: { sources: [token, ...(ca === null ? [] : [certificates(ca)])] } },
    volumeMount: { name, mountPath, readOnly: true },
    file: `${mountPath}/${path}`,
    caFile: ca === null ? '' : `${mountPath}/${caPath}`,
  };
}

function certificates({ kind, name, key }: CaSource): Json {
  return kind === 'ConfigMap'
    ? { configMap: { name, items: [{ key, path: caPath }] } }
    : { clusterTrustBundle: { name, path: caPath } };
}
