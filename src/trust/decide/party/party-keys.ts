import type { PartySource, RelyingParty } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { field, type Step } from '../decision';
import { decideKeyFetch, type KeyFetch } from '../key-fetch';

/** Whether a relying party can fetch the keys of a cluster, out of these documents. */
export function decidePartyKeys(
  model: TrustModel,
  kind: RelyingParty['kind'],
  source: PartySource,
  paths: KeyFetch['paths'],
): readonly Step[] {
  const { cluster, servedBy, caBundle } = source;
  return decideKeyFetch(
    model,
    { cluster, servedBy, caBundle, from: field(source, 'keysUrl'), paths },
    { ca: `${kind}/keys-ca`, anonymous: `${kind}/anonymous`, public: `${kind}/discovery-public` },
    { cluster },
  );
}
