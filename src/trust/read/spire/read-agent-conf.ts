import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import type { TokenVolume } from '../../model/workload';
import { folderName } from '../party/folder-name';
import { isObject } from '../untyped';
import { block, Said, silent } from './said';
import { uncheckedBy } from './unchecked-by';
import type { SpireReader } from './read-spire';

/** `agent.conf`. Source of each key: spire v1.13.3 cmd/spire-agent/cli/run/run.go, k8spsat/psat.go. What holds the token, no such file says. */
export const readAgentConf: SpireReader = {
  recognizes: (content) => isObject(content) && 'trust_domain' in block(content['agent']),
  read: (content, file, home) => {
    const all = new Said(`${file}#`, content);
    const said = all.part('agent');
    const [[attestor, plugin] = ['', null]] = all.members('plugins.NodeAttestor');
    const data = plugin?.part('plugin_data') ?? new Said(said.at, {});
    const isPsat = attestor === spireAttestors.k8sPsat;
    const attestedAs = data.text('attestedAs', 'cluster', '');
    const agents = {
      cluster: home || attestedAs || calledIn(file),
      trustDomain: said.text('trustDomain', 'trust_domain', null),
      address: said.text('address', 'server_address', null),
      port: said.number('port', 'server_port', null),
      attestor,
      attestedAs: isPsat ? attestedAs : '',
      ...{ id: '', namespace: '', serviceAccount: '', audience: '', ca: null },
      volume: volumeAt(isPsat ? data.text('volume', 'token_path', spireDefaults.tokenFile.value) : ''),
    };
    said.unknown('id', 'namespace', 'serviceAccount', 'audience');
    const known = { attestor: { kind: plugin === null ? 'unknown' : 'artefact', at: plugin?.at ?? said.at } } as const;
    return {
      ...silent,
      agents: [{ ...agents, at: said.at, origins: { ...said.origins, ...data.origins, ...known } }],
      uncheckedServers: uncheckedBy(said, 'spireAgent', 'insecure_bootstrap'),
    };
  },
};

/** `lab` of `spire/lab.agent.conf` and of `lab/agent.conf`: agents whose attestor names no cluster are called as their file. */
function calledIn(file: string): string {
  return /([^/\\]+)\.agent\.[^./\\]+$/.exec(file)?.[1] ?? folderName(file);
}

/** The volume of a token, of which only the file is known. */
export function volumeAt(file: string): TokenVolume {
  const end = file.lastIndexOf('/');
  const { expirationSeconds } = spireDefaults.agentVolume.value;
  return { name: '', path: file.slice(end + 1), mountPath: file.slice(0, Math.max(end, 0)), expirationSeconds };
}
