import { caPem } from '../../../support/every-kind';
import { modelOf } from '../sample';
import { accepting, east, orders } from './sample-accept';

const clustersOf = (...given: Parameters<typeof accepting>) => modelOf(accepting(...given)).clusters;

test('an account that another cluster accepts has a token for it, once', () => {
  const roles = [...east.roles, { name: 'edit', accounts: [orders] }];
  const [from] = clustersOf({ east: { ...east, roles } });
  expect(from?.callers).toMatchObject([
    {
      ...{ id: 'shop/orders', namespace: 'shop', serviceAccount: 'orders', accepting: 'west' },
      audience: 'kubernetes://acme/west',
      volume: {
        name: 'west-token',
        path: 'token',
        mountPath: '/var/run/secrets/clusters/west',
        expirationSeconds: 3600,
      },
      at: 'clusters.west.accepts.east.roles[shop/view].accounts[shop/orders]',
    },
  ]);
});

test('the first declared audience is the one that Pods ask for', () => {
  const [from] = clustersOf({ east: { ...east, audiences: ['west', 'old'] } });
  expect(from?.callers.map(({ audience }) => audience)).toEqual(['west']);
});

test('the account is emitted unless it exists', () => {
  expect(clustersOf()[0]?.serviceAccounts.map(({ emitted }) => emitted)).toEqual([true]);
  const roles = [{ ...east.roles[0], accounts: [{ ...orders, existing: true }] }];
  expect(clustersOf({ east: { ...east, roles } })[0]?.serviceAccounts.map(({ emitted }) => emitted)).toEqual([false]);
});

test('keys that the API server itself serves are shown to everybody', () => {
  const apiServer = { url: 'https://east.acme.example', caBundle: caPem };
  expect(clustersOf()[0]?.rbacBindings).toEqual([]);
  expect(clustersOf({ east }, {}, { apiServer })[0]?.rbacBindings.map(({ meta }) => meta.name)).toEqual([
    'acme:service-account-issuer-discovery',
  ]);
});

test('the name of a volume has room for that of the cluster', () => {
  const far = 'w'.repeat(63);
  const declaration = accepting();
  const { west, ...others } = declaration.clusters;
  const [from] = modelOf({ ...declaration, clusters: { ...others, [far]: west } }).clusters;
  expect(from?.callers[0]?.volume.name).toHaveLength(63);
});
