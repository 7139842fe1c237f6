import type { ServerCheck } from './server-check';

const exchange =
  'dexidp/dex v2.45.1 server/handlers.go:1421-1426, connector/oidc/oidc.go TokenIdentity, createIdentity';
const verify = 'coreos/go-oidc v3.15.0 oidc/verify.go:205-311, as dexidp/dex v2.45.1 calls it';
const failed = 'failed to verify subject token';

/** A check after which the client sees a bare refusal; why stands in the log alone. */
function refused(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'dex', words: '401 access_denied', log: `${failed}: ${log}`, assumes, source };
}

/** What Dex checks of a token that it is to exchange, in its order. It compares no audience. */
export const dexChecks = {
  'dex/grant': {
    server: 'dex',
    words: '400 unsupported_grant_type',
    log: 'unsupported grant type',
    assumes: '',
    source: 'dexidp/dex v2.45.1 server/handlers.go:875-879',
  },
  'dex/keys-ca': {
    server: 'dex',
    words: '400 Requested connector does not exist.',
    log: 'failed to get connector: failed to get provider',
    assumes: 'Dex reaches `{sent}` and trusts its certificate',
    source: 'dexidp/dex v2.45.1 server/handlers.go:1409-1414, connector/oidc/oidc.go getProvider',
  },
  'dex/anonymous': refused('failed to verify signature: fetching keys', verify),
  'dex/discovery-public': refused(
    'failed to verify signature: fetching keys',
    verify,
    'the role `{role}`, defined elsewhere, lets everybody read the keys',
  ),
  'dex/signature': refused(
    'oidc: failed to verify token: failed to verify signature: failed to verify id token signature',
    verify,
    'a key of cluster `{cluster}` signed the token',
  ),
  'dex/issuer': refused(
    'oidc: failed to verify token: oidc: id token issued by a different provider, expected "{wanted}" got "{sent}"',
    verify,
  ),
  'dex/expiry': refused('oidc: failed to verify token: oidc: token is expired', verify),
  'dex/not-before': refused(
    'oidc: failed to verify token: oidc: current time {wanted} before the nbf (not before) time: {sent}',
    verify,
  ),
  'dex/subject': refused('missing "sub" claim', exchange),
  'dex/user-name': refused('missing "{wanted}" claim', exchange),
  'dex/email': refused('missing email claim, not found "email" key', exchange),
  'dex/limit': refused('user not a member of allowed groups', exchange),
} as const satisfies Readonly<Record<string, ServerCheck>>;
