import type { ServerCheck } from './server-check';

const seen = 'observed 2026-11-28, OpenSearch 2.19.4';
const verifier = `${seen}; opensearch-project/security 2.19.4.0 JwtVerifier.java:51-151`;
const keySet = 'opensearch-project/security 2.19.4.0 SelfRefreshingKeySet.java:264-269, KeySetRetriever.java:104-168';

/** A check after which the client sees a bare refusal; why stands in the log at level trace alone, beside the token. */
function refused(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'opensearch', words: '401 Authentication finally failed', log, assumes, source };
}

/** What an authentication domain of OpenSearch checks of a token, in its order. */
export const openSearchChecks = {
  'opensearch/order': refused(
    '',
    'opensearch-project/security 2.19.4.0 AuthDomain.java:76-78, DynamicConfigModelV7.java:239',
  ),
  'opensearch/keys-ca': refused(
    'Authentication backend failed',
    keySet,
    'OpenSearch reaches `{sent}` and trusts its certificate',
  ),
  'opensearch/anonymous': refused('Authentication backend failed', keySet),
  'opensearch/discovery-public': refused(
    'Authentication backend failed',
    keySet,
    'the role `{role}`, defined elsewhere, lets everybody read the keys',
  ),
  'opensearch/key-type': refused(
    'java.lang.ClassCastException: class com.nimbusds.jose.jwk.ECKey cannot be cast to class com.nimbusds.jose.jwk.RSAKey',
    verifier,
  ),
  'opensearch/signature': refused('Invalid JWT signature', verifier, 'a key of cluster `{cluster}` signed the token'),
  'opensearch/audience': refused('JWT audience rejected: [{sent}]', verifier),
  'opensearch/audience-there': refused('JWT missing required audience', verifier),
  'opensearch/expiry': refused('Expired JWT', verifier),
  'opensearch/not-before': refused('JWT before use time', verifier),
  'opensearch/issuer': refused('Invalid issuer', verifier),
  'opensearch/subject': refused(
    'No subject found in JWT token',
    `${seen}; opensearch-project/security 2.19.4.0 AbstractHTTPJwtAuthenticator.java:138-142`,
  ),
  'opensearch/role': {
    server: 'opensearch',
    words: '403 no permissions for [{action}] and User [name={sent}, backend_roles=[], requestedTenant=null]',
    log: '',
    assumes: '',
    source: seen,
  },
} as const satisfies Readonly<Record<string, ServerCheck>>;
