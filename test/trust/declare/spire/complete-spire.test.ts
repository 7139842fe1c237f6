import { serverOf, spireFaults, spireTrust } from '../../../support/spire';

test('the server as its agents and Vault see it', () => {
  expect(serverOf(spireTrust().model)).toMatchObject({
    ...{ trustDomain: 'acme.example', cluster: 'prod', namespace: 'spire-server', serviceAccount: 'spire-server' },
    ...{ address: 'spire.acme.example', port: 8081, jwtIssuer: 'https://svid.acme.example', caTtl: 86400 },
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
