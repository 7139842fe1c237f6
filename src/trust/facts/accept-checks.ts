import { shown, type ServerCheck } from './server-check';

const validation = 'kubernetes apiserver v0.36.3 pkg/apis/apiserver/validation/validation.go:45-190';
const authenticator = 'kubernetes apiserver v0.36.3 plugin/pkg/authenticator/token/oidc/oidc.go';

/** A check after which the client sees a bare refusal; why stands in the log of the API server alone. */
function refused(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'kubernetes', words: '401 Unauthorized', log, assumes, source };
}

/** What an API server checks of an issuer that it is to accept, and of that issuer's tokens, in its order. */
export const acceptChecks = {
  'accept/own-issuer': shown(
    'kubernetes',
    'jwt[{index}].issuer.url: Invalid value: "{sent}": URL must not overlap with disallowed issuers: [{wanted}]',
    validation,
  ),
  'accept/url': shown('kubernetes', 'jwt[{index}].issuer.{url}: Invalid value: "{sent}": {reason}', validation),
  'accept/issuer-twice': shown('kubernetes', 'jwt[{index}].issuer.url: Duplicate value: "{sent}"', validation),
  'accept/anonymous': refused('oidc: authenticator not initialized', `${authenticator}:430-467`),
  'accept/discovery-public': refused(
    'oidc: authenticator not initialized',
    `${authenticator}:430-467`,
    'the role `{role}`, defined elsewhere, lets everybody read the keys',
  ),
  'accept/keys-ca': refused(
    'oidc: authenticator not initialized',
    `${authenticator}:430-467`,
    'the API server of cluster `{cluster}` reaches `{sent}` and trusts its certificate',
  ),
  'accept/issuer': refused('invalid bearer token', `${authenticator}:860-863`),
  'accept/signature': refused(
    'oidc: verify token: failed to verify signature: failed to verify id token signature',
    'go-oidc v2.5.0 verify.go',
    'a key of issuer `{wanted}` signed the token',
  ),
  'accept/audience': refused(
    'oidc: verify token: oidc: expected audience "{wanted}" got ["{sent}"]',
    `go-oidc v2.5.0 verify.go; ${authenticator}:829-858`,
  ),
  'accept/expiry': refused(
    'oidc: verify token: oidc: token is expired (Token Expiry: {sent})',
    'go-oidc v2.5.0 verify.go',
  ),
  'accept/not-before': refused(
    'oidc: verify token: oidc: current time {wanted} before the nbf (not before) time: {sent}',
    'go-oidc v2.5.0 verify.go',
  ),
  'accept/username': refused('oidc: parse username claims "{name}": {reason}', `${authenticator}:979-1030`),
  'accept/required-claim': refused('oidc: required claim {name} {reason}', `${authenticator}:918-931`),
  'accept/expression': refused(
    'oidc: error evaluating claim validation expression',
    `${authenticator}:933-970`,
    'the rule `{expression}` holds for the token',
  ),
} as const;
