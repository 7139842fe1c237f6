import { decideAttestation } from '../decide/spire-attestation';
import type { Cluster } from '../model/cluster';
import type { PsatCluster } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { attemptOf, bestOf, type Acceptance } from './acceptance';
import { instant, tokensOf } from './minting';

/** What a SPIRE server makes of an account's tokens where it attests the nodes of a cluster by them. */
export function acceptanceAtSpire(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  attested: PsatCluster,
): Acceptance {
  return bestOf(
    `spire:${attested.cluster}`,
    tokensOf(cluster, account, [attested.audiences, []]).map((token) =>
      attemptOf(token, decideAttestation(model, attested, token, instant), [
        `the identity of a node of ${attested.cluster}`,
      ]),
    ),
  );
}
