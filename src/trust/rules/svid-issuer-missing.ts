import { isKnown, originOf } from '../model/origin';
import type { Rule } from './rule';

/** A server that is told no issuer, though somebody is to discover the keys of its JWT-SVIDs. */
export const svidIssuerMissing: Rule = {
  code: 'svid-issuer-missing',
  find: ({ model: { spire } }) => {
    if (spire === null || spire.discovery === null) return [];
    const { server, discovery } = spire;
    if (!isKnown(server, 'jwtIssuer') || server.jwtIssuer !== '') return [];
    return [
      {
        message: 'JWT-SVIDs have no `iss`, so Vault can compare none and discovers no keys',
        at: originOf(server, 'jwtIssuer').at || server.at,
        related: [discovery.at],
        server: { server: 'vault', words: '400 error validating token: invalid issuer (iss) claim' },
        fix: `give the server \`jwt_issuer\`: the https URL at which the discovery provider is reached`,
      },
    ];
  },
};
