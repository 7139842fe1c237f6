import * as fc from 'fast-check';
import { readManifests } from '../../../src/trust/read/read-manifests';
import { issuerManifest } from '../../support/manifests';

const object = (apiVersion: string, kind: string, rest: object = {}): object => ({
  apiVersion,
  kind,
  metadata: { name: 'a', namespace: 'shop' },
  ...rest,
});
const cluster = (...values: readonly unknown[]) =>
  readManifests(
    values.map((value) => ({ at: 'prod.yaml', value })),
    'prod',
  );
const rbac = 'rbac.authorization.k8s.io/v1';

test('sorts the objects of a cluster', () => {
  const read = cluster(
    issuerManifest(),
    object('cert-manager.io/v1', 'Certificate', { spec: { issuerRef: { name: 'vault' } } }),
    object('v1', 'ServiceAccount'),
    object('v1', 'Secret', {
      metadata: {
        name: 'a-token',
        namespace: 'shop',
        annotations: { 'kubernetes.io/service-account.name': 'a', x: 'y' },
      },
      type: 'kubernetes.io/service-account-token',
    }),
    object(rbac, 'Role'),
    object(rbac, 'ClusterRole'),
    object(rbac, 'RoleBinding'),
    object(rbac, 'ClusterRoleBinding'),
    object('v1', 'Pod', { spec: { volumes: [{ name: 't', projected: { sources: [{ serviceAccountToken: {} }] } }] } }),
    null,
  );
  expect(read.name).toBe('prod');
  expect([read.certificateIssuers, read.certificates, read.serviceAccounts].map((nodes) => nodes.length)).toEqual([
    1, 1, 1,
  ]);
  expect(read.tokenSecrets.map(({ serviceAccount, meta }) => [serviceAccount, meta.annotations])).toEqual([
    ['a', { x: 'y' }],
  ]);
  expect(read.rbacRoles.map(({ kind }) => kind)).toEqual(['Role', 'ClusterRole']);
  expect(read.rbacBindings.map(({ kind }) => kind)).toEqual(['RoleBinding', 'ClusterRoleBinding']);
  expect(read.workloads.map(({ id }) => id)).toEqual(['shop/default']);
  expect(read.facts.issuerShapes).toHaveLength(1);
  expect([read.facts.unread, read.diagnostics]).toEqual([[], []]);
});

test('names what it does not read', () => {
  const { facts } = cluster(
    object('v1', 'ConfigMap'),
    object('v1', 'Secret', { type: 'Opaque', data: { password: 'cGFzc3dvcmQ=' } }),
    object('other.io/v1', 'Issuer'),
    object('cert-manager.io/v1', 'Issuer', { spec: { selfSigned: {} } }),
    object('v1', 'constructor'),
  );
  expect(facts.unread).toEqual([
    'prod.yaml#ConfigMap/shop/a',
    'prod.yaml#Secret/shop/a',
    'prod.yaml#Issuer/shop/a',
    'prod.yaml#Issuer/shop/a',
    'prod.yaml#constructor/shop/a',
  ]);
  expect(JSON.stringify(facts)).not.toContain('cGFzc3dvcmQ');
});

test('says what is no Kubernetes object', () => {
  const { diagnostics } = cluster({ a: 1 });
  expect(diagnostics.map(({ code, at, message }) => [code, at, message])).toEqual([
    ['wrong-type', 'prod.yaml', 'no Kubernetes object: `apiVersion` or `kind` is missing'],
  ]);
});

test('no document makes it throw', () => {
  const kinds = fc.constantFrom(
    'Issuer',
    'ClusterIssuer',
    'Certificate',
    'Secret',
    'Role',
    'RoleBinding',
    'Pod',
    'CronJob',
    'List',
  );
  const versions = fc.constantFrom('cert-manager.io/v1', 'v1', rbac, 'batch/v1');
  const keys = [
    'metadata',
    'name',
    'namespace',
    'labels',
    'spec',
    'vault',
    'auth',
    'kubernetes',
    'serviceAccountRef',
    'caBundle',
    'items',
    'subjects',
    'rules',
    'volumes',
    'projected',
    'sources',
    'jobTemplate',
    'template',
    '__proto__',
    'issuerRef',
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.string(),
      fc.constant(null),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
    ),
  }));
  const documents = fc
    .tuple(kinds, versions, fc.dictionary(fc.constantFrom(...keys), value))
    .map(([kind, apiVersion, rest]) => ({ ...rest, kind, apiVersion }));
  fc.assert(
    fc.property(fc.oneof(documents, value), (document) => {
      expect(Array.isArray(cluster(document).facts.unread)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
