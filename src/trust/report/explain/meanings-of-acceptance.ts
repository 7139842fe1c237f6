import type { acceptChecks } from '../../facts/accept-checks';
import type { Meaning } from './meaning';

const file = 'the file that `--authentication-config` names';
const log = 'the log of the accepting API server, which says it behind `Unable to authenticate the request`';
const config = (cause: string, repair: string): Meaning => ({
  cause,
  repair,
  observe: `the API server does not start with ${file}, or says so in its log when it reads it anew`,
});
const keys = (cause: string, repair: string): Meaning => ({
  cause,
  repair,
  observe:
    '`curl <issuer>/.well-known/openid-configuration` and its `jwks_uri` from the control plane, without credentials',
});
const token = (cause: string, repair: string): Meaning => ({ cause, repair, observe: log });

/** At an API server that did not sign the token. */
export const meaningsOfAcceptance: Readonly<Record<keyof typeof acceptChecks, Meaning>> = {
  'accept/own-issuer': config(
    'two clusters have one token issuer',
    'give one of them another `--service-account-issuer`, and declare it as `tokenIssuer`',
  ),
  'accept/url': config('the issuer is no https URL without user, query and fragment', 'declare such an issuer'),
  'accept/issuer-twice': config('one issuer is accepted twice', 'declare it once'),
  'accept/anonymous': keys(
    "the issuer's API server takes no anonymous requests for its keys",
    'add both paths to `anonymousPaths`, or publish a copy',
  ),
  'accept/discovery-public': keys(
    "the issuer's API server shows its keys to nobody without credentials",
    'apply the emitted ClusterRoleBinding to `system:service-account-issuer-discovery`',
  ),
  'accept/keys-ca': keys(
    'the accepting API server cannot reach the issuer, or does not know its certificate',
    'declare `certificateAuthority`',
  ),
  'accept/issuer': token('the API server accepts no token of this issuer', 'declare it under `accepts`'),
  'accept/signature': token('the issuer has other keys, or an old copy of them', 'publish the keys that sign now'),
  'accept/audience': token('the token is for somebody else', 'project a token for the audience under `accepts`'),
  'accept/expiry': token('the token is expired', 'let the program read the file anew: the kubelet renews it'),
  'accept/not-before': token('the clocks differ by more than a minute', 'set the clocks'),
  'accept/username': token('the token does not name its user as the API server wants', 'leave `usernameClaim` out'),
  'accept/required-claim': token('a claim is not what `requiredClaims` says', 'look at the claims of the token'),
  'accept/expression': token(
    'a rule in CEL does not hold for the token',
    'look at the rule, and at the claims of the token',
  ),
};
