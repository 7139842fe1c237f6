import { conclude } from '../decide/decision';
import { decideAtParty, subjectsNamed } from '../decide/party/relying-party';
import type { RelyingParty } from '../model/relying-party';
import type { TrustModel } from '../model/trust-model';
import { accountsNamed } from './account-subjects';
import { attemptOf } from './acceptance';
import { instant } from './minting';
import type { Taker } from './taker';

/** A relying party; its rights are in its own words. */
export function partyTaker(model: TrustModel, party: RelyingParty): Taker {
  return {
    party: `${party.kind}:${party.name}`,
    audiences: party.sources.map(({ audience }) => (audience === '' ? [] : [audience])),
    accounts: () => accountsNamed(subjectsNamed(party)),
    attempt: (token) => {
      const { steps, rights } = decideAtParty(model, party, token, instant);
      return attemptOf(token, conclude(steps), rights);
    },
  };
}
