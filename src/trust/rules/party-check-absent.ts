import { partyGaps } from '../facts/party-gaps';
import { partyTitles } from '../facts/party-titles';
import type { Rule } from './rule';

/** What a relying party never looks at, whatever it is told. */
export const partyCheckAbsent: Rule = {
  code: 'party-check-absent',
  find: ({ model }) =>
    model.relyingParties.flatMap(({ kind, name, at }) =>
      partyGaps[kind].map(({ claim, consequence }) => ({
        message: `${partyTitles[kind]} \`${name}\` never looks at \`${claim}\`: ${consequence}`,
        at,
      })),
    ),
};
