import { csiDriver } from '../../facts/secret-clients';
import type { CsiDriver } from '../../model/csi-driver';
import { below, text } from '../untyped';
import { objectsIn, originsAt, type Manifest } from './manifest';

/** The Secrets Store CSI driver; null for any other, whose tokens are for others. */
export function readCsiDriver(manifest: Manifest): CsiDriver | null {
  if (manifest.meta.name !== csiDriver.name) return null;
  const requests = objectsIn(below(manifest.value, 'spec', 'tokenRequests'));
  return {
    at: manifest.at,
    origins: originsAt(manifest, { tokenRequests: 'spec.tokenRequests' }),
    meta: manifest.meta,
    tokenRequests: requests.map((request) => {
      const seconds = request['expirationSeconds'];
      return {
        audience: text(request['audience']),
        expirationSeconds: typeof seconds === 'number' ? seconds : csiDriver.expirationSeconds,
      };
    }),
    emitted: true,
  };
}
