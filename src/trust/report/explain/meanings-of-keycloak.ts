import type { keycloakChecks } from '../../facts/keycloak-checks';
import type { Meaning } from './meaning';

const claims = 'the claims of the token, beside the identity provider and the client in the realm';
const log = "Keycloak's log with `--log-level=info,org.keycloak.broker:debug,org.keycloak.authentication:debug`";
const fetch = '`curl` of `<issuer>/.well-known/openid-configuration` from the host of Keycloak, without credentials';
const told = (cause: string, repair: string, observe = claims): Meaning => ({ cause, repair, observe });

/** At Keycloak. */
export const meaningsOfKeycloak: Readonly<Record<keyof typeof keycloakChecks, Meaning>> = {
  'keycloak/issuer': told(
    'no identity provider that is switched on has the issuer of the token',
    'import the emitted realm, and make its issuer the `tokenIssuer` of the cluster, byte for byte',
  ),
  'keycloak/issuer-once': told(
    'two identity providers have one issuer, and Keycloak uses neither',
    'take one of them out of the realm',
    log,
  ),
  'keycloak/client': told(
    "no client of the realm has the token's subject, with this identity provider",
    'declare the account under `clients` of its cluster',
  ),
  'keycloak/client-once': told('two clients have one subject', 'take one of them out of the realm', log),
  'keycloak/keys-ca': told(
    'Keycloak cannot reach the keys, or does not know the certificate there',
    'declare `caBundle`, and put the emitted certificates into `conf/truststores`',
    log,
  ),
  'keycloak/anonymous': told(
    "the cluster's API server takes no anonymous requests for its keys",
    'add both paths to `anonymousPaths`, or publish a copy',
    fetch,
  ),
  'keycloak/discovery-public': told(
    "the cluster's API server shows its keys to nobody without credentials",
    'apply the emitted ClusterRoleBinding to `system:service-account-issuer-discovery`',
    fetch,
  ),
  'keycloak/signature': told(
    'the keys that Keycloak has are not those that sign',
    'publish the keys that sign now',
    log,
  ),
  'keycloak/audience': told(
    'the token is for somebody else: Keycloak wants the issuer of its own realm',
    'project a token for the issuer that `<realm>/.well-known/openid-configuration` shows',
  ),
  'keycloak/audience-one': told('the token has several audiences', 'ask for a token with one audience'),
  'keycloak/expiry-there': told('the token never ends', 'take a projected token'),
  'keycloak/expiry': told('the token is expired', 'let the program read the file anew: the kubelet renews it'),
  'keycloak/not-before': told('the token is not good yet: clocks differ', 'set the clocks'),
  'keycloak/issued-at': told('the token was issued in the future: clocks differ', 'set the clocks'),
  'keycloak/age': told(
    'the token is good, and older than Keycloak takes: its age counts, and not its end',
    'declare `expirationSeconds` of no more than 3600, and read the file anew for each request',
  ),
  'keycloak/end': told('the token does not say when it was issued', 'take a token of a cluster'),
};
