import { ClusterObjects } from '../../../../src/trust/declare/objects/cluster-objects';

const account = (emitted: boolean, labels: Record<string, string>): Parameters<ClusterObjects['addAccount']>[0] => ({
  at: 'here',
  origins: {},
  meta: { namespace: 'shop', name: 'orders', labels, annotations: {} },
  emitted,
});

test('two clients of one account share it; one that emits it is enough', () => {
  const objects = new ClusterObjects();
  objects.addAccount(account(false, { team: 'a' }));
  objects.addAccount(account(true, { team: 'b', env: 'prod' }));
  expect(objects.serviceAccounts.map(({ emitted, meta }) => [emitted, meta.labels])).toEqual([
    [true, { team: 'a', env: 'prod' }],
  ]);
});
