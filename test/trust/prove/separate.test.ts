import { reading, sharedIssuer, twoClusters } from '../../support/declared-worlds';
import { ordersRole, twoSvids, withRole } from '../../support/spire';
import { prove } from '../../../src/trust/prove/prove';

const clusters = ['east', 'west'] as const;

test('clusters with own issuers and own paths are separate', () => {
  const trust = twoClusters(
    { workloads: [reading('a', 'secret/east/*')] },
    { workloads: [reading('a', 'secret/west/*')] },
  );
  expect(trust.prove({ separate: { clusters } })).toMatchObject({
    outcome: 'proved',
    vacuous: false,
    text: 'no auth mount takes tokens of both `east` and `west`\nno path is reached from both `east` and `west`',
  });
});

test('a path that both reach refutes, unless it is listed', () => {
  const trust = twoClusters(
    { workloads: [reading('a', 'secret/shared/*')] },
    { workloads: [reading('b', 'secret/+/x')] },
  );
  expect(trust.prove({ separate: { clusters } })).toMatchObject({
    outcome: 'refuted',
    witness: { cluster: 'west', path: 'secret/shared/x', capability: 'read' },
    text: 'a token of `shop/b` of cluster `west`, at `jwt-west` as auth role `acme-west-shop_b`, can `read` `secret/shared/x`, which `shop/a` of cluster `east` reaches too',
  });
  expect(trust.prove({ separate: { clusters, sharedPaths: ['secret/shared/x'] } }).outcome).toBe('proved');
});

test('a cluster without clients is separate from all, which says nothing', () => {
  const trust = twoClusters({ workloads: [reading('a', 'secret/a')] }, {});
  expect(trust.prove({ separate: { clusters } })).toMatchObject({ outcome: 'proved', vacuous: true });
});

test('one issuer and keys that nobody declared leave it open', () => {
  expect(sharedIssuer('unknown').prove({ separate: { clusters } })).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.west.signingKeys',
  });
  expect(sharedIssuer('different').prove({ separate: { clusters } }).outcome).toBe('proved');
});

test('a cluster that is not declared is no claim', () => {
  expect(twoClusters({}, {}).prove({ separate: { clusters: ['east', 'north'] } })).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.north',
  });
});

describe('JWT-SVIDs of two clusters', () => {
  const pair = { clusters: ['prod', 'edge'] as const };
  const { model } = twoSvids();

  test('have one mount, and are told apart by their roles', () => {
    expect(prove(model, { separate: pair })).toMatchObject({ outcome: 'proved', vacuous: false });
  });

  test('meet at a role that takes both, and at what it grants', () => {
    const verdict = prove(withRole(model, { boundSubject: '' }), { separate: pair });
    expect(verdict.outcome).toBe('refuted');
    expect(verdict.text.split('\n')).toEqual([
      expect.stringContaining(`as auth role \`${ordersRole}\`, is let in`),
      expect.stringContaining('can `read` `secret/data/orders/x`, which `shop/stock` of cluster `prod` reaches too'),
    ]);
  });
});
