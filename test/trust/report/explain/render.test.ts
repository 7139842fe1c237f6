import * as fc from 'fast-check';
import { renderExplanation } from '../../../../src/trust/report/explain/render';
import { chains, claimsOf, explained, foreign, own } from '../../../support/explained';
import { signed } from '../../../support/signed-token';

const jwt = chains.jwt();
const late = explained(jwt, signed(claimsOf(), own), '2025-11-24T17:00:00Z');

test('a refusal: each check on its line, the refused one with everything that helps', () => {
  expect(renderExplanation(late, { width: 100 })).toBe(`refused: Issuer \`shop/vault\` of cluster \`prod\`
  login  auth role \`acme-prod-shop-vault\` on mount \`jwt-prod\`
  token  it is a token of cluster \`prod\`
         its signature is valid

  pass         vault         login/namespace       \`""\`
  pass         vault         login/mount           \`jwt-prod\`, as wanted
  pass         vault         jwt/discovery-issuer  \`https://oidc.acme.example/prod\`, as wanted
  unknown      vault         jwt/keys-ca
      \`https://oidc.acme.example/prod\`: assuming Vault reaches the key set and trusts its
      certificate
  pass         vault         jwt/role-type         \`jwt\`, as wanted
  pass         vault         jwt/bound
  pass         vault         jwt/user-claim-set    \`sub\`
  unknown      vault         jwt/signature
      wanted \`https://oidc.acme.example/prod\`: assuming the keys of mount \`jwt-prod\` are those of
      the cluster that signed the token
  pass         vault         jwt/issuer            \`https://oidc.acme.example/prod\`, as wanted
  pass         vault         jwt/subject           \`system:serviceaccount:shop:vault\`, as wanted
  pass         vault         jwt/audience
      \`vault://shop/vault\`, \`https://vault.acme.example:8200\`, wanted \`vault://shop/vault\`
  pass         vault         jwt/times
  pass         vault         jwt/not-before
      \`2025-11-24T16:00:00Z\`, now \`2025-11-24T17:00:00Z\`
  FAIL         vault         jwt/expiry
      sent                \`2025-11-24T16:10:00Z\`
      now                 \`2025-11-24T17:00:00Z\`
      vault               400 error validating token: invalid expiration time (exp) claim: token is
                          expired
      Issuer              Ready=False VaultError: Failed to initialize Vault client: while
                          requesting a Vault token using the Kubernetes auth: error calling Vault
                          server: Error making API request. URL: POST
                          https://vault.acme.example:8200/v1/auth/jwt-prod/login Code: 400. Errors:
                          * error validating token: invalid expiration time (exp) claim: token is
                          expired
      CertificateRequest  Pending: Referenced issuer does not have a Ready status condition
      Certificate         Issuing=True DoesNotExist
      event               ErrInitIssuer
      fix                 present a fresh token; a process that keeps one must read its file anew
      source              cap jwt/jwt.go:320
  not reached  vault         jwt/issued-at
      \`2025-11-24T16:00:00Z\`, now \`2025-11-24T17:00:00Z\`
  not reached  vault         jwt/user-claim        wanted \`sub\`
  not reached  vault         jwt/user-claim-text
`);
});

test('an accepted answer ends with what it assumes', () => {
  const text = renderExplanation(explained(jwt, signed(claimsOf(), own)));
  expect(text.split('\n').slice(-4)).toEqual([
    'assuming',
    '  - Vault reaches the key set and trusts its certificate',
    '  - the keys of mount `jwt-prod` are those of the cluster that signed the token',
    '',
  ]);
  expect(text).not.toContain('FAIL');
});

test('a fact that is missing is named where it is missing', () => {
  const found = explained(chains.kubernetes({ cluster: { tokenIssuer: '' } }), signed(claimsOf(), own));
  expect(renderExplanation(found)).toMatch(/^ {2}unknown .*: declare `clusters\.prod\.tokenIssuer`$/m);
});

test('colour stands on the outcome and on the first refusal, and on nothing when it is off', () => {
  const painted = renderExplanation(late, { colour: true });
  expect(painted.startsWith('\u001b[1;31mrefused\u001b[0m: Issuer')).toBe(true);
  expect(painted).toContain('  \u001b[1;31mFAIL\u001b[0m         vault');
  expect(painted.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderExplanation(late));
});

test('no line is wider than the terminal, and none ends in spaces', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 200 }),
      fc.record({ aud: fc.array(fc.webUrl()), sub: fc.string(), iss: fc.webUrl() }, { requiredKeys: [] }),
      (width, changes) => {
        const text = renderExplanation(explained(jwt, signed(claimsOf(changes), foreign)), { width });
        expect(text.split('\n').filter((line) => line.length > width || line.endsWith(' '))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
