import { readPods, runsPods } from '../../../../src/trust/read/manifests/read-pod';
import { manifest } from '../../../support/manifests';

const token = {
  name: 'vault-token',
  projected: {
    sources: [
      { serviceAccountToken: { path: 'token', audience: 'https://vault', expirationSeconds: 600 } },
      { configMap: {} },
    ],
  },
};
const spec = {
  serviceAccountName: 'orders',
  containers: [
    { name: 'a' },
    { name: 'b', volumeMounts: [{ name: 'vault-token', mountPath: '/var/run/secrets/vault' }] },
  ],
  volumes: [{ name: 'data', emptyDir: {} }, token],
};

function podsOf(kind: string, body: object, apiVersion = 'apps/v1') {
  return readPods(manifest({ apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, spec: body }));
}

test('a projected token with its account, audience and file', () => {
  const at = 'prod.yaml#Deployment/shop/web.spec.template.spec';
  expect(podsOf('Deployment', { template: { spec } })).toEqual([
    {
      id: 'shop/orders',
      namespace: 'shop',
      serviceAccount: 'orders',
      ca: null,
      audience: 'https://vault',
      mount: '',
      authRole: '',
      volume: { name: 'vault-token', path: 'token', mountPath: '/var/run/secrets/vault', expirationSeconds: 600 },
      at: `${at}.volumes[vault-token]`,
      origins: {
        namespace: { kind: 'artefact', at: 'prod.yaml#Deployment/shop/web.metadata.namespace' },
        serviceAccount: { kind: 'artefact', at: `${at}.serviceAccountName` },
        audience: { kind: 'artefact', at: `${at}.volumes[vault-token]` },
        volume: { kind: 'artefact', at: `${at}.volumes[vault-token]` },
        mount: { kind: 'unknown', at },
        authRole: { kind: 'unknown', at },
      },
    },
  ]);
});

test.each([
  ['Pod', spec],
  ['StatefulSet', { template: { spec } }],
  ['DaemonSet', { template: { spec } }],
  ['ReplicaSet', { template: { spec } }],
  ['Job', { template: { spec } }],
  ['CronJob', { jobTemplate: { spec: { template: { spec } } } }],
])('a %s runs Pods', (kind, body) => {
  expect(runsPods(kind)).toBe(true);
  expect(podsOf(kind, body).map(({ id, audience }) => [id, audience])).toEqual([['shop/orders', 'https://vault']]);
});

test('what is left out is what Kubernetes takes for it', () => {
  const [pod] = podsOf('Pod', {
    volumes: [{ name: 't', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }],
  });
  expect([pod?.id, pod?.audience, pod?.volume]).toEqual([
    'shop/default',
    '',
    { name: 't', path: 'token', mountPath: '', expirationSeconds: 3600 },
  ]);
});

test('a Pod without a projected token is no client', () => {
  expect(podsOf('Pod', { serviceAccountName: 'orders', volumes: [{ name: 'a', secret: {} }] })).toEqual([]);
  expect(runsPods('ConfigMap')).toBe(false);
  expect(runsPods('constructor')).toBe(false);
});
