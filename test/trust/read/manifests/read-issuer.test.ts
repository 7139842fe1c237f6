import { readIssuer } from '../../../../src/trust/read/manifests/read-issuer';
import { caPem } from '../../../support/every-kind';
import { issuerManifest, manifest } from '../../../support/manifests';

const at = 'prod.yaml#Issuer/shop/vault';
const read = (value: unknown) => readIssuer(manifest(value));

test('an Issuer that logs in with a ServiceAccount', () => {
  const issuer = read(
    issuerManifest(
      { serviceAccountRef: { name: 'vault', audiences: ['a'] } },
      { namespace: 'platform', serverName: 'v', caBundle: Buffer.from(caPem).toString('base64') },
    ),
  );
  expect({ ...issuer?.issuer, origins: {} }).toEqual({
    kind: 'Issuer',
    id: 'shop/vault',
    meta: { namespace: 'shop', name: 'vault', labels: {}, annotations: {} },
    server: 'https://vault.acme.example:8200',
    serverName: 'v',
    vaultNamespace: 'platform',
    caBundle: caPem,
    caBundleSecretRef: null,
    signPath: 'pki/sign/web',
    mountPath: '/v1/auth/jwt-prod',
    authRole: 'web',
    serviceAccount: 'vault',
    serviceAccountNamespace: 'shop',
    additionalAudiences: ['a'],
    at,
    origins: {},
  });
  expect(issuer?.issuer.origins['mountPath']).toEqual({
    kind: 'artefact',
    at: `${at}.spec.vault.auth.kubernetes.mountPath`,
  });
  expect(issuer?.shape).toEqual({
    at,
    authMethods: ['kubernetes'],
    tokenSources: ['serviceAccountRef'],
    caBundle: 'pem',
  });
  expect(issuer?.strayKeys).toEqual([]);
});

test('a ClusterIssuer is known by its name alone', () => {
  const issuer = read({ ...issuerManifest(), kind: 'ClusterIssuer', metadata: { name: 'edge' } })?.issuer;
  expect([issuer?.kind, issuer?.id, issuer?.meta.namespace]).toEqual(['ClusterIssuer', 'edge', '']);
});

test('what is left out is what cert-manager takes for it', () => {
  const issuer = read(issuerManifest({ mountPath: undefined }, { caBundleSecretRef: { name: 'ca' } }))?.issuer;
  expect([issuer?.mountPath, issuer?.caBundleSecretRef]).toEqual([
    '/v1/auth/kubernetes',
    { name: 'ca', key: 'ca.crt' },
  ]);
  expect(issuer?.origins['mountPath']?.kind).toBe('derived');
});

test.each(['v1/auth/jwt-prod', 'jwt-prod', '/v1/auth/jwt-prod/'])(
  'mountPath %s stays as it is written',
  (mountPath) => {
    expect(read(issuerManifest({ mountPath }))?.issuer.mountPath).toBe(mountPath);
  },
);

test.each(['v1/pki/sign/web', 'pki/issue/web', '/pki/sign/web/'])('path %s stays as it is written', (path) => {
  expect(read(issuerManifest({}, { path }))?.issuer.signPath).toBe(path);
});

test('several auth methods and both sources of a token are told', () => {
  const shape = read(
    issuerManifest(
      {},
      {
        auth: {
          appRole: { path: 'a' },
          tokenSecretRef: null,
          kubernetes: { role: 'web', secretRef: { name: 's' }, serviceAccountRef: { name: 'vault' } },
        },
      },
    ),
  )?.shape;
  expect([shape?.authMethods, shape?.tokenSources]).toEqual([
    ['appRole', 'kubernetes'],
    ['secretRef', 'serviceAccountRef'],
  ]);
});

test('an Issuer without any method is read, one that needs no account is not', () => {
  expect(read(issuerManifest({}, { auth: {} }))?.shape.authMethods).toEqual([]);
  expect(read(issuerManifest({}, { auth: { appRole: {} } }))).toBeNull();
  expect(
    read({ apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata: { name: 'a' }, spec: { acme: {} } }),
  ).toBeNull();
});

test.each([
  ['absent', undefined],
  ['absent', ''],
  ['no-base64', caPem],
  ['no-base64', 7],
  ['no-pem', Buffer.from('hello').toString('base64')],
  ['no-pem', Buffer.from(Buffer.from(caPem).toString('base64')).toString('base64')],
])('a caBundle that is %s', (kind, caBundle) => {
  const issuer = read(issuerManifest({}, { caBundle }));
  expect([issuer?.shape.caBundle, issuer?.issuer.caBundle]).toEqual([kind, '']);
});

test('keys that the CRD does not have are told', () => {
  const keys = read(
    issuerManifest(
      { serviceAccountRef: { name: 'vault', additionalAudiences: ['x'] }, audiences: [] },
      { caBundleSecret: {} },
    ),
  )?.strayKeys;
  expect(keys).toEqual([
    { at: `${at}.spec.vault`, key: 'caBundleSecret', kind: 'unknown' },
    { at: `${at}.spec.vault.auth.kubernetes`, key: 'audiences', kind: 'unknown' },
    { at: `${at}.spec.vault.auth.kubernetes.serviceAccountRef`, key: 'additionalAudiences', kind: 'unknown' },
  ]);
});
