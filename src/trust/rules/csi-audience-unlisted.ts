import { originOf } from '../model/origin';
import type { Rule } from './rule';

/** The provider gets its token all the same: by a right to make tokens of every account, which could else be taken from it. */
export const csiAudienceUnlisted: Rule = {
  code: 'csi-audience-unlisted',
  find: ({ model }) =>
    model.clusters.flatMap(({ csiDrivers, secretClients }) => {
      const [driver] = csiDrivers;
      if (driver === undefined) return [];
      const listed = driver.tokenRequests.map(({ audience }) => audience);
      return secretClients
        .filter(({ kind, audiences: [audience] }) => {
          return kind === 'SecretProviderClass' && audience !== undefined && !listed.includes(audience);
        })
        .map((client) => ({
          message: `the CSIDriver does not list the audience of SecretProviderClass \`${client.meta.namespace}/${client.meta.name}\`, so vault's provider makes the token itself, by its right to make tokens of every account`,
          at: client.at,
          sent: { text: `\`${client.audiences.join('`, `')}\``, at: originOf(client, 'audiences').at },
          wanted: {
            text: listed.length === 0 ? 'no audience' : `\`${listed.join('`, `')}\``,
            at: originOf(driver, 'tokenRequests').at,
          },
          fix: 'list it in `tokenRequests` of the CSIDriver',
        }));
    }),
};
