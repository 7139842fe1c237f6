import { clusterOf } from '../../../src/trust/model/lookup';
import { acceptancesOf } from '../../../src/trust/prove/acceptances';
import { Trust } from '../../../src/trust/trust';
import { allParties } from '../../support/all-parties';

const { model } = Trust.declare(allParties);
const saidOf = (cluster: string, name: string) =>
  acceptancesOf(model, clusterOf(model, cluster)!, { namespace: 'shop', name }).map(
    ({ party, outcome, rights, refusedBy }) => [party, outcome, outcome === 'refused' ? refusedBy : rights],
  );

test('each party, with what the token gives there', () => {
  expect(saidOf('east', 'orders')).toEqual([
    [
      'vault:jwt-east',
      'accepted',
      ['auth/token/lookup-self (read)', 'auth/token/renew-self (update)', 'secret/data/orders/* (read)'],
    ],
    ['cluster:west', 'accepted', ['ClusterRole view in shop']],
    ['rabbitmq:queue', 'accepted', ['read:%2F/orders']],
  ]);
});

test('what refuses the token of another account, or of another cluster', () => {
  expect(saidOf('east', 'other')).toEqual([
    ['vault:jwt-east', 'refused', ''],
    ['cluster:west', 'accepted', []],
    ['rabbitmq:queue', 'refused', 'rabbitmq/scope'],
  ]);
  expect(saidOf('west', 'billing')).toEqual([
    ['vault:jwt-east', 'refused', ''],
    ['rabbitmq:queue', 'accepted', ['tag:monitoring']],
  ]);
});
