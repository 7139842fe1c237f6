import { uncheckedServers } from '../facts/unchecked-servers';
import type { Rule } from './rule';

/** A client that takes any certificate of its server. */
export const serverUnchecked: Rule = {
  code: 'server-unchecked',
  find: ({ artefacts }) =>
    artefacts.uncheckedServers.map(({ at, client, name, setting }) => {
      const { title, gain, instead } = uncheckedServers[client];
      const called = name === '' ? title : `${title} \`${name}\``;
      return {
        message: `${called} takes any certificate of its server, by \`${setting}\`: whoever stands in between gets ${gain}`,
        at,
        fix: `take \`${setting}\` away, and name the certificates in \`${instead}\` where the system's own do not serve`,
      };
    }),
};
