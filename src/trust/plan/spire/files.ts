import type { Spire, SpireAgents } from '../../model/spire';
import type { TrustModel } from '../../model/trust-model';
import type { PlannedConfigurationFile } from '../planned';
import { agentConfig } from './agent-config';
import { discoveryConfig } from './discovery-config';
import { agentValues, serverValues } from './helm-values';
import { serverConfig } from './server-config';

/** What SPIRE's programs are started with: as HCL, and as values for the Helm chart that says the same. */
export function planSpireFiles(model: TrustModel): readonly PlannedConfigurationFile[] {
  const { spire } = model;
  if (spire === null) return [];
  return [
    ...serverFiles(model, spire),
    ...spire.agents.flatMap((agents) => agentFiles(spire, agents)),
    ...discoveryFiles(spire),
  ];
}

type Content = PlannedConfigurationFile['content'];

const owner = 'spire';
const chart = 'as values for the chart `spire` of helm-charts-hardened, instead of the HCL';

function serverFiles(model: TrustModel, spire: Spire): readonly PlannedConfigurationFile[] {
  const { cluster, at } = spire.server;
  const file = (path: string, what: string, use: string, content: Content): PlannedConfigurationFile => {
    return { ...{ cluster, owner, at, what, use, content }, program: 'the SPIRE server', path: `spire/${path}` };
  };
  const object = serverValues(model, spire);
  return [
    file('server.conf', 'configuration of the server', 'by `-config`', text(serverConfig(spire))),
    file(`${cluster}.values.yaml`, 'Helm values of server and agents', chart, { kind: 'object', object }),
  ];
}

function agentFiles(spire: Spire, agents: SpireAgents): readonly PlannedConfigurationFile[] {
  const { cluster, at } = agents;
  const program = `the SPIRE agents of cluster \`${cluster}\``;
  const values = cluster === spire.server.cluster ? null : agentValues(spire, agents);
  return [
    {
      ...{ cluster, owner, program, at, path: `spire/${cluster}.agent.conf`, what: 'configuration of the agents' },
      use: 'by `-config`',
      content: text(agentConfig(agents)),
    },
    ...(values === null
      ? []
      : [
          {
            ...{ cluster, owner, program, at, path: `spire/${cluster}.values.yaml`, what: 'Helm values of the agents' },
            use: chart,
            content: { kind: 'object', object: values } as const,
          },
        ]),
  ];
}

function discoveryFiles({ server, discovery }: Spire): readonly PlannedConfigurationFile[] {
  if (discovery === null) return [];
  const { cluster, at } = server;
  return [
    {
      ...{ cluster, owner, at, path: 'spire/oidc-discovery-provider.conf', use: 'by `-config`' },
      ...{ program: 'the discovery provider of SPIRE', what: 'configuration of the discovery provider' },
      content: text(discoveryConfig(discovery)),
    },
  ];
}

function text(all: string): Content {
  return { kind: 'text', text: all };
}
