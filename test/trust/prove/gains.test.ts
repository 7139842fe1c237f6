import { gainsBetween, newRights, shownGain } from '../../../src/trust/prove/gains';
import { holding, type Holding } from '../../support/holding-worlds';
import { serverOf, svidCaller } from '../../support/spire';

const gained = (from: Holding, to: Holding): readonly string[] =>
  gainsBetween(holding(from).model, holding(to).model).map((gain) => shownGain(gain, 'now'));

test('nothing changes, and nobody gains anything', () => {
  expect(gained({}, {})).toEqual([]);
});

test('a right of a party is gained, and lost the other way round', () => {
  expect(gained({}, { allow: ['read', 'write'] })).toEqual([
    'a token of `shop/orders` of cluster `east` now gives `write:%2F/orders` at `rabbitmq:queue`',
  ]);
  expect(gained({ allow: ['read', 'write'] }, {})).toEqual([]);
});

test('a role of another account in another cluster', () => {
  expect(gained({}, { viewers: ['orders', 'web'] })).toEqual([
    'a token of `shop/web` of cluster `east` now gives `ClusterRole edit in shop` at `cluster:west`',
  ]);
});

test('parties that were not there before: who is let in, and as whom', () => {
  expect(gained({ parties: false }, {})).toEqual([
    'a token of `shop/orders` of cluster `east` now gives `read:%2F/orders` at `rabbitmq:queue`',
    'a token of `shop/orders` of cluster `east` now gives `writer` at `opensearch:logs`',
    'a token of `spire-system/spire-agent` of cluster `east` now gives `the identity of a node of east` at `spire:east`',
  ]);
});

test('a cluster that accepts another lets in every account, with no right', () => {
  const closed = holding();
  const { model } = closed;
  const alone = { ...model, clusters: model.clusters.filter(({ name }) => name === 'east') };
  expect(gainsBetween(alone, model).map((gain) => shownGain(gain, 'now'))).toEqual([
    'a token of `shop/orders` of cluster `east` now gives `ClusterRole view in shop` at `cluster:west`',
    'a token of any account of cluster `east` is now accepted by `cluster:west`',
  ]);
});

test('a token that gets in stands behind each', () => {
  const [gain] = gainsBetween(holding().model, holding({ allow: ['read', 'write'] }).model);
  expect(newRights(gain!)).toMatchObject({
    outcome: 'refuted',
    witness: {
      token: { sub: 'system:serviceaccount:shop:orders', aud: ['rabbitmq://acme/queue/east'] },
      ...{ cluster: 'east', accepting: 'rabbitmq:queue' },
    },
  });
});

test('what hangs on a fact is said to', () => {
  const [gain] = gainsBetween(holding().model, holding({ allow: ['read', 'write'] }).model);
  const attempt = { ...gain!.attempt, outcome: 'undecided' as const, missing: 'clusters.east.signingKeys' };
  expect(newRights({ ...gain!, attempt })).toMatchObject({
    outcome: 'undecided',
    missing: 'clusters.east.signingKeys',
  });
});

test('who gets a JWT-SVID gains what that gives elsewhere', () => {
  const model = svidCaller();
  const before = { ...model, spire: { ...serverOf(model), workloads: [] } };
  const [gain, ...more] = gainsBetween(before, model);
  expect(more).toEqual([]);
  expect(newRights(gain!)).toMatchObject({
    outcome: 'refuted',
    text: 'a token of `shop/orders` of cluster `east` now gives `Role order-reader in shop` at `cluster:prod`',
    witness: { token: { sub: 'spiffe://acme.example/orders' }, trustDomain: 'acme.example', account: 'shop/orders' },
  });
  expect(gainsBetween(model, before)).toEqual([]);
});
