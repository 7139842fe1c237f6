import { decideAttestation } from '../decide/spire-attestation';
import type { Cluster } from '../model/cluster';
import type { PsatAttestation } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { attemptOf, bestOf, type Acceptance } from './acceptance';
import { instant, tokensOf } from './minting';

/** What a SPIRE server makes of an account's tokens where it attests the nodes of a cluster by them. */
export function acceptanceAtSpire(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  attestation: PsatAttestation,
): Acceptance {
  return bestOf(
    `spire:${attestation.cluster}`,
    tokensOf(cluster, account, [attestation.audiences, []]).map((token) =>
      attemptOf(token, decideAttestation(model, attestation, token, instant), [
        `the identity of a node of ${attestation.cluster}`,
      ]),
    ),
  );
}
