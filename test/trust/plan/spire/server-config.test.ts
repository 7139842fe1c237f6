import { serverConfig } from '../../../../src/trust/plan/spire/server-config';
import { spireOf, spireModel, spireTrust } from '../../../support/spire';

const { model } = spireTrust();
const text = serverConfig(spireOf(model));

test('each way of attestation is one plugin, whatever the number of clusters', () => {
  expect(text.match(/NodeAttestor "\w+"/g)).toEqual([
    'NodeAttestor "k8s_psat"',
    'NodeAttestor "x509pop"',
    'NodeAttestor "join_token"',
  ]);
  expect(text).toContain('kube_config_file = "/run/spire/kubeconfigs/edge"');
});

test('Vault is the authority above, by the mount and role that are emitted', () => {
  expect(text).toContain('pki_mount_point = "pki-spire"');
  expect(text).toContain('k8s_auth_mount_point = "jwt-prod"');
  expect(text).toContain('k8s_auth_role_name = "acme-prod-spire-server_spire-server"');
  expect(text).toContain('token_path = "/var/run/secrets/tokens/spire-server"');
});

test('nothing is said of an issuer that is not declared', () => {
  const bare = spireModel({ server: { jwtIssuer: '' }, upstream: null });
  expect(serverConfig(spireOf(bare))).not.toMatch(/jwt_issuer|UpstreamAuthority/);
});
