import type { dexChecks } from '../../facts/dex-checks';
import type { Meaning } from './meaning';

const log = "Dex's log, which tells the reason behind a bare refusal";
const told = (cause: string, repair: string, observe = log): Meaning => ({ cause, repair, observe });
const fetch = '`curl` of the discovery document and of its `jwks_uri` from the host of Dex, without credentials';

/** At Dex. */
export const meaningsOfDex: Readonly<Record<keyof typeof dexChecks, Meaning>> = {
  'dex/grant': told('Dex exchanges no tokens', 'add token exchange to `oauth2.grantTypes`'),
  'dex/keys-ca': told(
    'Dex cannot reach the keys, or does not know the certificate there, so that the connector does not open',
    'declare `caBundle`',
    fetch,
  ),
  'dex/anonymous': told(
    "the cluster's API server takes no anonymous requests for its keys",
    'add both paths to `anonymousPaths`, or publish a copy',
    fetch,
  ),
  'dex/discovery-public': told(
    "the cluster's API server shows its keys to nobody without credentials",
    'apply the emitted ClusterRoleBinding to `system:service-account-issuer-discovery`',
    fetch,
  ),
  'dex/signature': told('the keys that Dex has are not those that sign', 'publish the keys that sign now'),
  'dex/issuer': told('another cluster made the token', 'name the connector of that cluster as `connector_id`'),
  'dex/expiry': told('the token is expired', 'let the program read the file anew: the kubelet renews it'),
  'dex/not-before': told('the clocks of Dex and the API server differ', 'set the clocks'),
  'dex/subject': told('the token has no subject', 'take a projected token'),
  'dex/user-name': told('the connector wants a claim that tokens of Pods do not have', 'set `userNameKey: sub`'),
  'dex/email': told('the connector asks for an email address', 'set `scopes` without `email`'),
  'dex/limit': told('nobody allows this account, or this audience', 'declare the account under `clients`'),
};
