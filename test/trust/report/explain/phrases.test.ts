import { checks, type CheckId } from '../../../../src/trust/facts/checks';
import { readErrorText } from '../../../../src/trust/report/explain/error-text';
import { checksBehind } from '../../../../src/trust/report/explain/phrases';

const behind = (text: string) => checksBehind(readErrorText(text));
const masked: readonly CheckId[] = [
  'login/namespace',
  'login/mount',
  'login/cidr',
  'kubernetes/signature',
  'review/reachable',
  'review/bearer',
  'review/permission',
  'review/token',
];
const acl: readonly CheckId[] = [
  'acl/path',
  'acl/deny',
  'acl/capability',
  'acl/required-parameters',
  'acl/denied-parameters',
  'acl/allowed-parameters',
];
const noConfig: readonly CheckId[] = ['jwt/discovery-issuer', 'jwt/discovery-public', 'jwt/anonymous', 'jwt/keys-ca'];
const audience = 'invalid audience (aud) claim: audience claim does not match any expected audience';
const forbidden =
  'serviceaccounts "vault-issuer" is forbidden: User "system:serviceaccount:cert-manager:cert-manager" cannot create resource "serviceaccounts/token" in API group "" in the namespace "NS"';
const minting = 'while requesting a token for the service account NS/vault-issuer: ';

/** Each wording of the real servers, and the checks that may lie behind it. */
test.each<readonly [string, readonly CheckId[]]>([
  [`${minting}${forbidden}`, ['mint/permission']],
  [`error: failed to create token: ${forbidden}`, ['mint/permission']],
  [`${minting}serviceaccounts "vault-issuer" not found`, ['mint/account']],
  [`Failed to get Vault auth login: ${forbidden}`, ['mint/permission']],
  ['Failed to get Vault auth login: ServiceAccount "nobody" not found', ['mint/account']],
  [`403 ${audience}`, ['kubernetes/audience']],
  ['403 service account name not authorized', ['kubernetes/name']],
  ['403 namespace not authorized', ['kubernetes/namespace', 'kubernetes/selector']],
  ['400 invalid role name "nope"', ['kubernetes/role', 'kubernetes/role-wildcard']],
  ['403 permission denied', [...masked, ...acl]],
  [
    'login unauthorized: err="{"metadata":{},"message":"tokenreviews.authentication.k8s.io is forbidden: User \\"system:serviceaccount:vault:reviewer\\" cannot create resource \\"tokenreviews\\" in API group \\"authentication.k8s.io\\" at the cluster scope","code":403}"',
    // The API server says so to Vault, to SPIRE and to istio-csr alike.
    ['psat/reviewer', 'mesh/reviewer', 'review/permission'],
  ],
  ['tokenreviews … is forbidden: User "system:serviceaccount:ns:vault-issuer" …', ['review/permission']],
  [
    'login unauthorized: err="lookup failed: service account unauthorized; this could mean it has been deleted or recreated with a new token"',
    ['review/bearer'],
  ],
  [
    '"Unable to authenticate the request" err="[invalid bearer token, token audiences [\\"vault://ns/vault\\" \\"http://127.0.0.1:18200\\"] is invalid for the target audiences [\\"https://127.0.0.1:16443\\"]]"',
    ['review/bearer', 'review/token'],
  ],
  [
    'Post "https://10.0.0.1:6443/apis/authentication.k8s.io/v1/tokenreviews": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ['review/reachable'],
  ],
  ['dial tcp 127.0.0.1:16443: connect: connection refused', ['review/reachable', 'jwt/keys-ca']],
  ['lookup failed: [invalid bearer token, invalid signature, no keys found]', ['review/token']],
  ['1 error occurred:\n\t* permission denied', acl],
  ['POST https://vault.acme.example:8200/v1/v1/pki/sign/R 403 permission denied', ['issuer/sign-path-version']],
  ['400 role key type "any" not allowed for issuing certificates, only signing', ['pki/issue-any-key']],
  [
    'Issuing=False InvalidCertificate: x: Issuer returned a certificate with a public key that does not match the CSR',
    ['pki/issue-other-key'],
  ],
  ['400 unknown role: R', ['pki/role']],
  ['400 common name a.example.com not allowed by this role', ['pki/common-name']],
  ['400 role requires keys of type rsa', ['pki/key-type']],
  [
    '400 the common_name field is required, or must be provided in a CSR with "use_csr_common_name" set to true, unless "require_cn" is set to false',
    ['pki/common-name-required'],
  ],
  [
    'error calling Vault server: read tcp 127.0.0.1:41234->127.0.0.1:8200: read: connection reset by peer',
    ['issuer/mount-path'],
  ],
  [`400 error validating token: ${audience}`, ['jwt/audience']],
  ['400 audience claim found in JWT but no audiences bound to the role', ['jwt/audience-unbound']],
  ['400 error validating token: invalid subject (sub) claim', ['jwt/subject']],
  ['400 error validating token: invalid issuer (iss) claim', ['jwt/issuer']],
  [
    '400 error validating token: error verifying token signature: no known key successfully validated the token signature',
    ['jwt/signature'],
  ],
  [
    '400 error validating claims: claim "/kubernetes.io/namespace" does not match any associated bound claim values',
    ['jwt/claim'],
  ],
  ["400 'allowed_redirect_uris' must be set if 'role_type' is 'oidc' or unspecified.", ['jwt/role-type']],
  ['400 role "issuer" could not be found', ['jwt/role', 'jwt/role-type', 'jwt/bound', 'jwt/user-claim-set']],
  ['400 error checking oidc discovery URL', noConfig],
  [
    '400 could not load configuration',
    ['jwt/discovery-issuer', 'jwt/discovery-public', 'jwt/jwks-public', 'jwt/anonymous', 'jwt/keys-ca'],
  ],
  [
    'issuer did not match the returned issuer, expected "https://127.0.0.1:16443/" got "https://127.0.0.1:16443"',
    ['jwt/discovery-issuer'],
  ],
  [
    'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ['review/reachable', 'jwt/keys-ca'],
  ],
  [
    '403 Forbidden: {"kind":"Status","message":"forbidden: User \\"system:anonymous\\" cannot get path \\"/.well-known/openid-configuration\\"","code":403}',
    ['jwt/discovery-public'],
  ],
  [
    '400 error checking jwks URL https://127.0.0.1:16443/openid/v1/jwks',
    ['jwt/jwks-public', 'jwt/anonymous', 'jwt/keys-ca'],
  ],
  [
    'fetching keys oidc: get keys failed: 403 Forbidden {"message":"forbidden: User \\"system:anonymous\\" cannot get path \\"/openid/v1/jwks\\""}',
    ['jwt/jwks-public'],
  ],
  // Without its code, an answer may be that of either method.
  [audience, ['kubernetes/audience', 'jwt/audience']],
])('%s', (text, expected) => {
  expect(behind(text)).toEqual(expected);
});

test('what a check says, whole, leads back to it', () => {
  const lost = (Object.keys(checks) as CheckId[]).filter((check) => {
    const { words } = checks[check];
    const [, last = words] = /; (login .*)$/s.exec(words) ?? [];
    const said = last.replace(/^(?:config write|role write|login) /, '').replace(/\{\w+\}/g, 'x');
    return words !== '' && !behind(said).includes(check);
  });
  expect(lost).toEqual([]);
});

test.each(['', 'hello', 'x509', '403', 'the server could not find the requested resource'])(
  'nothing is behind `%s`',
  (text) => {
    expect(behind(text)).toEqual([]);
  },
);

test('a hostile text is searched in no time', () => {
  const start = process.hrtime.bigint();
  for (const piece of ['serviceaccounts "', 'User "', 'token audiences ', 'a', '{"']) behind(piece.repeat(20_000));
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5);
});
