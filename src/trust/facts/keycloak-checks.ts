import type { ServerCheck } from './server-check';

const seen = 'observed 2026-11-28, Keycloak 26.7.3; keycloak-services 26.7.3 AbstractBaseJWTValidator';
const looked = 'keycloak-services 26.7.3 DefaultAlternativeLookupProvider';
const fetched = 'observed 2026-11-28, Keycloak 26.7.3; keycloak-services 26.7.3 KubernetesJwksEndpointLoader';
const bare = '401 invalid_client Invalid client or Invalid client credentials';

/** A check after which Keycloak says nothing of what is wrong. */
function bareRefusal(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'keycloak', words: bare, log, assumes, source };
}

/** A check whose words reach the client, as `error_description`. */
function described(words: string): ServerCheck {
  return { server: 'keycloak', words: `400 invalid_client ${words}`, log: '', assumes: '', source: seen };
}

/** What Keycloak checks of a token in place of a client's secret, in its order. */
export const keycloakChecks = {
  'keycloak/issuer': bareRefusal('', `observed 2026-11-28, Keycloak 26.7.3; ${looked}`),
  'keycloak/issuer-once': bareRefusal('Multiple IDPs match the same issuer: {sent}', looked),
  'keycloak/client': bareRefusal('', `observed 2026-11-28, Keycloak 26.7.3; ${looked}`),
  'keycloak/client-once': bareRefusal('Multiple clients matches attributes', looked),
  'keycloak/keys-ca': bareRefusal(
    'Failed to verify token signature',
    fetched,
    'Keycloak reaches `{sent}` and trusts its certificate',
  ),
  'keycloak/anonymous': bareRefusal('Failed to verify token signature', fetched),
  'keycloak/discovery-public': bareRefusal(
    'Failed to verify token signature',
    fetched,
    'the role `{role}`, defined elsewhere, lets everybody read the keys',
  ),
  'keycloak/signature': bareRefusal('', seen, 'a key of cluster `{cluster}` signed the token'),
  'keycloak/audience': described('Invalid token audience'),
  'keycloak/audience-one': described('Multiple audiences not allowed'),
  'keycloak/expiry-there': described('Token exp claim is required'),
  'keycloak/expiry': described('Token is not active'),
  'keycloak/not-before': described('Token is not active'),
  'keycloak/issued-at': described('Token was issued in the future'),
  'keycloak/age': described('Token was issued too far in the past to be used now'),
  'keycloak/end': described('Token expiration is too far in the future and iat claim not present in token'),
} as const satisfies Readonly<Record<string, ServerCheck>>;

/** Seconds from `iat` after which Keycloak refuses a token, where nobody says otherwise. Source: keycloak-services 26.5.0 and 26.7.3 KubernetesIdentityProvider. */
export const keycloakTokenAge = 3600;
