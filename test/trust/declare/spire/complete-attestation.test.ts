import { renderText } from '../../../../src/trust/diagnose/render';
import { clusterOf } from '../../../../src/trust/model/lookup';
import { agentsOf, spireOf, spireFaults, spireTrust } from '../../../support/spire';

test('both sides of k8s_psat come out of one declaration', () => {
  const { model } = spireTrust();
  const [prod, edge] = spireOf(model).psatClusters;
  expect(prod).toMatchObject({
    ...{ cluster: 'prod', audiences: ['spire-server'], kubeConfigFile: '' },
    allowList: ['spire-system:spire-agent'],
  });
  expect(agentsOf(model)).toMatchObject({
    ...{ cluster: 'prod', attestor: 'k8s_psat', attestedAs: 'prod', trustDomain: 'acme.example' },
    ...{ address: 'spire.acme.example', port: 8081, id: 'spire-system/spire-agent', audience: 'spire-server' },
  });
  expect(edge).toMatchObject({ cluster: 'edge', kubeConfigFile: '/run/spire/kubeconfigs/edge' });
});

test('in another cluster the server has an account with a token, and the same rights', () => {
  const { model } = spireTrust();
  const [prod, edge] = [clusterOf(model, 'prod'), clusterOf(model, 'edge')];
  expect(prod?.tokenSecrets).toEqual([]);
  expect(edge?.tokenSecrets.map(({ meta }) => `${meta.namespace}/${meta.name}`)).toEqual([
    'spire-server/spire-server-token',
  ]);
  for (const cluster of [prod, edge])
    expect(cluster?.rbacBindings.map(({ meta }) => meta.name)).toContain(
      'acme:spire-attestation:spire-server:spire-server',
    );
});

test('a join token needs nothing in its cluster', () => {
  const lab = clusterOf(spireTrust().model, 'lab');
  expect([lab?.serviceAccounts, lab?.rbacRoles]).toEqual([[], []]);
});

test.each([
  ['jwt', 'no attestor of SPIRE verifies a ServiceAccount token by its issuer’s keys: there is no JWT attestor'],
  ['k8sSat', 'SPIRE has no attestor `k8s_sat` any more: 1.12 removed it, since its tokens never end'],
])('`%s` is refused where it is looked for', (name, message) => {
  const attestation = { prod: { [name]: {} } } as never;
  const [fault] = spireFaults({ attestation, jwtSvid: undefined as never });
  expect(fault).toMatchObject({ code: 'node-attestor-missing', at: `spire.attestation.prod.${name}`, message });
  expect(renderText([fault!])).toContain('fix      declare `k8sPsat`');
});
