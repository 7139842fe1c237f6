import type { RabbitMqClientDeclaration } from '../../../../src/trust/declare/declaration';
import { findingsOf, modelOf } from '../sample';
import { orders, queued } from './sample-party';

const rightsOf = (client: Partial<RabbitMqClientDeclaration>): readonly string[] => {
  const [party] = modelOf(queued({ clusters: { east: { clients: [{ ...orders, ...client }] } } })).relyingParties;
  return party?.kind === 'rabbitmq' ? (party.sources[0]?.grants[0]?.rights ?? []) : [];
};

test('permissions are scopes: percent-encoded but for the wildcard, each once', () => {
  expect(rightsOf({})).toEqual(['read:%2F/orders.*', 'write:%2F/orders.*', 'tag:management']);
  const permission = { vhost: 'a b', resource: '*', routingKey: 'eu.*', allow: ['configure', 'configure'] } as const;
  expect(rightsOf({ permissions: [permission, permission], tags: [] })).toEqual(['configure:a%20b/*/eu.*']);
});

test('a grant is for the subject of the account', () => {
  const [party] = modelOf(queued()).relyingParties;
  expect(party).toMatchObject({
    ...{ kind: 'rabbitmq', name: 'queue', version: '4.1', at: 'relyingParties.queue.rabbitmq' },
    sources: [
      {
        grants: [
          {
            subject: 'system:serviceaccount:shop:orders',
            at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
          },
        ],
      },
    ],
  });
});

test('a client that may do nothing is refused', () => {
  const client = { namespace: 'shop', serviceAccount: 'orders' };
  expect(findingsOf(queued({ clusters: { east: { clients: [client] } } }))).toEqual([
    [
      'setting-without-effect',
      'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
      'its token is accepted, and gives no right',
    ],
  ]);
});

const west = { version: '1.34', tokenIssuer: 'https://oidc.acme.example/west' };
const both = { east: { clients: [orders] }, west: { clients: [orders] } };

test.each([
  ['3.12', ['feature-unavailable']],
  ['3.13', []],
  ['3.9', ['version-unsupported']],
  ['5.0', ['version-newer']],
])('two clusters with RabbitMQ %s: %j', (version, expected) => {
  expect(findingsOf(queued({ version, clusters: both }, {}, { west })).map(([code]) => code)).toEqual(expected);
});
