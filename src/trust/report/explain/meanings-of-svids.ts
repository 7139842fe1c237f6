import type { vaultLoginChecks } from '../../facts/vault-login-checks';
import { see, type Meaning } from './meaning';

/** What means something else at a mount for JWT-SVIDs, whose tokens no cluster signs. */
export const meaningsOfSvids: Partial<Readonly<Record<keyof typeof vaultLoginChecks, Meaning>>> = {
  'jwt/keys-ca': {
    cause: 'Vault does not reach the discovery provider, or does not trust its certificate',
    repair: 'run the discovery provider before the mount is written, and declare `spire.jwtSvid.caBundle`',
    observe: `${see.config}, and the log of Vault while it is written anew`,
  },
  'jwt/signature': {
    cause: 'no key that the discovery provider shows signed the token',
    repair: 'present a JWT-SVID of the declared SPIRE server, fetched anew',
    observe: '`kid` in the header of the token, beside `keys` of the discovery provider',
  },
  'jwt/issuer': {
    cause: 'the token is of another SPIRE server, or of a cluster, or its server is told no `jwt_issuer`',
    repair:
      'present a JWT-SVID, and apply the emitted `server.conf`: its `jwt_issuer` is `spire.jwtIssuer`, byte for byte',
    observe: '`iss` in the claims of the token, beside `vault read auth/{mount}/config`',
  },
  'jwt/subject': {
    cause: 'the auth role takes another SPIFFE ID',
    repair: 'log in with a JWT-SVID of {wanted}, or declare a workload for the account that is meant',
    observe: '`sub` in the claims of the token, beside `vault read auth/{mount}/role/{role}`',
  },
  'jwt/audience': {
    cause: 'the JWT-SVID is not for the audience that the auth role wants',
    repair:
      'let the workload ask for a JWT-SVID with audience {wanted}, or declare the one that it asks for: `audience`',
    observe: see.token,
  },
  'jwt/expiry': {
    cause: 'the JWT-SVID is expired: it lives for five minutes',
    repair: 'fetch a fresh one before each login',
    observe: see.clock,
  },
  'jwt/times': {
    cause: 'the token has no times at all',
    repair: 'present a JWT-SVID that the SPIRE server minted',
    observe: see.clock,
  },
};
