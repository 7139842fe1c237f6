import { isKnown, originOf } from '../model/origin';
import type { Rule } from './rule';

/** A discovery provider whose document names another issuer than the server writes into JWT-SVIDs. */
export const svidIssuerDiffers: Rule = {
  code: 'svid-issuer-differs',
  find: ({ model: { spire } }) => {
    if (spire === null || spire.discovery === null) return [];
    const { server, discovery } = spire;
    if (!isKnown(server, 'jwtIssuer') || !isKnown(discovery, 'jwtIssuer') || server.jwtIssuer === '') return [];
    if (discovery.jwtIssuer === server.jwtIssuer) return [];
    const at = originOf(discovery, 'jwtIssuer').at || discovery.at;
    const [shows, signs] = [`\`${discovery.jwtIssuer}\``, `\`${server.jwtIssuer}\``];
    return [
      {
        message: `the discovery provider says that it is ${shows}, and the \`iss\` of JWT-SVIDs is ${signs}`,
        at,
        sent: { text: shows, at },
        wanted: { text: signs, at: originOf(server, 'jwtIssuer').at || server.at },
        server: {
          server: 'vault',
          words: `400 error checking oidc discovery URL; in the log: issuer did not match the returned issuer, expected "${server.jwtIssuer}" got "${discovery.jwtIssuer}"`,
        },
        fix: 'give both the same `jwt_issuer`, byte for byte',
      },
    ];
  },
};
