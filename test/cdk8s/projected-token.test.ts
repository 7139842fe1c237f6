import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { addProjectedToken } from '../../src/cdk8s/projected-token';
import { workload } from '../support/model';

const volume = {
  name: 'vault-token',
  projected: {
    sources: [
      { serviceAccountToken: { audience: 'https://vault.acme.example:8200', expirationSeconds: 3600, path: 'token' } },
    ],
  },
};
const mount = { name: 'vault-token', mountPath: '/var/run/secrets/vault', readOnly: true };

function object(kind: string, spec: object, namespace?: string): ApiObject {
  const metadata = namespace === undefined ? {} : { namespace };
  return new ApiObject(Testing.chart(), 'orders', { apiVersion: 'v1', kind, metadata, spec });
}

function specOf(pod: ApiObject): unknown {
  return (pod.toJson() as { spec: unknown }).spec;
}

test('a Pod gets the volume, a mount in each container, and the ServiceAccount', () => {
  const pod = object(
    'Pod',
    { containers: [{ name: 'app' }, { name: 'log' }], initContainers: [{ name: 'init' }] },
    'shop',
  );
  addProjectedToken(pod, workload(), {});
  expect(specOf(pod)).toEqual({
    serviceAccountName: 'orders',
    volumes: [volume],
    containers: [
      { name: 'app', volumeMounts: [mount] },
      { name: 'log', volumeMounts: [mount] },
    ],
    initContainers: [{ name: 'init' }],
  });
});

test('only the named containers get it, init containers too', () => {
  const pod = object('Pod', { containers: [{ name: 'app' }, { name: 'log' }], initContainers: [{ name: 'init' }] });
  addProjectedToken(pod, workload(), { containers: ['init', 'log'] });
  expect(specOf(pod)).toMatchObject({
    containers: [{ name: 'app' }, { name: 'log', volumeMounts: [mount] }],
    initContainers: [{ name: 'init', volumeMounts: [mount] }],
  });
  expect(() =>
    addProjectedToken(object('Pod', { containers: [{ name: 'app' }] }), workload(), { containers: ['ap'] }),
  ).toThrow(new Error('unknown container `ap`: did you mean `app`?'));
});

test('what the Pod has stays, also what was patched in before', () => {
  const pod = object('Pod', {
    serviceAccountName: 'orders',
    volumes: [{ name: 'data', emptyDir: {} }],
    containers: [{ name: 'app', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
  });
  pod.addJsonPatch(JsonPatch.add('/spec/containers/-', { name: 'late' }));
  addProjectedToken(pod, workload(), {});
  expect(specOf(pod)).toEqual({
    serviceAccountName: 'orders',
    volumes: [{ name: 'data', emptyDir: {} }, volume],
    containers: [
      { name: 'app', volumeMounts: [{ name: 'data', mountPath: '/data' }, mount] },
      { name: 'late', volumeMounts: [mount] },
    ],
  });
});

test('the Pod templates of a Deployment and of a CronJob are found', () => {
  const template = { spec: { containers: [{ name: 'app' }] } };
  const projected = {
    spec: { serviceAccountName: 'orders', volumes: [volume], containers: [{ name: 'app', volumeMounts: [mount] }] },
  };
  const deployment = object('Deployment', { template });
  const job = object('CronJob', { jobTemplate: { spec: { template } } });
  addProjectedToken(deployment, workload(), {});
  addProjectedToken(job, workload(), {});
  expect(specOf(deployment)).toEqual({ template: projected });
  expect(specOf(job)).toEqual({ jobTemplate: { spec: { template: projected } } });
});

test.each([
  ['another namespace', object('Pod', { containers: [] }, 'billing'), 'it lies in namespace `billing`'],
  [
    'another ServiceAccount',
    object('Pod', { containers: [], serviceAccountName: 'default' }),
    'it runs under ServiceAccount `default`',
  ],
  [
    'a volume of that name',
    object('Pod', { containers: [], volumes: [{ name: 'vault-token' }] }),
    'it has a volume `vault-token` already',
  ],
])('%s is refused', (_, pod, reason) => {
  expect(() => addProjectedToken(pod, workload(), {})).toThrow(
    new Error(`token of \`shop/orders\` cannot be given to \`test/orders\`: ${reason}`),
  );
});

test('an object without a Pod spec is refused', () => {
  expect(() => addProjectedToken(object('ConfigMap', {}), workload(), {})).toThrow(
    new Error('`test/orders` is a ConfigMap without a Pod spec: no list of containers'),
  );
});

test('a Pod of the chart’s namespace is taken as lying there', () => {
  const chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
  const pod = new ApiObject(chart, 'orders', {
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ name: 'app' }] },
  });
  expect(() => addProjectedToken(pod, workload(), {})).not.toThrow();
});
