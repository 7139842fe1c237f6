import { caPem } from '../every-kind';
import { manifestFaults } from './manifest-faults';

const apiVersion = 'cert-manager.io/v1';
const metadata = { name: 'vault', namespace: 'shop' };
const kubernetes = { role: 'r', mountPath: '/v1/auth/jwt', serviceAccountRef: { name: 'vault' } };
const vault = { server: 'https://vault.acme.example', path: 'pki/sign/r', auth: { kubernetes } };
const issuer = (changed: object): readonly string[] =>
  manifestFaults({ apiVersion, kind: 'Issuer', metadata, spec: { vault: { ...vault, ...changed } } });
const spec = {
  secretName: 's',
  issuerRef: { name: 'vault', kind: 'Issuer', group: 'cert-manager.io' },
  dnsNames: ['a'],
};
const certificate = (changed: object): readonly string[] =>
  manifestFaults({ apiVersion, kind: 'Certificate', metadata, spec: { ...spec, ...changed } });

test('an Issuer and a Certificate that are right', () => {
  expect(issuer({ caBundle: Buffer.from(caPem).toString('base64') })).toEqual([]);
  expect(certificate({})).toEqual([]);
});

test('the field that does not exist', () => {
  const serviceAccountRef = { name: 'vault', additionalAudiences: ['a'] };
  expect(issuer({ auth: { kubernetes: { ...kubernetes, serviceAccountRef } } })).toEqual([
    '/spec/vault/auth/kubernetes/serviceAccountRef must NOT have additional properties (additionalAudiences)',
  ]);
});

test("the webhook's and the controller's rules for an Issuer", () => {
  expect(issuer({ server: '', path: 'a/../b' })).toEqual([
    '/spec/vault/server must match pattern "^https?://"',
    '/spec/vault/path must NOT be valid',
  ]);
  expect(issuer({ caBundle: 'YQ==' })).toEqual(['/spec/vault/caBundle must hold at least one certificate']);
  expect(issuer({ caBundle: caPem })).toEqual(['/spec/vault/caBundle must match pattern "^[A-Za-z0-9+/]+={0,2}$"']);
  expect(issuer({ caBundle: 'YQ==', caBundleSecretRef: { name: 'a' } })).toEqual(['/spec/vault must NOT be valid']);
  expect(issuer({ auth: {} })).toEqual(["/spec/vault/auth must have required property 'kubernetes'"]);
  expect(issuer({ auth: { kubernetes: { ...kubernetes, secretRef: { name: 'a' } } } })).toEqual([
    '/spec/vault/auth/kubernetes must match exactly one schema in oneOf',
  ]);
  expect(issuer({ auth: { kubernetes, tokenSecretRef: { name: 'a' } } })).toEqual([
    '/spec/vault/auth must NOT have additional properties (tokenSecretRef)',
  ]);
});

test("the webhook's rules for a Certificate", () => {
  expect(certificate({ duration: '59m', renewBefore: '1m' })).toEqual([
    '/spec/duration must be at least 1h',
    '/spec/renewBefore must be at least 5m',
  ]);
  expect(certificate({ duration: '1h', renewBefore: '1h' })).toEqual(['/spec/renewBefore must be less than duration']);
  expect(certificate({ commonName: 'a'.repeat(65) })).toEqual([
    '/spec/commonName must NOT have more than 64 characters',
  ]);
  expect(certificate({ privateKey: { algorithm: 'RSA', size: 1024 } })).toEqual([
    '/spec/privateKey/size must be >= 2048',
    '/spec/privateKey must match "then" schema',
  ]);
  expect(certificate({ usages: ['server'] })).toEqual(['/spec/usages/0 must be equal to one of the allowed values']);
});

test('core and RBAC kinds', () => {
  const rbac = 'rbac.authorization.k8s.io';
  const role = { apiVersion: `${rbac}/v1`, kind: 'Role', metadata };
  expect(manifestFaults({ ...role, rules: [{ nonResourceURLs: ['/a'], verbs: ['get'] }] })).toEqual([
    "/rules/0 must have required property 'apiGroups'",
    "/rules/0 must have required property 'resources'",
    '/rules/0 must NOT have additional properties (nonResourceURLs)',
  ]);
  const roleRef = { apiGroup: rbac, kind: 'Role', name: 'a' };
  const binding = { apiVersion: `${rbac}/v1`, kind: 'ClusterRoleBinding', metadata: { name: 'a' }, roleRef };
  expect(manifestFaults(binding)).toEqual(['/roleRef/kind must be equal to one of the allowed values']);
  expect(manifestFaults({ apiVersion: 'v1', kind: 'Secret', metadata, type: 'Opaque' })).toEqual([
    "/metadata must have required property 'annotations'",
    '/type must be equal to constant',
  ]);
  expect(manifestFaults({ apiVersion: 'v1', kind: 'ConfigMap', metadata })).toEqual(['/kind ConfigMap has no schema']);
});
