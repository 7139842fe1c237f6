import type { Cluster } from '../model/cluster';
import { originOf } from '../model/origin';
import { haveOwnKeys, pairsOfOneIssuer } from './known-keys';
import type { Complaint, Rule } from './rule';

/** Two clusters whose tokens nobody can tell apart: one issuer, and one set of keys. */
export const clustersAlike: Rule = {
  code: 'clusters-alike',
  find: ({ model }) =>
    pairsOfOneIssuer(model)
      .filter(([one, other]) => haveOwnKeys(model, one, other) === false)
      .map((pair) =>
        complaint(
          pair,
          ([one, other]) =>
            `tokens of clusters \`${one.name}\` and \`${other.name}\` have one issuer and one set of keys, so whoever is let in from one is let in from the other`,
          'give each cluster a signing key and a token issuer of its own',
        ),
      ),
};

/** The same, as far as anybody said. */
export const clustersPerhapsAlike: Rule = {
  code: 'clusters-perhaps-alike',
  find: ({ model }) =>
    pairsOfOneIssuer(model)
      .filter(([one, other]) => haveOwnKeys(model, one, other) === null)
      .map((pair) =>
        complaint(
          pair,
          ([one, other]) =>
            `tokens of clusters \`${one.name}\` and \`${other.name}\` have one issuer, and nobody says whether their keys differ`,
          'declare `signingKeys` of both clusters, or give each a token issuer of its own',
        ),
      ),
};

type Pair = readonly [Cluster, Cluster];

function complaint(pair: Pair, message: (pair: Pair) => string, fix: string): Complaint {
  const [one, other] = pair;
  return {
    message: message(pair),
    at: originOf(other, 'tokenIssuer').at,
    related: [originOf(one, 'tokenIssuer').at],
    sent: { text: `\`${other.tokenIssuer}\``, at: originOf(other, 'tokenIssuer').at },
    fix,
  };
}
