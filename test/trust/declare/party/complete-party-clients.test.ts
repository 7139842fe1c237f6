import { caPem } from '../../../support/every-kind';
import { modelOf } from '../sample';
import { orders, queued } from './sample-party';

const eastOf = (...given: Parameters<typeof queued>) => modelOf(queued(...given)).clusters[0];

test('an account that a relying party accepts has a token for it', () => {
  expect(eastOf()?.partyClients).toMatchObject([
    {
      ...{ id: 'shop/orders', namespace: 'shop', serviceAccount: 'orders', party: 'queue' },
      audience: 'rabbitmq://acme/queue/east',
      volume: { name: 'queue-token', path: 'token', mountPath: '/var/run/secrets/relying-parties/queue' },
      at: 'relyingParties.queue.rabbitmq.clusters.east.clients[shop/orders]',
    },
  ]);
  expect(eastOf()?.serviceAccounts.map(({ emitted }) => emitted)).toEqual([true]);
});

test('an account that exists is not emitted', () => {
  const serviceAccount = { name: 'orders', existing: true };
  const east = eastOf({ clusters: { east: { clients: [{ ...orders, serviceAccount }] } } });
  expect(east?.serviceAccounts.map(({ emitted }) => emitted)).toEqual([false]);
});

test('keys that the API server itself serves are shown to everybody', () => {
  expect(eastOf()?.rbacBindings).toEqual([]);
  const apiServer = { url: 'https://oidc.acme.example', caBundle: caPem };
  expect(eastOf({}, { apiServer })?.rbacBindings.map(({ meta }) => meta.name)).toEqual([
    'acme:service-account-issuer-discovery',
  ]);
});

test('the name of a volume has room for that of the party', () => {
  const { relyingParties, ...rest } = queued();
  const { clusters } = modelOf({ ...rest, relyingParties: { ['q'.repeat(63)]: relyingParties?.['queue'] } });
  expect(clusters[0]?.partyClients[0]?.volume.name).toHaveLength(63);
});
