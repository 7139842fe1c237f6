import fc from 'fast-check';
import { changesBetween, shownChange } from '../../../src/trust/prove/changes';
import { proveNoNewAccess } from '../../../src/trust/prove/no-new-access';
import { Trust } from '../../../src';
import type { WorkloadDeclaration } from '../../../src';
import { arbitraryWorld } from '../../support/arbitrary/world';
import { everythingGot, type Got } from '../../support/slow-oracle';
import { ordersRole, spireDeclaration, spireTrust, twoSvids, withRole } from '../../support/spire';

function trust(workloads: readonly WorkloadDeclaration[]): Trust {
  return Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200', product: { vault: '1.21' } },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { discovery: {} } } },
        workloads,
      },
    },
  });
}

function orders(path: string, ...capabilities: ('read' | 'list' | 'deny')[]): WorkloadDeclaration {
  return { namespace: 'shop', serviceAccount: 'orders', access: [{ path, capabilities }] };
}

test.each([
  ['secret/data/orders/*', 'secret/data/*', 'secret/data/x'],
  ['secret/+/orders', 'secret/+/orders*', 'secret/x/ordersx'],
  ['secret/data/a', 'secret/data/b', 'secret/data/b'],
])('from `%s` to `%s` opens `%s`', (before, after, path) => {
  const verdict = trust([orders(after, 'read')]).prove({ noNewAccess: { base: trust([orders(before, 'read')]) } });
  expect(verdict.outcome).toBe('refuted');
  expect(verdict.witness).toMatchObject({
    cluster: 'prod',
    mount: 'jwt-prod',
    role: 'acme-prod-shop_orders',
    capability: 'read',
  });
  expect(verdict.witness?.path).toBe(path);
});

test('a narrower path is no new access, and is told when asked the other way round', () => {
  const [wide, narrow] = [trust([orders('secret/data/*', 'read', 'list')]), trust([orders('secret/data/a*', 'read')])];
  expect(narrow.prove({ noNewAccess: { base: wide } })).toMatchObject({
    outcome: 'proved',
    vacuous: false,
    text: 'nobody reaches what the same account could not reach before',
  });
  expect(changesBetween(narrow.model, wide.model).map((change) => shownChange(change, 'can no longer'))).toEqual([
    '`shop/orders` of cluster `prod` can no longer `read`, `list` `secret/data/*`, at `jwt-prod` as auth role `acme-prod-shop_orders`',
  ]);
});

test('what nobody reaches is nothing new, and said to be about nothing', () => {
  const none = trust([]);
  expect(none.prove({ noNewAccess: { base: none } })).toMatchObject({
    outcome: 'proved',
    vacuous: true,
    text: 'nobody reaches anything',
  });
});

test('no change between small worlds is missed, and none is invented: every token is tried', () => {
  const accepted = (all: readonly Got[]): ReadonlySet<string> =>
    new Set(
      all
        .filter(({ outcome }) => outcome === 'accepted')
        .map(({ cluster, account, path, capability }) => [cluster, account, path, capability].join(' ')),
    );
  fc.assert(
    fc.property(arbitraryWorld, arbitraryWorld, (base, model) => {
      const [before, now] = [accepted(everythingGot(base)), accepted(everythingGot(model))];
      const { outcome, witness } = proveNoNewAccess(base, model);
      const wider = [...now].filter((one) => !before.has(one));
      if (outcome === 'proved') expect(wider).toEqual([]);
      if (witness !== null)
        expect(before.has([witness.cluster, witness.account, witness.path, witness.capability].join(' '))).toBe(false);
    }),
    { numRuns: 40 },
  );
}, 600_000);

describe('JWT-SVIDs', () => {
  const { model: narrow } = twoSvids();
  const wide = withRole(narrow, { boundSubject: '' });

  test('one more account by a wider role is new access', () => {
    const verdict = proveNoNewAccess(narrow, wide);
    expect(verdict).toMatchObject({
      outcome: 'refuted',
      text: `\`shop/stock\` of cluster \`prod\` can now \`read\` \`secret/data/orders/*\`, at \`jwt-spire\` as auth role \`${ordersRole}\``,
      witness: { account: 'shop/stock', trustDomain: 'acme.example' },
    });
    expect(proveNoNewAccess(wide, narrow).outcome).toBe('proved');
  });

  test('what an account reached by its own token it may reach by a JWT-SVID', () => {
    const access = [{ path: 'secret/data/orders/*', capabilities: ['read' as const] }];
    const { name, vault, clusters } = spireDeclaration();
    const declared = { name, vault, clusters };
    const { edge } = clusters;
    const before = Trust.declare({
      ...declared,
      clusters: {
        ...clusters,
        edge: { ...edge!, workloads: [{ namespace: 'shop', serviceAccount: 'orders', access }] },
      },
    });
    const opened = (base: Trust) => changesBetween(base.model, spireTrust().model).map(({ path }) => path);
    const [path] = access.map((one) => one.path);
    expect(opened(before)).not.toContain(path);
    expect(opened(Trust.declare(declared))).toEqual([...opened(before), path]);
  });
});
