import { decideAttestation } from '../decide/spire-attestation';
import type { PsatCluster } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { attemptOf } from './acceptance';
import { instant } from './minting';
import type { Taker } from './taker';

/** A SPIRE server where it attests the nodes of a cluster by tokens. */
export function spireTaker(model: TrustModel, attested: PsatCluster): Taker {
  return {
    party: `spire:${attested.cluster}`,
    audiences: [attested.audiences],
    accounts: () =>
      attested.allowList.map((listed) => {
        const [namespace = '', name = ''] = listed.split(':');
        return { namespace, name };
      }),
    attempt: (token) =>
      attemptOf(token, decideAttestation(model, attested, token, instant), [
        `the identity of a node of ${attested.cluster}`,
      ]),
  };
}
