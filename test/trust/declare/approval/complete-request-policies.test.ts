import { declared, declaredMesh } from '../../../support/declared-mesh';

const edge = {
  name: 'edge',
  namespaces: ['ingress', 'shop'],
  pkiRole: { mount: 'pki', allowedDomains: ['acme.example'] },
};

test('a policy for each issuer and each kind of request of a mesh', () => {
  const [prod] = declared(declaredMesh({ clusterIssuers: [edge] })).clusters;
  expect(prod?.requestPolicies.map(({ meta, namespaces }) => [meta.name, ...namespaces])).toEqual([
    ['acme.clusterissuer.edge', 'ingress', 'shop'],
    ['acme.mesh-workload', 'istio-system'],
    ['acme.mesh-serving', 'istio-system'],
    ['acme.mesh-istiod', 'istio-system'],
  ]);
});

test('cert-manager may use it in those namespaces, and istio-csr those of its own requests', () => {
  const [prod] = declared(declaredMesh({ clusterIssuers: [edge] })).clusters;
  const uses = (prod?.rbacBindings ?? []).filter(({ roleName }) => roleName.endsWith(':use'));
  expect(uses.map(({ meta, roleName, rbacSubjects }) => [meta.namespace, roleName, rbacSubjects[0]?.name])).toEqual([
    ['ingress', 'acme.clusterissuer.edge:use', 'cert-manager'],
    ['shop', 'acme.clusterissuer.edge:use', 'cert-manager'],
    ['istio-system', 'acme.mesh-workload:use', 'cert-manager-istio-csr'],
    ['istio-system', 'acme.mesh-serving:use', 'cert-manager-istio-csr'],
    ['istio-system', 'acme.mesh-istiod:use', 'cert-manager'],
  ]);
});

test('no policy lets a Certificate have the identity of a member', () => {
  const certificates = [{ name: 'web', dnsNames: ['web.acme.example'] }];
  const issuers = [{ namespace: 'istio-system', name: 'mesh', pkiRole: { mount: 'pki' }, certificates }];
  const [prod] = declared(declaredMesh({ issuers })).clusters;
  const own = prod?.requestPolicies.find(({ meta }) => meta.name === 'acme.issuer.istio-system.mesh');
  expect(own?.allowed.dnsNames.values).toEqual(['web.acme.example']);
  expect(own?.allowed.uris.values).toBeNull();
});

test('a ClusterIssuer without namespaces has no policy, which would be for all of them', () => {
  const [prod] = declared(declaredMesh({ clusterIssuers: [{ ...edge, namespaces: [] }] })).clusters;
  expect(prod?.requestPolicies.map(({ meta }) => meta.name)).not.toContain('acme.clusterissuer.edge');
});

test('none where cert-manager approves by itself', () => {
  const [prod] = declared(declaredMesh({ approvedBy: 'cert-manager' })).clusters;
  expect(prod?.requestPolicies).toEqual([]);
});
