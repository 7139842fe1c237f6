import { selectObjects } from '../../src/cdk8s/selection';
import { plan } from '../../src/trust/plan/plan';
import { twoClustersModel } from '../support/two-clusters-model';

const objects = plan(twoClustersModel()).plan.objects.filter(({ cluster }) => cluster === 'prod');
const keys = (only: string[], except: string[]): string[] => selectObjects(objects, only, except).map(({ key }) => key);

test('nothing said selects everything', () => {
  expect(selectObjects(objects, [], [])).toEqual(objects);
});

test('an owner selects what was declared with it', () => {
  expect(keys(['workload:shop/orders', 'login:main'], [])).toEqual([
    'ServiceAccount/shop/orders',
    'ServiceAccount/vault/token-reviewer',
    'ClusterRoleBinding/acme:auth-delegator:vault:token-reviewer',
  ]);
});

test('a namespace selects what lies in it, whoever owns it', () => {
  expect(keys(['namespace:shop'], ['issuer:shop/vault'])).toEqual(['ServiceAccount/shop/orders']);
});

test('only and except of the same words share out everything once', () => {
  const words = ['namespace:shop', 'clusterIssuer:edge'];
  expect([...keys(words, []), ...keys([], words)].sort()).toEqual(objects.map(({ key }) => key).sort());
});

test('a word that fits nothing is refused with the one that was meant', () => {
  expect(() => keys(['issuer:shop/valt'], [])).toThrow(
    new Error('unknown part of the cluster `issuer:shop/valt`: did you mean `issuer:shop/vault`?'),
  );
  expect(() => keys([], ['shop'])).toThrow(
    new Error(
      'unknown part of the cluster `shop`: known are `clusterIssuer:edge`, `issuer:shop/vault`, `login:main`, `namespace:cert-manager`, `namespace:shop`, `namespace:vault`, `workload:shop/orders`',
    ),
  );
});
