import type { CannotCallClaim } from '../../../src/trust/prove/call-claim';
import { prove } from '../../../src/trust/prove/prove';
import { acceptChain, type AcceptChanges } from '../../support/decide-chain';
import { acceptedBinding, objectMeta, tokenRequestRole } from '../../support/model';
import { serverOf, svidCaller } from '../../support/spire';

const reader = tokenRequestRole('shop', 'x', {
  meta: objectMeta('shop', 'order-reader'),
  rules: [{ apiGroups: [''], resources: ['configmaps'], resourceNames: [], nonResourceUrls: [], verbs: ['get'] }],
});
const chain = (changes: AcceptChanges = {}) =>
  acceptChain({ ...changes, prod: { rbacRoles: [reader], ...changes.prod } });
const read = { verb: 'get', resource: 'configmaps', namespace: 'shop' } as const;
const orders = { from: 'east', account: 'shop/orders', to: 'prod' } as const;
const pair = { from: 'east', to: 'prod' } as const;
const user = '`east:system:serviceaccount:shop:orders`';

test('an account can do what was declared, and nothing else', () => {
  expect(prove(chain(), { canCall: { ...orders, ...read } })).toMatchObject({
    outcome: 'proved',
    text: `a token of \`shop/orders\` of cluster \`east\` can \`get\` \`shop/configmaps\` in cluster \`prod\`, as ${user}`,
  });
  expect(prove(chain(), { canCall: { ...orders, ...read, verb: 'delete' } })).toMatchObject({
    outcome: 'refuted',
    text: `a token of \`shop/orders\` of cluster \`east\` cannot \`delete\` \`shop/configmaps\` in cluster \`prod\`: no role of ${user} allows it`,
  });
});

test('a role that is defined elsewhere is an assumption', () => {
  const verdict = prove(acceptChain(), { canCall: { ...orders, ...read } });
  expect(verdict.outcome).toBe('proved');
  expect(verdict.assuming).toContain(
    `role \`order-reader\`, defined elsewhere, lets ${user} \`get\` \`shop/configmaps\` in cluster \`prod\``,
  );
});

test('a token that is not accepted can do nothing', () => {
  expect(prove(chain({ issuer: { audiences: [] } }), { canCall: { ...orders, ...read } })).toMatchObject({
    outcome: 'refuted',
    text: expect.stringContaining('is not let in by cluster `prod`: accept/audience') as unknown,
  });
});

const cannot = (claim: Partial<CannotCallClaim['cannotCall']>, changes: AcceptChanges = {}) =>
  prove(chain(changes), { cannotCall: { ...pair, ...claim } });

test('nobody but those who are bound can do it', () => {
  const besides = ['shop/orders'];
  expect(cannot({ ...read, besides })).toMatchObject({
    outcome: 'proved',
    text: 'no token of cluster `east` besides those of `shop/orders` can `get` `shop/configmaps` in cluster `prod`',
    vacuous: false,
  });
  expect(cannot(read)).toMatchObject({
    outcome: 'refuted',
    witness: { cluster: 'east', accepting: 'prod', mount: '', path: 'shop/configmaps', capability: 'get' },
  });
  expect(cannot({ ...read, verb: 'delete' }).outcome).toBe('proved');
});

test('what everybody may do who is authenticated, every account of the other cluster may do', () => {
  const all = { kind: 'Group', name: 'system:authenticated', namespace: '' } as const;
  const rbacBindings = [acceptedBinding({ rbacSubjects: [all] })];
  expect(cannot({ ...read, besides: ['shop/orders'] }, { prod: { rbacBindings } })).toMatchObject({
    outcome: 'refuted',
    text: 'a token of any account of cluster `east` can `get` `shop/configmaps` in cluster `prod`, as `east:system:serviceaccount:some-namespace:some-account`',
  });
});

test('without a prefix it is the namesake, with all its rights', () => {
  const own = { kind: 'ServiceAccount', name: 'admin', namespace: 'ops' } as const;
  const rbacBindings = [acceptedBinding({ rbacSubjects: [own] })];
  expect(cannot(read, { prod: { rbacBindings } }).outcome).toBe('proved');
  expect(cannot(read, { issuer: { usernamePrefix: '' }, prod: { rbacBindings } })).toMatchObject({
    outcome: 'refuted',
    witness: { token: { sub: 'system:serviceaccount:ops:admin' } },
  });
});

test('a role that nobody declared leaves it open', () => {
  expect(prove(acceptChain(), { cannotCall: { ...pair, ...read } })).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.prod.accepts.east.roles[shop/order-reader]',
  });
});

test('whether anybody is let in at all', () => {
  expect(cannot({}).outcome).toBe('refuted');
  expect(prove(chain(), { cannotCall: { from: 'prod', to: 'east' } })).toMatchObject({
    outcome: 'proved',
    text: 'no token of cluster `prod` can log in to cluster `east`',
  });
  expect(prove(chain(), { cannotCall: { from: 'nowhere', to: 'east' } }).outcome).toBe('undecided');
  expect(prove(chain(), { canCall: { ...orders, ...read, to: 'nowhere' } }).outcome).toBe('undecided');
});

describe('a JWT-SVID', () => {
  const model = svidCaller({ prod: { rbacRoles: [reader] } });
  const none = { ...model, spire: { ...serverOf(model), workloads: [] } };

  test('is one more token of the account, as another user', () => {
    expect(prove(model, { canCall: { ...orders, ...read } })).toMatchObject({
      outcome: 'proved',
      text: 'a token of `shop/orders` of cluster `east` can `get` `shop/configmaps` in cluster `prod`, as `svid:spiffe://acme.example/orders`',
    });
    expect(prove({ ...model, spire: null }, { canCall: { ...orders, ...read } }).outcome).toBe('refuted');
  });

  test('counts where no token of the cluster may do something', () => {
    const claim = { cannotCall: { ...pair, ...read } };
    expect(prove(model, claim)).toMatchObject({
      outcome: 'refuted',
      witness: {
        token: { sub: 'spiffe://acme.example/orders', aud: ['api'] },
        ...{ cluster: 'east', account: 'shop/orders', trustDomain: 'acme.example', accepting: 'prod' },
      },
    });
    expect(prove(none, claim).outcome).toBe('proved');
  });
});
