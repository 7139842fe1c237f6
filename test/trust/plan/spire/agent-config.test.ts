import { agentConfig } from '../../../../src/trust/plan/spire/agent-config';
import { spireOf, spireTrust } from '../../../support/spire';

const spire = spireOf(spireTrust().model);
const configs = Object.fromEntries(spire.agents.map((one) => [one.cluster, agentConfig(one)]));

test('an agent names its cluster as the server knows it, and the file of its token', () => {
  expect(configs['edge']).toContain('cluster = "edge"\n      token_path = "/var/run/secrets/tokens/spire-agent"');
  expect(configs['edge']).toContain('trust_domain = "acme.example"');
});

test('by a certificate, and by a token that counts once', () => {
  expect(configs['factory']).toContain('certificate_path = "/run/spire/x509pop/tls.crt"');
  expect(configs['lab']).toContain('join_token_file = "/run/spire/join-token"');
  expect(configs['lab']).toContain('KeyManager "disk"');
});
