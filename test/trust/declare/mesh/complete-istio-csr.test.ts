import { declare } from '../../../../src/trust/declare/declare';
import { declared, declaredMesh } from '../../../support/declared-mesh';

const findings = (declaration: unknown) =>
  declare(declaration).diagnostics.map(({ code, at, message }) => [code, at, message]);
const at = 'clusters.prod.certManager.istioCsr';

test('defaults are those of its chart', () => {
  expect(declared(declaredMesh()).clusters[0]?.istioCsr).toMatchObject({
    ...{ issuerKind: 'Issuer', issuerName: 'mesh', trustDomain: 'cluster.local', namespaces: [], duration: 3600 },
    ...{ namespace: 'cert-manager', serviceAccount: 'cert-manager-istio-csr', istioNamespace: 'istio-system' },
    revisions: ['default'],
  });
});

test('its PKI role signs what the mesh asks for, and nothing else', () => {
  const istioCsr = { issuer: 'istio-system/mesh', namespaces: ['shop'], duration: '2h' };
  const [role] = declared(declaredMesh({ istioCsr })).vault.pkiRoles;
  expect(role).toMatchObject({
    allowedDomains: ['cert-manager-istio-csr.cert-manager.svc', 'istiod.istio-system.svc'],
    allowBareDomains: true,
    allowSubdomains: false,
    allowedUriSans: [
      'spiffe://cluster.local/ns/shop/sa/*',
      'spiffe://cluster.local/ns/istio-system/sa/istiod-service-account',
    ],
    ...{ maxTtl: 7200, keyType: 'any', requireCn: false, serverFlag: true, clientFlag: true },
  });
});

test('an issuer that is not declared', () => {
  expect(findings(declaredMesh({ istioCsr: { issuer: 'istio-system/mash' } }))).toEqual([
    ['unknown-issuer', `${at}.issuer`, 'unknown issuer `istio-system/mash`: did you mean `istio-system/mesh`?'],
  ]);
});

test('an Issuer of another namespace', () => {
  const istioCsr = { issuer: 'istio-system/mesh', istioNamespace: 'mesh' };
  expect(findings(declaredMesh({ istioCsr }))).toEqual([
    [
      'unknown-issuer',
      `${at}.issuer`,
      'istio-csr makes its requests in namespace `mesh`, where Issuer `istio-system/mesh` does not sign',
    ],
  ]);
});

test('a certificate of the mesh that its PKI role would cut', () => {
  const issuers = [{ namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki', maxTtl: '30m' } }];
  expect(findings(declaredMesh({ issuers })).map(([code, place]) => [code, place])).toEqual([
    ['lifetime-exceeded', `${at}.duration`],
  ]);
});

test('a trust domain with other characters', () => {
  expect(findings(declaredMesh({ istioCsr: { issuer: 'istio-system/mesh', trustDomain: 'Acme' } }))).toEqual([
    ['bad-value', `${at}.trustDomain`, expect.stringContaining('a SPIFFE trust domain')],
  ]);
});
