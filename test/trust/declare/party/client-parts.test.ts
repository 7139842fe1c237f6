import { findingsOf, modelOf } from '../sample';
import { orders, queued } from './sample-party';

const clientsOf = (...clients: readonly object[]) =>
  queued({ clusters: { east: { clients: clients as readonly (typeof orders)[] } } });

test('an account is a client once', () => {
  expect(findingsOf(clientsOf(orders, orders)).map(([code, at]) => [code, at])).toEqual([
    ['duplicate-identity', 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]'],
  ]);
});

test('one without a name is reported where it stands, with its other faults', () => {
  const { namespace, permissions } = orders;
  const found = findingsOf(clientsOf({ namespace, permissions }, { ...orders, permissions: [{ vhost: '/' }] }));
  expect(found.map(([code, at]) => [code, at])).toEqual([
    ['missing-key', 'relyingParties.queue.rabbitmq.clusters.east.clients[0].serviceAccount'],
    ['missing-key', 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders].permissions[0].allow'],
    ['missing-key', 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders].permissions[0].resource'],
  ]);
});

test('its token lives for an hour unless it says otherwise', () => {
  const lives = (client: object): number | undefined =>
    modelOf(clientsOf({ ...orders, ...client })).clusters[0]?.partyClients[0]?.volume.expirationSeconds;
  expect([lives({}), lives({ expirationSeconds: 600 })]).toEqual([3600, 600]);
});
