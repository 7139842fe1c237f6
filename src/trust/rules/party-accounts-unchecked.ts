import { exchangesAccounts } from './exchanging-connectors';
import type { Rule } from './rule';

/** A connector of Dex that any account of its cluster gets through. */
export const partyAccountsUnchecked: Rule = {
  code: 'party-accounts-unchecked',
  find: ({ model }) =>
    model.relyingParties.flatMap((party) =>
      party.kind !== 'dex'
        ? []
        : exchangesAccounts(party)
            .filter(({ limitingClaim }) => limitingClaim !== 'sub')
            .map(({ at }) => ({
              message: `Dex \`${party.name}\` does not look at whose a token is here: any account of the cluster gets a token of each of its clients`,
              at,
              fix: 'declare `limitTo: accounts`, or leave it out; a connector says so by `claimMapping.groups: sub` and `allowedGroups`',
            })),
    ),
};
