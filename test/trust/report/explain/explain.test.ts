import * as fc from 'fast-check';
import { explain } from '../../../../src/trust/report/explain/explain';
import { renderExplanation } from '../../../../src/trust/report/explain/render';
import { now } from '../../../support/decide-chain';
import { chains, claimsOf, explained, foreign, own } from '../../../support/explained';
import { spireTrust } from '../../../support/spire';
import { signed } from '../../../support/signed-token';

const jwt = chains.jwt();
const kubernetes = chains.kubernetes();
const token = (changes: Record<string, unknown> = {}) => signed(claimsOf(changes), own);
const invalid = '400 error validating token: invalid';

/** Check, both values, words and log of the first refusal. */
function refusal(...asked: Parameters<typeof explained>) {
  const found = explained(...asked);
  const { check, sent, wanted, message, log } = found.refusal?.step ?? {};
  return found.outcome === 'refused' ? [check, sent, wanted, message, ...(log === '' ? [] : [log])] : found.outcome;
}

test('the right token is accepted at a JWT mount, and the answer says on what it rests', () => {
  expect(explained(jwt, token())).toMatchObject({
    outcome: 'accepted',
    assuming: [
      'Vault reaches the key set and trusts its certificate',
      'the keys of mount `jwt-prod` are those of the cluster that signed the token',
    ],
    subject: 'Issuer `shop/vault` of cluster `prod`',
    login: 'auth role `acme-prod-shop-vault` on mount `jwt-prod`',
    about: ['it is a token of cluster `prod`', 'its signature is valid'],
    refusal: null,
  });
});

test('the right token is accepted at a kubernetes mount', () => {
  expect(explained(kubernetes, token())).toMatchObject({
    outcome: 'accepted',
    assuming: [
      'Vault reaches the API server and trusts its certificate',
      'the reviewer token of `system:serviceaccount:vault:token-reviewer` is valid',
      'the API server knows the key, the account and the Pod of the token',
    ],
  });
});

test('its claims alone are as good, but for the signature', () => {
  const { outcome, about } = explained(jwt, JSON.stringify(claimsOf()));
  expect([outcome, ...about]).toEqual([
    'accepted',
    'it is a token of cluster `prod`',
    'it was given as claims alone, so there is no signature to verify',
  ]);
});

const sub = (name: string) => ({ sub: `system:serviceaccount:${name}` });
const prodIssuer = '`https://oidc.acme.example/prod`';
const lookup = (reasons: string) => `login unauthorized: err="lookup failed: [invalid bearer token, ${reasons}]"`;

test.each([
  [
    'an audience',
    token({ aud: ['vault'] }),
    [
      'jwt/audience',
      '`vault`',
      '`vault://shop/vault`',
      `${invalid} audience (aud) claim: audience claim does not match any expected audience`,
    ],
  ],
  [
    'no audience',
    token({ aud: undefined }),
    [
      'jwt/audience',
      '',
      '`vault://shop/vault`',
      `${invalid} audience (aud) claim: audience claim does not match any expected audience`,
    ],
  ],
  [
    'the account',
    token(sub('shop:web')),
    [
      'jwt/subject',
      '`system:serviceaccount:shop:web`',
      '`system:serviceaccount:shop:vault`',
      `${invalid} subject (sub) claim`,
    ],
  ],
  [
    'the namespace',
    token(sub('web:vault')),
    [
      'jwt/subject',
      '`system:serviceaccount:web:vault`',
      '`system:serviceaccount:shop:vault`',
      `${invalid} subject (sub) claim`,
    ],
  ],
  [
    'a slash behind the issuer',
    token({ iss: 'https://oidc.acme.example/prod/' }),
    ['jwt/issuer', '`https://oidc.acme.example/prod/`', prodIssuer, `${invalid} issuer (iss) claim`],
  ],
  [
    'the key',
    signed(claimsOf(), foreign),
    [
      'jwt/signature',
      '',
      prodIssuer,
      '400 error validating token: error verifying token signature: failed to verify id token signature',
    ],
  ],
  [
    'one character of the signature',
    token().slice(0, -4) + 'AAAA',
    [
      'jwt/signature',
      '',
      prodIssuer,
      '400 error validating token: error verifying token signature: failed to verify id token signature',
    ],
  ],
  [
    'its end',
    token({ exp: now - 151 }),
    [
      'jwt/expiry',
      `\`${String(now - 151)}\``,
      `\`${String(now)}\``,
      `${invalid} expiration time (exp) claim: token is expired`,
    ],
  ],
  [
    'its beginning',
    token({ nbf: now + 200 }),
    [
      'jwt/not-before',
      `\`${String(now + 200)}\``,
      `\`${String(now)}\``,
      `${invalid} not before (nbf) claim: token not yet valid`,
    ],
  ],
  [
    'when it was issued',
    token({ iat: now + 200 }),
    [
      'jwt/issued-at',
      `\`${String(now + 200)}\``,
      `\`${String(now)}\``,
      `${invalid} issued at (iat) claim: token issued in the future`,
    ],
  ],
  [
    'no times',
    token({ exp: undefined, nbf: undefined, iat: undefined }),
    [
      'jwt/times',
      '',
      '',
      '400 error validating token: no issued at (iat), not before (nbf), or expiration time (exp) claims in token',
    ],
  ],
])('one fault at a JWT mount: %s', (_, changed, expected) => {
  expect(refusal(jwt, changed)).toEqual(expected);
});

test.each([
  [
    'an audience',
    token({ aud: ['vault'] }),
    [
      'kubernetes/audience',
      '`vault`',
      '`vault://shop/vault`',
      '403 invalid audience (aud) claim: audience claim does not match any expected audience',
    ],
  ],
  [
    'the account',
    token(sub('shop:web')),
    ['kubernetes/name', '`web`', '`vault`', '403 service account name not authorized'],
  ],
  [
    'the namespace',
    token(sub('web:vault')),
    ['kubernetes/namespace', '`web`', '`shop`', '403 namespace not authorized'],
  ],
  [
    'its end',
    token({ exp: now - 61 }),
    [
      'kubernetes/expiry',
      `\`${String(now - 61)}\``,
      `\`${String(now)}\``,
      '403 invalid expiration time (exp) claim: token is expired',
    ],
  ],
  [
    'its beginning',
    token({ nbf: now + 200 }),
    [
      'kubernetes/not-before',
      `\`${String(now + 200)}\``,
      `\`${String(now)}\``,
      '403 invalid not before (nbf) claim: token not yet valid',
    ],
  ],
  [
    'when it was issued',
    token({ iat: now + 200 }),
    [
      'kubernetes/issued-at',
      `\`${String(now + 200)}\``,
      `\`${String(now)}\``,
      '403 invalid issued at (iat) claim: token issued in the future',
    ],
  ],
  [
    'the key',
    signed(claimsOf(), foreign),
    [
      'review/token',
      '`vault://shop/vault`, `https://vault.acme.example:8200`',
      '`vault://shop/vault`',
      '403 permission denied',
      lookup('invalid signature, no keys found'),
    ],
  ],
  [
    'the issuer',
    token({ iss: 'https://oidc.acme.example/dev' }),
    [
      'review/token',
      '`vault://shop/vault`, `https://vault.acme.example:8200`',
      '`vault://shop/vault`',
      '403 permission denied',
      'login unauthorized: err="lookup failed: invalid bearer token"',
    ],
  ],
])('one fault at a kubernetes mount: %s', (_, changed, expected) => {
  expect(refusal(kubernetes, changed)).toEqual(expected);
});

test('a bound claim of the role', () => {
  const model = chains.jwt({ role: { boundClaims: { '/kubernetes.io/namespace': ['web'] } } });
  expect(refusal(model, token())).toEqual([
    'jwt/claim',
    '`shop`',
    '`web`',
    '400 error validating claims: claim "/kubernetes.io/namespace" does not match any associated bound claim values',
  ]);
});

test('what the servers never come to is there, and marked', () => {
  const { steps } = explained(jwt, token({ aud: ['vault'] }));
  const [last, ...later] = steps.slice(steps.findIndex(({ outcome }) => outcome === 'fail'));
  expect(last?.check).toBe('jwt/audience');
  expect(later.map(({ check, outcome, reached }) => [check, outcome, reached])).toEqual([
    ['jwt/times', 'pass', false],
    ['jwt/not-before', 'pass', false],
    ['jwt/expiry', 'pass', false],
    ['jwt/issued-at', 'pass', false],
    ['jwt/user-claim', 'pass', false],
    ['jwt/user-claim-text', 'pass', false],
  ]);
});

test('a refusal says where it shows, and the repair', () => {
  const words = 'error validating token: invalid subject (sub) claim';
  expect(explained(jwt, token(sub('shop:web'))).refusal).toMatchObject({
    seen: [
      { where: 'vault', words: `400 ${words}` },
      {
        where: 'Issuer',
        words: `Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: Error making API request.\n\nURL: POST https://vault.acme.example:8200/v1/auth/jwt-prod/login\nCode: 400. Errors:\n\n* ${words}`,
      },
      { where: 'CertificateRequest', words: 'Pending: Referenced issuer does not have a Ready status condition' },
      { where: 'Certificate', words: 'Issuing=True DoesNotExist' },
      { where: 'event', words: 'ErrInitIssuer' },
    ],
    repair:
      'log in with a token of `system:serviceaccount:shop:vault`, or declare a client for the account that is meant',
  });
});

test('without a token it is the client that is asked about, from minting to signing', () => {
  const found = explained(jwt, null);
  expect([found.outcome, found.steps[0]?.check, found.steps.at(-1)?.check]).toEqual([
    'accepted',
    'issuer/server',
    'pki/authority-lifetime',
  ]);
});

test('a fact that a declaration could have said leaves it undecided', () => {
  const { outcome, steps } = explained(chains.kubernetes({ cluster: { tokenIssuer: '' } }), token());
  expect([outcome, steps.find(({ missing }) => missing !== '')?.missing]).toEqual([
    'undecided',
    'clusters.prod.tokenIssuer',
  ]);
});

test.each([
  [
    'a time',
    { now: 'tomorrow' },
    '`now` must be a time in RFC 3339, such as `2030-01-31T00:00:00Z`, or seconds since 1970',
  ],
  ['a client', { client: 'shop/valut' }, 'unknown client of cluster `prod` `shop/valut`: did you mean `shop/vault`?'],
  [
    'a token',
    { token: 'eyJhbGciOiJub25lIn0.x' },
    'the token must be a JWT in its compact form, three parts in base64url joined by dots, or its claims as a JSON object',
  ],
  [
    'no token for a role without a client',
    { client: '', role: 'acme-prod-shop-vault' },
    'no declared client uses auth role `acme-prod-shop-vault`: a token is needed',
  ],
])('a fault of the question: %s', (_, changes, fault) => {
  const model = chains.jwt({ issuer: { authRole: 'another' } });
  expect(
    explain(model, { cluster: 'prod', client: 'shop/vault', role: '', party: '', token: null, now, ...changes }),
  ).toEqual({
    fault,
  });
});

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('shop', 'vault://shop/vault', '__proto__'),
);
const anyClaims = fc.record(
  {
    iss: fc.oneof(text, fc.constant('https://oidc.acme.example/prod')),
    aud: fc.oneof(text, fc.array(text, { maxLength: 4 }), fc.jsonValue()),
    sub: fc.oneof(text, fc.constant('system:serviceaccount:shop:vault')),
    exp: fc.oneof(fc.integer(), fc.jsonValue()),
    nbf: fc.jsonValue(),
    'kubernetes.io': fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const anySignature = fc
  .uint8Array({ minLength: 16, maxLength: 64 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

test('no output holds the signature or the token, whatever the claims and the answer', () => {
  const model = chains.kubernetes({ role: { audience: '' } });
  fc.assert(
    fc.property(
      anyClaims,
      anySignature,
      fc.constantFrom('RS256', 'none', 'x'),
      fc.boolean(),
      (claims, signature, alg, leaks) => {
        // Somebody may put the signature, or another token, where a value belongs.
        const told = leaks ? { ...claims, aud: [signature, 'eyJhbGciOiJub25lIn0.eyJ4IjoxfQ.c2ln'] } : claims;
        const parts = [{ alg }, told].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
        for (const asked of [jwt, model]) {
          const found = explained(asked, [...parts, signature].join('.'));
          for (const output of [
            JSON.stringify(found),
            renderExplanation(found, { width: 80 }),
            renderExplanation(found),
          ]) {
            expect(output.includes(signature)).toBe(false);
            expect(output.includes(parts.join('.'))).toBe(false);
            expect(output).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});

describe('who holds a JWT-SVID', () => {
  const trust = spireTrust();
  const svid = {
    iss: 'https://svid.acme.example',
    sub: 'spiffe://acme.example/ns/shop/sa/orders',
    iat: now,
    exp: now + 300,
  };
  const orders = { cluster: 'edge', client: 'shop/orders', now };
  const asked = (claims: object) =>
    trust.explain(JSON.stringify({ ...svid, aud: ['https://vault.acme.example:8200'], ...claims }), orders);

  test('is a client like others', () => {
    const { outcome, subject, login } = trust.explain(null, orders);
    expect([outcome, subject, login]).toEqual([
      'accepted',
      'workload `shop/orders` of cluster `edge`, as `spiffe://acme.example/ns/shop/sa/orders`',
      'auth role `acme-spiffe-ns_shop_sa_orders` on mount `jwt-spire`',
    ]);
  });

  test.each([
    [
      { aud: ['postgres'] },
      'jwt/audience',
      'let the workload ask for a JWT-SVID with audience `https://vault.acme.example:8200`, or declare the one that it asks for: `audience`',
    ],
    [
      { sub: 'spiffe://acme.example/ns/shop/sa/web' },
      'jwt/subject',
      'log in with a JWT-SVID of `spiffe://acme.example/ns/shop/sa/orders`, or declare a workload for the account that is meant',
    ],
    [
      { iss: undefined },
      'jwt/issuer',
      'present a JWT-SVID, and apply the emitted `server.conf`: its `jwt_issuer` is `spire.jwtIssuer`, byte for byte',
    ],
    [{ exp: now - 300, iat: now - 600 }, 'jwt/expiry', 'fetch a fresh one before each login'],
    [
      { iss: 'https://oidc.acme.example/edge', sub: 'system:serviceaccount:shop:orders' },
      'jwt/signature',
      'present a JWT-SVID of the declared SPIRE server, fetched anew',
    ],
  ])('is refused with %j', (claims, check, repair) => {
    const { refusal } = asked(claims);
    expect([refusal?.step.check, refusal?.repair]).toEqual([check, repair]);
  });

  test('an auth role is of no cluster where its mount is for JWT-SVIDs', () => {
    const { subject, outcome } = trust.explain(JSON.stringify({ ...svid, aud: 'https://vault.acme.example:8200' }), {
      ...{ cluster: 'prod', role: 'acme-spiffe-ns_shop_sa_orders', now },
    });
    expect([subject, outcome]).toEqual(['auth role `acme-spiffe-ns_shop_sa_orders`', 'accepted']);
  });
});
