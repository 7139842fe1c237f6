import { spireAttestors } from '../../facts/spire-attestors';
import type { SpireAgents } from '../../model/spire';
import { projectedToken } from '../projected-volume';
import { hclPlugins, hclSection, type HclPlugin } from './hcl-config';

/** Where the Helm chart puts the agent's socket, and so where workloads and the discovery provider look for it. */
export const agentSocket = '/run/spire/agent-sockets/spire-agent.sock';

/** `agent.conf` of the nodes of one cluster. Source of each key: spire v1.13.3 doc/spire_agent.md and the page of each plugin. */
export function agentConfig(agents: SpireAgents): string {
  const { trustDomain, address, port, attestor } = agents;
  const isOnce = attestor === spireAttestors.joinToken;
  return [
    hclSection('agent', {
      data_dir: '/run/spire/agent',
      log_level: 'INFO',
      server_address: address,
      server_port: port,
      socket_path: agentSocket,
      trust_bundle_path: '/run/spire/bundle/bundle.crt',
      trust_domain: trustDomain,
      ...(isOnce ? { join_token_file: '/run/spire/join-token' } : {}),
    }),
    hclPlugins([
      { type: 'NodeAttestor', name: attestor, data: attestorData(agents) },
      // A certificate outlives a restart, and with it the agent; a token that counts once does not.
      isOnce
        ? { type: 'KeyManager', name: 'disk', data: { directory: '/run/spire/agent' } }
        : { type: 'KeyManager', name: 'memory', data: {} },
      { type: 'WorkloadAttestor', name: 'k8s', data: { node_name_env: 'MY_NODE_NAME' } },
    ]),
  ].join('\n');
}

function attestorData(agents: SpireAgents): HclPlugin['data'] {
  switch (agents.attestor) {
    case spireAttestors.k8sPsat:
      return { cluster: agents.attestedAs, token_path: projectedToken(agents).file };
    case spireAttestors.x509pop:
      return { certificate_path: '/run/spire/x509pop/tls.crt', private_key_path: '/run/spire/x509pop/tls.key' };
    default:
      return {};
  }
}
