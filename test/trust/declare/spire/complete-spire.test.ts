import { spireOf, spireFaults, spireTrust } from '../../../support/spire';

test('the server as its agents and Vault see it', () => {
  const { server, agents, discovery } = spireOf(spireTrust().model);
  expect(server).toMatchObject({
    ...{ trustDomain: 'acme.example', cluster: 'prod', namespace: 'spire-server', serviceAccount: 'spire-server' },
    ...{ port: 8081, jwtIssuer: 'https://svid.acme.example', caTtl: 86400 },
    ...{ attestors: ['k8s_psat', 'x509pop', 'join_token'], caBundleFiles: ['/run/spire/x509pop/factory.pem'] },
  });
  expect(agents.map(({ cluster, attestor }) => [cluster, attestor])).toEqual([
    ['prod', 'k8s_psat'],
    ['edge', 'k8s_psat'],
    ['factory', 'x509pop'],
    ['lab', 'join_token'],
  ]);
  expect(discovery).toMatchObject({
    ...{ trustDomain: 'acme.example', jwtIssuer: 'https://svid.acme.example', domains: ['svid.acme.example'] },
    jwksUri: 'https://svid.acme.example/keys',
  });
});

test('clusters are named as they are declared', () => {
  const codes = (changes: Parameters<typeof spireFaults>[0]) => spireFaults(changes).map(({ code, at }) => [code, at]);
  expect(codes({ cluster: 'prd' })).toContainEqual(['unknown-cluster', 'spire.cluster']);
  expect(codes({ attestation: { prod: { k8sPsat: {} }, edgy: { joinToken: {} }, edge: { k8sPsat: {} } } })).toEqual([
    ['unknown-cluster', 'spire.attestation.edgy'],
  ]);
});

test('a workload on nodes that nobody attests gets nothing', () => {
  expect(spireFaults({ attestation: { prod: { k8sPsat: {} } } })).toMatchObject([
    {
      ...{ code: 'setting-without-effect', at: 'spire.jwtSvid.workloads[edge/shop/orders]' },
      fix: 'declare `spire.attestation.edge`',
    },
  ]);
});

test('the provider is asked by the host of the issuer, without its port', () => {
  const jwtIssuer = 'https://svid.acme.example:8443/spire/';
  expect(spireOf(spireTrust({ jwtIssuer }).model).discovery).toMatchObject({
    ...{ jwtIssuer, domains: ['svid.acme.example'], jwksUri: 'https://svid.acme.example:8443/spire/keys' },
  });
});
