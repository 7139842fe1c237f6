import { causesOf, type Cause } from '../../../../src/trust/report/explain/causes';
import type { TrustModel } from '../../../../src/trust/model/trust-model';
import { now } from '../../../support/decide-chain';
import { chains } from '../../../support/explained';
import { workloadChain } from '../../../support/decide-chain';
import { spireTrust } from '../../../support/spire';
import { twoClustersModel } from '../../../support/two-clusters-model';

function causes(model: TrustModel, error: string, names: { cluster?: string; client?: string; role?: string } = {}) {
  const found = causesOf(model, { cluster: '', client: '', role: '', now, error, ...names });
  if ('fault' in found) throw new Error(found.fault);
  return found;
}
const briefly = (found: readonly Cause[]) => found.map(({ likelihood, check }) => `${likelihood} ${check}`);
const client = { cluster: 'prod', client: 'shop/vault' };

test('a masked refusal of a client: what only a live system knows comes first, what the declaration rules out last', () => {
  expect(briefly(causes(chains.kubernetes(), '403 permission denied', client))).toEqual([
    'possible review/reachable',
    'possible review/bearer',
    'possible review/token',
    'excluded login/namespace',
    'excluded login/mount',
    'excluded review/permission',
    'excluded acl/path',
    'excluded acl/capability',
  ]);
});

test('what the declaration makes fail comes before everything else', () => {
  const model = chains.kubernetes({ cluster: { rbacBindings: [] } });
  expect(briefly(causes(model, '403 permission denied', client)).slice(0, 2)).toEqual([
    'refused review/permission',
    'possible review/reachable',
  ]);
});

test('a fact that is missing comes before what nobody can know', () => {
  const model = chains.kubernetes({
    cluster: { tokenIssuer: '', apiAudiences: [] },
    mount: { reviewer: { kind: 'client' } },
  });
  expect(briefly(causes(model, '403 permission denied', client)).slice(0, 2)).toEqual([
    'refused review/permission',
    'undeclared review/bearer',
  ]);
});

test('the URL tells a login from a signature', () => {
  const error = (path: string) => `URL: POST https://v.example/v1/${path}\nCode: 403. Errors:\n\n* permission denied`;
  const checks = (path: string) => causes(chains.kubernetes(), error(path)).map(({ check }) => check.split('/')[0]);
  expect(new Set(checks('auth/kubernetes-prod/login'))).toEqual(new Set(['review', 'login', 'kubernetes']));
  expect(new Set(checks('pki/sign/web'))).toEqual(new Set(['acl']));
});

test('without a client all causes are there, ranked by what any client may meet', () => {
  expect(briefly(causes(twoClustersModel(), '403 permission denied')).slice(0, 3)).toEqual([
    'refused login/namespace',
    'possible login/cidr',
    'possible review/reachable',
  ]);
});

test('of a client, the checks of another method are left out', () => {
  expect(briefly(causes(chains.jwt(), 'permission denied', client))).toEqual([
    'excluded login/namespace',
    'excluded login/mount',
    'excluded acl/path',
    'excluded acl/capability',
  ]);
});

test('a refusal that no check of the client makes is still told', () => {
  expect(briefly(causes(chains.jwt(), '403 namespace not authorized', client))).toEqual([
    'excluded kubernetes/namespace',
    'excluded kubernetes/selector',
  ]);
});

test('each cause says what decides and what repairs, in the names of the client', () => {
  expect(causes(chains.kubernetes(), 'tokenreviews.authentication.k8s.io is forbidden', client)).toEqual([
    {
      server: 'vault',
      check: 'review/permission',
      likelihood: 'excluded',
      cause: 'the reviewer may not create TokenReviews',
      observe:
        '`kubectl auth can-i create tokenreviews.authentication.k8s.io --as=system:serviceaccount:vault:token-reviewer`',
      log: 'login unauthorized: err="{…tokenreviews.authentication.k8s.io is forbidden: User "<user>" cannot create resource "tokenreviews" in API group "authentication.k8s.io" at the cluster scope…"code":403}"',
      repair: 'apply the emitted ClusterRoleBinding to `system:auth-delegator`',
      source: 'observed 2026-11-24, Vault 1.21.0',
    },
  ]);
});

test('without a client the names are left open', () => {
  expect(causes(chains.jwt(), '400 role "x" could not be found')[0]).toMatchObject({
    observe: '`vault list auth/<mount>/role`',
    repair: 'log in with a role that is declared, or apply the Terraform part that writes `<role>`',
  });
});

test('a workload is a client like any other', () => {
  const found = causes(workloadChain(), '403 permission denied', { client: 'shop/orders' });
  expect(briefly(found)[0]).toBe('excluded login/namespace');
});

test('words that no check says, but that people meet first', () => {
  expect(briefly(causes(chains.jwt(), 'Pending: Referenced issuer does not have a Ready status condition'))).toEqual([
    'possible issuer/not-ready',
  ]);
});

test.each([
  ['a client', { client: 'x' }, 'unknown client of cluster `prod` `x`: known is `shop/vault`'],
  ['a cluster', { cluster: 'x' }, 'unknown cluster `x`: known is `prod`'],
  ['a time', { now: '' }, '`now` must be a time in RFC 3339, such as `2030-01-31T00:00:00Z`, or seconds since 1970'],
])('a fault of the question: %s', (_, changes, fault) => {
  expect(causesOf(chains.jwt(), { cluster: '', client: '', role: '', now, error: 'x', ...changes })).toEqual({ fault });
});

test('of a JWT-SVID it says how SPIRE is repaired', () => {
  const { model } = spireTrust();
  const names = { cluster: 'edge', client: 'shop/orders' };
  const [cause] = causes(model, '400 error validating token: invalid issuer (iss) claim', names);
  expect(cause).toMatchObject({ check: 'jwt/issuer', likelihood: 'excluded' });
  expect(cause?.repair).toMatch(/^present a JWT-SVID/);
  const signature = '400 error validating token: error verifying token signature: failed to verify id token signature';
  expect(briefly(causes(model, signature, { cluster: 'edge' }))).toEqual(['possible jwt/signature']);
});
