import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import type { PsatCluster, SpireAgents, SpireDiscovery, SpireServer, SpireUpstream } from '../../model/spire';
import { isObject } from '../untyped';
import { volumeAt } from './read-agent-conf';
import type { SpireReader } from './read-spire';
import { Said } from './said';
import { uncheckedBy } from './unchecked-by';

const parts = ['spire-server', 'spire-agent', 'spiffe-oidc-discovery-provider'];

/**
 * Values for the chart `spire` of helm-charts-hardened. Other files of values may lie above or below, so what one leaves
 * out is unknown, a default of the chart too. Source: helm-charts-hardened 8a28a1b9 charts/spire.
 */
export const readHelmValues: SpireReader = {
  recognizes: (content) => isObject(content) && parts.some((part) => isObject(content[part])),
  read: (content, file, home) => {
    const all = new Said(`${file}#`, content);
    const saysOf = (part: string): boolean => all.has(part) && String(all.value(`${part}.enabled`)) !== 'false';
    const isServed = saysOf('spire-server');
    const isBelowVault = isServed && isOn(all, `${vault}.enabled`);
    return {
      server: isServed ? serverOf(all) : null,
      psatClusters: isServed ? psatClustersOf(all, home) : [],
      upstream: isBelowVault ? upstreamOf(all) : null,
      agents: saysOf('spire-agent') ? [agentsOf(all, home)] : [],
      discovery: isOn(all, 'spiffe-oidc-discovery-provider.enabled') ? discoveryOf(all) : null,
      uncheckedServers: isBelowVault ? uncheckedBy(all.part(vault), 'spireServer', 'insecureSkipVerify') : [],
    };
  },
};

const attestor = 'spire-server.nodeAttestor';
const vault = 'spire-server.upstreamAuthority.vault';

function isOn(all: Said, path: string): boolean {
  // The chart compares it as text.
  return String(all.value(path)) === 'true';
}

/** Which switch of the chart makes which attestor. */
const switches: readonly (readonly [key: string, name: string])[] = [
  ['k8sPSAT', spireAttestors.k8sPsat],
  ['externalK8sPSAT', spireAttestors.k8sPsat],
  ['x509POP', spireAttestors.x509pop],
  ['joinToken', spireAttestors.joinToken],
];

function serverOf(all: Said): SpireServer {
  const said = new Said(all.at, all.value(''));
  const server = {
    trustDomain: said.text('trustDomain', 'global.spire.trustDomain', null),
    cluster: said.text('cluster', 'global.spire.clusterName', null),
    namespace: said.text('namespace', 'spire-server.namespaceOverride', null),
    serviceAccount: said.text('serviceAccount', 'spire-server.serviceAccount.name', null),
    port: 0,
    jwtIssuer: said.text('jwtIssuer', 'global.spire.jwtIssuer', null),
    caTtl: said.seconds('caTtl', 'spire-server.caTTL', null),
    attestors: [
      ...new Set(switches.filter(([key]) => isOn(all, `${attestor}.${key}.enabled`)).map(([, name]) => name)),
    ],
    caBundleFiles: [],
  };
  said.unknown('port', 'caBundleFiles');
  said.note('attestors', attestor, false);
  if (!switches.every(([key]) => all.has(`${attestor}.${key}.enabled`))) said.unknown('attestors');
  return { ...server, at: `${all.at}spire-server`, origins: said.origins };
}

function psatClustersOf(all: Said, home: string): readonly PsatCluster[] {
  const own = all.part(`${attestor}.k8sPSAT`);
  const name = all.text('', 'global.spire.clusterName', home);
  const near = isOn(all, `${attestor}.k8sPSAT.enabled`) && name !== '' ? [psatClusterOf(name, own, true)] : [];
  const others = isOn(all, `${attestor}.externalK8sPSAT.enabled`)
    ? all.members(`${attestor}.externalK8sPSAT.clusters`).map(([cluster, said]) => psatClusterOf(cluster, said, false))
    : [];
  return [...near, ...others];
}

/** In its own cluster the server needs no kubeconfig; where the chart mounts the others, its values do not say. */
function psatClusterOf(cluster: string, said: Said, isHome: boolean): PsatCluster {
  const found = {
    ...{ cluster, kubeConfigFile: '', reviewer: { namespace: '', serviceAccount: '' } },
    audiences: said.texts('audiences', 'audience', null),
    allowList: said.texts('allowList', 'serviceAccountAllowList', null),
  };
  said.undeclared('reviewer', 'spire.serviceAccount');
  if (!isHome) said.unknown('kubeConfigFile');
  return { ...found, at: said.at, origins: said.origins };
}

function upstreamOf(all: Said): SpireUpstream {
  const said = all.part(vault);
  const [namespace, account] = ['namespaceOverride', 'serviceAccount.name'].map((path) =>
    all.value(`spire-server.${path}`),
  );
  const isKnown = typeof namespace === 'string' && typeof account === 'string';
  const upstream = {
    pkiMount: said.text('pkiMount', 'pkiMountPoint', null),
    workload: isKnown ? `${namespace}/${account}` : '',
    caCertificateFile: '',
    server: said.text('server', 'vaultAddr', null),
    vaultNamespace: said.text('vaultNamespace', 'namespace', ''),
    mount: said.text('mount', 'k8sAuth.k8sAuthMountPoint', null),
    authRole: said.text('authRole', 'k8sAuth.k8sAuthRoleName', null),
    tokenFile: '',
    audience: said.text('audience', 'k8sAuth.token.audience', null),
    expirationSeconds: said.number('expirationSeconds', 'k8sAuth.token.expiry', null),
  };
  said.unknown('caCertificateFile', 'tokenFile', ...(isKnown ? [] : ['workload']));
  return { ...upstream, at: said.at, origins: said.origins };
}

/** The chart projects the agents' token for one audience, whatever is said. Source: charts/spire-agent/templates/daemonset.yaml. */
function agentsOf(all: Said, home: string): SpireAgents {
  const said = new Said(all.at, all.value(''));
  const clusterName = said.text('attestedAs', 'global.spire.clusterName', null);
  const namespace = said.text('namespace', 'spire-agent.namespaceOverride', null);
  const serviceAccount = said.text('serviceAccount', 'spire-agent.serviceAccount.name', null);
  const isPsat = isOn(all, 'spire-agent.nodeAttestor.k8sPSAT.enabled');
  const agents = {
    cluster: home === '' ? clusterName : home,
    trustDomain: said.text('trustDomain', 'global.spire.trustDomain', null),
    address: said.text('address', 'spire-agent.server.address', null),
    port: said.number('port', 'spire-agent.server.port', null),
    attestor: isPsat ? spireAttestors.k8sPsat : '',
    attestedAs: clusterName,
    ...{
      id: namespace === '' || serviceAccount === '' ? '' : `${namespace}/${serviceAccount}`,
      namespace,
      serviceAccount,
    },
    ...{ audience: spireDefaults.audience.value, ca: null, volume: volumeAt(spireDefaults.tokenFile.value) },
  };
  said.unknown('volume', ...(isPsat ? [] : ['attestor']), ...(agents.id === '' ? ['id'] : []));
  const audience = { kind: 'derived', at: `${all.at}spire-agent` } as const;
  return { ...agents, at: `${all.at}spire-agent`, origins: { ...said.origins, audience } };
}

function discoveryOf(all: Said): SpireDiscovery {
  const said = new Said(all.at, all.value(''));
  const discovery = {
    trustDomain: said.text('trustDomain', 'global.spire.trustDomain', null),
    jwtIssuer: said.text('jwtIssuer', 'global.spire.jwtIssuer', null),
    ...{ domains: [], jwksUri: '' },
  };
  said.unknown('domains', 'jwksUri');
  return { ...discovery, at: `${all.at}spiffe-oidc-discovery-provider`, origins: said.origins };
}
