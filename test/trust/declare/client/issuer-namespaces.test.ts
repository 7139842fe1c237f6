import { declare } from '../../../../src/trust/declare/declare';
import { declaredMesh } from '../../../support/declared-mesh';

const edge = { name: 'edge', pkiRole: { mount: 'pki', allowedDomains: ['acme.example'] } };
const at = 'clusters.prod.certManager.clusterIssuers[edge]';
const said = (certManager: Parameters<typeof declaredMesh>[0]) =>
  declare(declaredMesh(certManager)).diagnostics.map(({ code, at: place, message }) => [code, place, message]);

test('those of its certificates, where none are named', () => {
  const certificates = [{ namespace: 'ingress', name: 'www', dnsNames: ['acme.example'] }];
  const { model } = declare(declaredMesh({ clusterIssuers: [{ ...edge, certificates }] }));
  const policy = model?.clusters[0]?.requestPolicies.find(({ issuerName }) => issuerName === 'edge');
  expect(policy?.namespaces).toEqual(['ingress']);
});

test('nobody may use a ClusterIssuer for which no namespace is named', () => {
  expect(said({ clusterIssuers: [edge] })).toEqual([
    [
      'setting-without-effect',
      at,
      'no namespace may use ClusterIssuer `edge`: approver-policy approves for those that are named',
    ],
  ]);
});

test("cert-manager's own approver asks for no namespace", () => {
  expect(said({ approvedBy: 'cert-manager', clusterIssuers: [{ ...edge, namespaces: ['shop'] }] })).toEqual([
    [
      'setting-without-effect',
      `${at}.namespaces`,
      "cert-manager's own approver lets every namespace use a ClusterIssuer",
    ],
  ]);
});

test('a mesh alone may use its ClusterIssuer', () => {
  expect(
    said({ issuers: [], clusterIssuers: [{ name: 'edge', pkiRole: { mount: 'pki' } }], istioCsr: { issuer: 'edge' } }),
  ).toEqual([]);
});
