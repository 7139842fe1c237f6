import type { AcceptedIssuer } from '../model/authentication';
import { isKnown, originOf } from '../model/origin';
import type { Rule } from './rule';

/** Two issuers whose users have one prefix: what is granted to one of them the other can become. */
export const foreignUsersMixed: Rule = {
  code: 'foreign-users-mixed',
  find: ({ model }) =>
    model.clusters.flatMap(({ name, authentication }) =>
      pairsOf(authentication.issuers.filter((one) => isKnown(one, 'usernamePrefix'))).map(([one, other]) => ({
        message: `users of issuers \`${one.id}\` and \`${other.id}\` are named alike in cluster \`${name}\`, so a role of one reaches a namesake of the other`,
        at: originOf(other, 'usernamePrefix').at || other.at,
        related: [originOf(one, 'usernamePrefix').at || one.at],
        sent: { text: `\`${other.usernamePrefix}\``, at: originOf(other, 'usernamePrefix').at },
        fix: 'give each issuer a prefix of its own; left out, it is derived from its name',
      })),
    ),
};

/** Those of which one prefix begins the other. An empty one is told by itself, and one issuer twice is refused. */
function pairsOf(issuers: readonly AcceptedIssuer[]): readonly (readonly [AcceptedIssuer, AcceptedIssuer])[] {
  return issuers.flatMap((one, index) =>
    issuers
      .slice(index + 1)
      .filter(
        (other) =>
          one.url !== other.url &&
          [one, other].every(({ usernamePrefix }) => usernamePrefix !== '') &&
          (one.usernamePrefix.startsWith(other.usernamePrefix) || other.usernamePrefix.startsWith(one.usernamePrefix)),
      )
      .map((other) => [one, other] as const),
  );
}
