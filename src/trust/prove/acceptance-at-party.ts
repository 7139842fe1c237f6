import { conclude } from '../decide/decision';
import { decideAtParty } from '../decide/party/relying-party';
import type { Cluster } from '../model/cluster';
import type { RelyingParty } from '../model/relying-party';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import { attemptOf, bestOf, type Acceptance } from './acceptance';
import { instant, tokensOf } from './minting';

/** What a relying party makes of an account's tokens. */
export function acceptanceAtParty(
  model: TrustModel,
  cluster: Cluster,
  account: ServiceAccountSubject,
  party: RelyingParty,
): Acceptance {
  const audiences = party.sources.map(({ audience }) => (audience === '' ? [] : [audience]));
  return bestOf(
    `${party.kind}:${party.name}`,
    tokensOf(cluster, account, [...audiences, []]).map((token) => {
      const { steps, rights } = decideAtParty(model, party, token, instant);
      return attemptOf(token, conclude(steps), rights);
    }),
  );
}
