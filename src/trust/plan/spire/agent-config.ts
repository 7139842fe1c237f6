import type { NodeAttestation, SpireServer } from '../../model/spire';
import { projectedToken } from '../projected-volume';
import { hclPlugins, hclSection, type HclObject, type HclPlugin } from './hcl-config';

/** Where the Helm chart puts the agent's socket, and so where workloads and the discovery provider look for it. */
export const agentSocket = '/run/spire/agent-sockets/spire-agent.sock';

/** `agent.conf` of the nodes of one cluster. Source of each key: spire v1.13.3 doc/spire_agent.md and the page of each plugin. */
export function agentConfig({ trustDomain, address, port }: SpireServer, attestation: NodeAttestation): string {
  return [
    hclSection('agent', {
      data_dir: '/run/spire/agent',
      log_level: 'INFO',
      server_address: address,
      server_port: port,
      socket_path: agentSocket,
      trust_bundle_path: '/run/spire/bundle/bundle.crt',
      trust_domain: trustDomain,
      ...(attestation.method === 'joinToken' ? { join_token_file: '/run/spire/join-token' } : {}),
    }),
    hclPlugins([
      attestor(attestation),
      // A certificate outlives a restart, and with it the agent; a token that counts once does not.
      attestation.method === 'joinToken'
        ? { type: 'KeyManager', name: 'disk', data: { directory: '/run/spire/agent' } }
        : { type: 'KeyManager', name: 'memory', data: {} },
      { type: 'WorkloadAttestor', name: 'k8s', data: { node_name_env: 'MY_NODE_NAME' } },
    ]),
  ].join('\n');
}

function attestor(attestation: NodeAttestation): HclPlugin {
  const of = (name: string, data: HclObject): HclPlugin => ({ type: 'NodeAttestor', name, data });
  switch (attestation.method) {
    case 'k8sPsat':
      return of('k8s_psat', { cluster: attestation.cluster, token_path: projectedToken(attestation.agent).file });
    case 'joinToken':
      return of('join_token', {});
    case 'x509pop':
      return of('x509pop', {
        certificate_path: '/run/spire/x509pop/tls.crt',
        private_key_path: '/run/spire/x509pop/tls.key',
      });
  }
}
