import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import type { PsatCluster, SpireServer, SpireUpstream } from '../../model/spire';
import { isObject } from '../untyped';
import { block, Said, silent } from './said';
import { uncheckedBy } from './unchecked-by';
import type { SpireReader } from './read-spire';

/** `server.conf`. Source of each key and default: spire v1.13.3 cmd/spire-server/cli/run/run.go, and of each plugin its own. */
export const readServerConf: SpireReader = {
  recognizes: (content) => isObject(content) && 'trust_domain' in block(content['server']),
  read: (content, file) => {
    const all = new Said(`${file}#`, content);
    const psatClusters = all
      .members(`plugins.NodeAttestor.${spireAttestors.k8sPsat}.plugin_data.clusters`)
      .map(([name, said]) => psatClusterOf(name, said));
    return {
      ...silent,
      server: serverOf(all, psatClusters),
      psatClusters,
      upstream: all.has('plugins.UpstreamAuthority.vault')
        ? upstreamOf(all.part('plugins.UpstreamAuthority.vault'))
        : null,
      uncheckedServers: uncheckedBy(
        all.part('plugins.UpstreamAuthority.vault.plugin_data'),
        'spireServer',
        'insecure_skip_verify',
      ),
    };
  },
};

function serverOf(all: Said, psatClusters: readonly PsatCluster[]): SpireServer {
  const said = all.part('server');
  const attestors = all.members('plugins.NodeAttestor').filter(([, plugin]) => plugin.value('enabled') !== false);
  const inFile = attestors.some(([, plugin]) => plugin.has('plugin_data_file'));
  const x509pop = all.part(`plugins.NodeAttestor.${spireAttestors.x509pop}.plugin_data`);
  const server = {
    trustDomain: said.text('trustDomain', 'trust_domain', null),
    cluster: homeOf(psatClusters),
    ...{ namespace: '', serviceAccount: '' },
    port: said.number('port', 'bind_port', spireDefaults.port.value),
    jwtIssuer: said.text('jwtIssuer', 'jwt_issuer', ''),
    caTtl: said.seconds('caTtl', 'ca_ttl', spireDefaults.caLife.value),
    attestors: attestors.map(([name]) => name),
    caBundleFiles: [...x509pop.texts('', 'ca_bundle_paths', []), x509pop.text('', 'ca_bundle_path', '')].filter(
      (path) => path !== '',
    ),
  };
  said.unknown('namespace', 'serviceAccount', ...(server.cluster === '' ? ['cluster'] : []));
  const { at } = all.part('plugins.NodeAttestor');
  return {
    ...server,
    at: said.at,
    origins: {
      ...said.origins,
      attestors: { kind: inFile ? 'unknown' : 'artefact', at },
      caBundleFiles: { kind: 'artefact', at: x509pop.at },
    },
  };
}

/** The cluster for which it needs no kubeconfig, if that is one alone. */
function homeOf(psatClusters: readonly PsatCluster[]): string {
  const near = psatClusters.filter(({ kubeConfigFile }) => kubeConfigFile === '');
  return near.length === 1 ? (near[0]?.cluster ?? '') : '';
}

function psatClusterOf(cluster: string, said: Said): PsatCluster {
  const found = {
    cluster,
    audiences: said.texts('audiences', 'audience', [spireDefaults.audience.value]),
    allowList: said.texts('allowList', 'service_account_allow_list', []),
    kubeConfigFile: said.text('kubeConfigFile', 'kube_config_file', ''),
    reviewer: { namespace: '', serviceAccount: '' },
  };
  said.undeclared('reviewer', 'spire.serviceAccount');
  return { ...found, at: said.at, origins: said.origins };
}

function upstreamOf(plugin: Said): SpireUpstream {
  const said = plugin.part('plugin_data');
  const found = {
    pkiMount: said.text('pkiMount', 'pki_mount_point', spireDefaults.pkiMount.value),
    workload: '',
    caCertificateFile: said.text('caCertificateFile', 'ca_cert_path', ''),
    server: said.text('server', 'vault_addr', null),
    vaultNamespace: said.text('vaultNamespace', 'namespace', ''),
    mount: said.text('mount', 'k8s_auth.k8s_auth_mount_point', spireDefaults.kubernetesMount.value),
    authRole: said.text('authRole', 'k8s_auth.k8s_auth_role_name', ''),
    tokenFile: said.text('tokenFile', 'k8s_auth.token_path', ''),
    ...{ audience: '', expirationSeconds: 0 },
  };
  said.unknown('workload', 'audience', 'expirationSeconds');
  return { ...found, at: plugin.at, origins: said.origins };
}
