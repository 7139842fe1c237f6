import type { openSearchChecks } from '../../facts/opensearch-checks';
import type { Meaning } from './meaning';

const claims =
  'the claims of the token, beside `config.yml`; the log tells the reason at level trace alone, with the token in it';
const told = (cause: string, repair: string, observe = claims): Meaning => ({ cause, repair, observe });
const fetch = '`curl` of the discovery document and of its `jwks_uri` from the host of OpenSearch, without credentials';
const roles = '`GET _plugins/_security/authinfo` with the token names the user and its roles';

/** At OpenSearch. */
export const meaningsOfOpenSearch: Readonly<Record<keyof typeof openSearchChecks, Meaning>> = {
  'opensearch/order': told(
    'another domain has the same `order`, and OpenSearch keeps one of the two',
    'give each domain an `order` of its own',
    '`GET _plugins/_security/api/securityconfig` shows all domains',
  ),
  'opensearch/keys-ca': told(
    'OpenSearch cannot reach the keys, or does not know the certificate there',
    'declare `caBundle`',
    fetch,
  ),
  'opensearch/anonymous': told(
    "the cluster's API server takes no anonymous requests for its keys",
    'add both paths to `anonymousPaths`, or publish a copy',
    fetch,
  ),
  'opensearch/discovery-public': told(
    "the cluster's API server shows its keys to nobody without credentials",
    'apply the emitted ClusterRoleBinding to `system:service-account-issuer-discovery`',
    fetch,
  ),
  'opensearch/key-type': told(
    'the key that signed is of an elliptic curve, and OpenSearch takes every key that it fetches for RSA',
    'declare `keys: signingKeys`, or use OpenSearch 3.8',
  ),
  'opensearch/signature': told(
    'the keys that OpenSearch has are not those that sign',
    'publish the keys that sign now',
  ),
  'opensearch/audience': told(
    'the token is for somebody else',
    'project a token for the audience of the relying party',
  ),
  'opensearch/audience-there': told('the token has no audience', 'take a projected token'),
  'opensearch/expiry': told('the token is expired', 'let the program read the file anew: the kubelet renews it'),
  'opensearch/not-before': told('the clocks of OpenSearch and the API server differ', 'set the clocks'),
  'opensearch/issuer': told('another cluster made the token', 'present it where that cluster is accepted'),
  'opensearch/subject': told('the token has no subject', 'take a projected token'),
  'opensearch/role': told('OpenSearch knows the user, who has no role', 'declare `roles` for the client', roles),
};
