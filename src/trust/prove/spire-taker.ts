import { decideAttestation } from '../decide/spire-attestation';
import type { PsatAttestation } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { attemptOf } from './acceptance';
import { instant } from './minting';
import type { Taker } from './taker';

/** A SPIRE server where it attests the nodes of a cluster by tokens. */
export function spireTaker(model: TrustModel, attestation: PsatAttestation): Taker {
  return {
    party: `spire:${attestation.cluster}`,
    audiences: [attestation.audiences],
    accounts: attestation.allowList.map((listed) => {
      const [namespace = '', name = ''] = listed.split(':');
      return { namespace, name };
    }),
    attempt: (token) =>
      attemptOf(token, decideAttestation(model, attestation, token, instant), [
        `the identity of a node of ${attestation.cluster}`,
      ]),
  };
}
