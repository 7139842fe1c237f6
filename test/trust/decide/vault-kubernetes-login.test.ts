import type { KubernetesMount } from '../../../src/trust/model/auth-mount';
import type { KubernetesAuthRole } from '../../../src/trust/model/auth-role';
import { decideToken } from '../../../src/trust/decide/client';
import { tokenOf } from '../../../src/trust/terms/token';
import * as build from '../../support/model';
import { answer, kubernetesChain, now } from '../../support/decide-chain';

const claims = {
  iss: build.tokenIssuer,
  aud: ['vault'],
  sub: 'system:serviceaccount:shop:vault',
  exp: now + 600,
  iat: now,
  nbf: now,
};
const login = (
  role: Partial<KubernetesAuthRole>,
  mount: Partial<KubernetesMount> = {},
  token: Record<string, unknown> = {},
  rbac = {},
) => {
  const model = kubernetesChain({ role: { audience: '', ...role }, mount, cluster: rbac });
  return answer(
    decideToken(
      model,
      'kubernetes-prod',
      'acme-prod-shop-vault',
      tokenOf({ ...claims, ...token }, { cluster: 'prod', signature: 'valid' }),
      now,
    ),
  );
};
const unauthorized = 'kubernetes/name: 403 service account name not authorized';
const elsewhere = 'kubernetes/namespace: 403 namespace not authorized';
const wrong =
  'kubernetes/audience: 403 invalid audience (aud) claim: audience claim does not match any expected audience';
const client = { reviewer: { kind: 'client' } } as const;
const delegated = { rbacBindings: [build.delegatorBinding('shop', 'vault')] };
const legacy = { iss: 'kubernetes/serviceaccount', aud: undefined, exp: undefined, iat: undefined, nbf: undefined };

test.each<[string, string, string]>([
  ['role audience=vault, reviewer JWT, aud=[vault]', login({ audience: 'vault' }), 'accepted'],
  ['role audience empty, aud=[anything]', login({}, {}, { aud: ['anything'] }), 'accepted'],
  [
    'client as reviewer, aud=[vault], role audience empty',
    login({}, client, {}, delegated),
    'review/bearer: 403 permission denied',
  ],
  [
    'client as reviewer, aud=[vault, API]',
    login({ audience: 'vault' }, client, { aud: ['vault', build.tokenIssuer] }, delegated),
    'accepted',
  ],
  [
    'client as reviewer, without auth-delegator',
    login({ audience: 'vault' }, client, { aud: ['vault', build.tokenIssuer] }),
    'review/permission: 403 permission denied',
  ],
  ['legacy token, role audience empty', login({}, {}, legacy), 'accepted'],
  ['legacy token, role audience vault', login({ audience: 'vault' }, {}, legacy), wrong],
  ['audience is compared byte for byte', login({ audience: 'vault/' }), wrong],
])('facts/kubernetes.md 9.7: %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test.each<[string, Partial<KubernetesAuthRole>, string]>([
  ['names * alone is any', { serviceAccountNames: ['*'] }, 'accepted'],
  ['a glob', { serviceAccountNames: ['va*'] }, 'accepted'],
  ['a glob in the middle', { serviceAccountNames: ['v*t'] }, 'accepted'],
  ['another glob', { serviceAccountNames: ['wa*'] }, unauthorized],
  ['case counts', { serviceAccountNames: ['Vault'] }, unauthorized],
  ['namespaces * first', { namespaces: ['*'] }, 'accepted'],
  ['a namespace by glob', { namespaces: ['other', 'sh*'] }, 'accepted'],
  ['none fits', { namespaces: ['other'] }, elsewhere],
])('bound names: %s', (_, role, expected) => {
  expect(login(role)).toBe(expected);
});

test('a selector counts where the list does not fit, and needs a reviewer that may read namespaces', () => {
  const role = { namespaces: ['other'], namespaceSelector: 'x' };
  expect(login({ ...role, namespaces: ['shop'] })).toBe('accepted');
  expect(login(role, client)).toMatch(
    /^kubernetes\/selector-reviewer: 403 namespace not authorized err=namespace lookup failed/,
  );
  expect(login(role)).toBe(
    'kubernetes/selector-permission: 403 namespace not authorized err=failed to get namespace (code 403 status namespaces "shop" is forbidden: User "system:serviceaccount:vault:token-reviewer" cannot get resource "namespaces" in API group "" in the namespace "shop")',
  );
});

test.each<[string, Partial<KubernetesMount>, string]>([
  ['off', { disableIssValidation: true, issuer: 'https://other' }, 'accepted'],
  ['on without an issuer compares nothing', { disableIssValidation: false, issuer: '' }, 'accepted'],
  ['on with the issuer', { disableIssValidation: false, issuer: build.tokenIssuer }, 'accepted'],
  [
    'on with another',
    { disableIssValidation: false, issuer: 'https://other' },
    'kubernetes/issuer: 403 invalid issuer (iss) claim',
  ],
])('issuer check %s', (_, mount, expected) => {
  expect(login({}, mount)).toBe(expected);
});

test.each<[string, Record<string, unknown>, string]>([
  ['60 s after its end', { exp: now - 60 }, 'accepted'],
  [
    '61 s after its end',
    { exp: now - 61 },
    'kubernetes/expiry: 403 invalid expiration time (exp) claim: token is expired',
  ],
  ['60 s before its start', { nbf: now + 60, iat: now + 60 }, 'accepted'],
  [
    '61 s before its start',
    { nbf: now + 61 },
    'kubernetes/not-before: 403 invalid not before (nbf) claim: token not yet valid',
  ],
  [
    'issued 61 s ahead, with no start of its own',
    { nbf: undefined, iat: now + 61 },
    'kubernetes/not-before: 403 invalid not before (nbf) claim: token not yet valid',
  ],
  [
    'issued 61 s ahead, with a start before',
    { nbf: now, iat: now + 61 },
    'kubernetes/issued-at: 403 invalid issued at (iat) claim: token issued in the future',
  ],
])('clocks: %s', (_, token, expected) => {
  expect(login({}, {}, token)).toBe(expected);
});

test("Vault's own Pod is the reviewer unless its local token is switched off", () => {
  const reviewer = { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'vault' } as const;
  const bound = { rbacBindings: [build.delegatorBinding('vault', 'vault')] };
  expect(login({}, { reviewer, disableLocalCaJwt: false }, {}, bound)).toBe('accepted');
  expect(login({}, { reviewer, disableLocalCaJwt: true }, {}, bound)).toBe('review/bearer: 403 permission denied');
});

test('a mount of no known cluster leaves the review open', () => {
  expect(login({}, { cluster: '' })).toBe('undecided: clusters.prod.login');
});
