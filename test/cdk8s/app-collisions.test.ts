import { ApiObject, App, Chart } from 'cdk8s';
import { reportCollisions } from '../../src/cdk8s/app-collisions';

function account(chart: Chart, id: string, namespace: string, name: string): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { namespace, name } });
}

function binding(chart: Chart, id: string, name: string): ApiObject {
  return new ApiObject(chart, id, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name },
  });
}

function emission(chart: Chart, cluster: string, objects: ApiObject[]): void {
  reportCollisions({ chart, cluster, objects });
}

test('an object of the same kind, namespace and name is named with both paths', () => {
  const app = new App();
  const chart = new Chart(app, 'prod');
  account(chart, 'mine', 'shop', 'orders');
  emission(chart, 'prod', [account(chart, 'theirs', 'shop', 'orders')]);
  expect(app.node.validate()).toEqual([
    '`ServiceAccount shop/orders` is there twice: by `prod/mine` and by `prod/theirs`',
  ]);
});

test('another namespace, name, kind or group is no collision', () => {
  const app = new App();
  const chart = new Chart(app, 'prod');
  account(chart, 'namespace', 'billing', 'orders');
  account(chart, 'name', 'shop', 'payments');
  const metadata = { namespace: 'shop', name: 'orders' };
  new ApiObject(chart, 'kind', { apiVersion: 'v1', kind: 'Secret', metadata });
  new ApiObject(chart, 'group', { apiVersion: 'acme.example/v1', kind: 'ServiceAccount', metadata });
  emission(chart, 'prod', [account(chart, 'theirs', 'shop', 'orders')]);
  expect(app.node.validate()).toEqual([]);
});

test('the namespace that a chart gives to a cluster-scoped object hides no collision', () => {
  const app = new App();
  const chart = new Chart(app, 'prod', { namespace: 'shop' });
  binding(chart, 'mine', 'acme:delegator');
  const other = new Chart(app, 'trust');
  emission(other, 'prod', [binding(other, 'theirs', 'acme:delegator')]);
  expect(app.node.validate()).toEqual([
    '`rbac.authorization.k8s.io ClusterRoleBinding acme:delegator` is there twice: by `prod/mine` and by `trust/theirs`',
  ]);
});

test('what users hold twice among themselves is their own affair', () => {
  const app = new App();
  const chart = new Chart(app, 'prod');
  account(chart, 'first', 'shop', 'orders');
  account(chart, 'second', 'shop', 'orders');
  emission(chart, 'prod', []);
  expect(app.node.validate()).toEqual([]);
});

test('charts of one app for two clusters may hold the same names', () => {
  const app = new App();
  for (const cluster of ['dev', 'prod']) {
    const chart = new Chart(app, cluster);
    emission(chart, cluster, [account(chart, 'orders', 'shop', 'orders')]);
  }
  account(new Chart(app, 'whose'), 'orders', 'shop', 'orders');
  expect(app.node.validate()).toEqual([]);
});

test('two charts for the same cluster are compared, also beside those of another', () => {
  const app = new App();
  for (const [id, cluster] of [
    ['dev', 'dev'],
    ['prod-a', 'prod'],
    ['prod-b', 'prod'],
  ] as const) {
    const chart = new Chart(app, id);
    emission(chart, cluster, [account(chart, 'orders', 'shop', 'orders')]);
  }
  expect(app.node.validate()).toEqual([
    '`ServiceAccount shop/orders` is there twice: by `prod-a/orders` and by `prod-b/orders`',
  ]);
});
