import { Trust } from '../../../src/trust/trust';
import { allParties } from '../../support/all-parties';
import { spireTrust } from '../../support/spire';

const trust = Trust.declare(allParties);
const proved = (account: string, parties: readonly string[], cluster = 'east') => {
  const { outcome, text } = trust.prove({ acceptedBy: { cluster, account, parties } });
  return [outcome, text];
};
const all = ['vault:jwt-east', 'cluster:west', 'rabbitmq:queue'];

test('just these parties, each with its rights', () => {
  expect(proved('shop/orders', all)).toEqual([
    'proved',
    'a token of `shop/orders` of cluster `east` is accepted by `vault:jwt-east`, for `auth/token/lookup-self (read)`, `auth/token/renew-self (update)`, `secret/data/orders/* (read)`; `cluster:west`, for `ClusterRole view in shop`; `rabbitmq:queue`, for `read:%2F/orders`; and by nobody else',
  ]);
  expect(proved('shop/none', [], 'west')).toEqual([
    'proved',
    'nobody accepts a token of `shop/none` of cluster `west`',
  ]);
});

test('one more refutes it, with a token that gets in', () => {
  expect(proved('shop/orders', all.slice(0, 2))).toEqual([
    'refuted',
    '`rabbitmq:queue` accepts a token of `shop/orders` of cluster `east` too, for `read:%2F/orders`',
  ]);
  const { witness } = trust.prove({ acceptedBy: { cluster: 'east', account: 'shop/orders', parties: [] } });
  expect(witness).toMatchObject({ accepting: 'vault:jwt-east', cluster: 'east' });
});

test('one that refuses refutes it', () => {
  expect(proved('shop/other', ['cluster:west', 'rabbitmq:queue'])).toEqual([
    'refuted',
    '`rabbitmq:queue` accepts no token of `shop/other` of cluster `east`, rabbitmq/scope',
  ]);
});

test('a name of nobody is no claim', () => {
  expect(proved('shop/orders', ['rabbitmq:qeue'])).toEqual(['undecided', 'no party is named `rabbitmq:qeue`']);
  expect(proved('shop/orders', [], 'noth')).toEqual(['undecided', 'no cluster is named `noth`']);
});

test('an account whose Pods get a JWT-SVID is accepted where that is, and is told by which', () => {
  const spire = spireTrust();
  const claim = (parties: readonly string[]) =>
    spire.prove({ acceptedBy: { cluster: 'edge', account: 'shop/orders', parties } });
  expect(claim(['vault:jwt-spire'])).toMatchObject({
    outcome: 'proved',
    text: 'a token of `shop/orders` of cluster `edge` is accepted by `vault:jwt-spire`, by the JWT-SVID `spiffe://acme.example/ns/shop/sa/orders`, for `auth/token/lookup-self (read)`, `auth/token/renew-self (update)`, `secret/data/orders/* (read)`; and by nobody else',
  });
  expect(claim([])).toMatchObject({
    outcome: 'refuted',
    witness: { accepting: 'vault:jwt-spire', account: 'shop/orders', trustDomain: 'acme.example' },
  });
});
