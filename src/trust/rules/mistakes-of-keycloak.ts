import type { keycloakChecks } from '../facts/keycloak-checks';
import type { Impossible, Mistake } from './mistake';
import { clock, keysUnreachable, notTaken } from './party-mistake';

const keys = keysUnreachable('Keycloak');
const refused = (why: Mistake['message'], fix: Mistake['fix']): Mistake => notTaken('Keycloak', why, fix);

/** What Keycloak refuses of ServiceAccount tokens. */
export const mistakesOfKeycloak: Readonly<Record<keyof typeof keycloakChecks, Mistake | Impossible>> = {
  'keycloak/issuer': refused(
    ({ step }) => `no identity provider has the issuer ${step.sent}`,
    ({ cluster }) => `give the identity provider of cluster ${cluster} its \`tokenIssuer\`, byte for byte`,
  ),
  'keycloak/issuer-once': {
    code: 'issuers-overlap',
    at: 'wanted',
    message: ({ party, step }) => `Keycloak ${party} has two identity providers with the issuer ${step.sent}`,
    fix: () => 'give each cluster a `tokenIssuer` of its own, or accept one of them',
  },
  'keycloak/client': refused(
    ({ step }) => `no client of the realm is ${step.sent}`,
    () => 'declare the account under `clients` of its cluster',
  ),
  'keycloak/client-once': refused(
    ({ step }) => `two clients of the realm are ${step.sent}`,
    () => 'leave one of them out',
  ),
  'keycloak/keys-ca': keys.ca,
  'keycloak/anonymous': keys.anonymous,
  'keycloak/discovery-public': keys.public,
  'keycloak/signature': refused(
    () => 'the keys that it fetches are others',
    () => 'take the keys from the cluster that signs the token',
  ),
  'keycloak/audience': refused(
    ({ step }) => `it wants the issuer of its realm, ${step.wanted}, as audience, and the token is for ${step.sent}`,
    () => 'make `realmIssuer` what the realm itself announces as its issuer',
  ),
  'keycloak/audience-one': { never: 'a projected volume names one audience' },
  'keycloak/expiry-there': { never: 'every token of a Pod ends' },
  'keycloak/expiry': clock,
  'keycloak/not-before': clock,
  'keycloak/issued-at': clock,
  'keycloak/age': {
    ...refused(
      ({ step }) =>
        `it takes none that is older than ${step.wanted} s, and this one is used until it is ${step.sent} s old`,
      ({ step }) => `declare \`expirationSeconds\` of no more than ${step.wanted}`,
    ),
    at: 'client',
  },
  'keycloak/end': { never: 'every token of a cluster says when it was issued' },
};
