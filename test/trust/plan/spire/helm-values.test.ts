import { agentValues, serverValues } from '../../../../src/trust/plan/spire/helm-values';
import { serverConfig } from '../../../../src/trust/plan/spire/server-config';
import { spireOf, spireTrust } from '../../../support/spire';

const { model } = spireTrust();
const spire = spireOf(model);

test('the values say what the HCL says', () => {
  const text = serverConfig(spire);
  const values = serverValues(model, spire) as never as Record<string, Record<string, never>>;
  expect(values['global']).toEqual({
    spire: { trustDomain: 'acme.example', clusterName: 'prod', jwtIssuer: 'https://svid.acme.example' },
  });
  expect(values['spire-server']).toMatchObject({
    caTTL: '24h',
    nodeAttestor: {
      k8sPSAT: { enabled: true, serviceAccountAllowList: ['spire-system:spire-agent'], audience: ['spire-server'] },
      externalK8sPSAT: { enabled: true, clusters: { edge: { audience: ['spire-server'] } } },
      joinToken: { enabled: true },
      x509POP: { enabled: true, mode: 'externalPKI' },
    },
    upstreamAuthority: {
      vault: {
        pkiMountPoint: 'pki-spire',
        k8sAuth: {
          k8sAuthMountPoint: 'jwt-prod',
          token: { audience: 'https://vault.acme.example:8200', expiry: 7200 },
        },
      },
    },
  });
  for (const said of ['pki-spire', 'jwt-prod', 'acme-prod-spire-server_spire-server', '24h'])
    expect(text).toContain(`"${said}"`);
});

test('elsewhere there are agents alone, and none whose attestor the chart does not have', () => {
  const [, edge, factory, lab] = spire.agents.map((one) => agentValues(spire, one));
  expect(edge).toMatchObject({
    'spire-server': { enabled: false },
    'spire-agent': { server: { address: 'spire.acme.example', port: 8081 } },
  });
  expect([factory, lab]).toEqual([null, null]);
});
