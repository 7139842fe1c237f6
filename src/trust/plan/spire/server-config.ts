import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import type { PsatCluster, Spire, SpireUpstream } from '../../model/spire';
import { formatGoDuration } from '../../terms/go-duration';
import { hclPlugins, hclSection, type HclObject, type HclPlugin } from './hcl-config';

/** `server.conf`. Source of each key: spire v1.13.3 doc/spire_server.md and the page of each plugin. */
export function serverConfig(spire: Spire): string {
  const { server, upstream } = spire;
  const { trustDomain, port, jwtIssuer, caTtl, attestors } = server;
  return [
    hclSection('server', {
      bind_address: '0.0.0.0',
      bind_port: port,
      trust_domain: trustDomain,
      data_dir: '/run/spire/data',
      socket_path: '/tmp/spire-server/private/api.sock',
      log_level: 'INFO',
      ca_ttl: formatGoDuration(caTtl),
      default_jwt_svid_ttl: formatGoDuration(spireDefaults.jwtSvidLife.value),
      ...(jwtIssuer === '' ? {} : { jwt_issuer: jwtIssuer }),
    }),
    hclPlugins([
      plugin('DataStore', 'sql', {
        database_type: 'sqlite3',
        connection_string: '/run/spire/data/datastore.sqlite3',
      }),
      plugin('KeyManager', 'disk', { keys_path: '/run/spire/data/keys.json' }),
      // SPIRE takes each attestor once, for all clusters that are attested in this way.
      ...attestors.map((name) => plugin('NodeAttestor', name, attestorData(spire, name))),
      ...(upstream === null ? [] : [plugin('UpstreamAuthority', 'vault', upstreamData(upstream))]),
    ]),
  ].join('\n');
}

function plugin(type: string, name: string, data: HclObject): HclPlugin {
  return { type, name, data };
}

function attestorData({ server, psatClusters }: Spire, name: string): HclObject {
  switch (name) {
    case spireAttestors.k8sPsat:
      return { clusters: Object.fromEntries(psatClusters.map((one) => [one.cluster, psatCluster(one)])) };
    case spireAttestors.x509pop:
      return { ca_bundle_paths: server.caBundleFiles, agent_path_template: agentPathTemplate };
    default:
      return {};
  }
}

function psatCluster({ allowList, audiences, kubeConfigFile }: PsatCluster): HclObject {
  return {
    service_account_allow_list: allowList,
    audience: audiences,
    ...(kubeConfigFile === '' ? {} : { kube_config_file: kubeConfigFile }),
  };
}

/** A node keeps its SPIFFE ID when its certificate is renewed: the usual template takes the fingerprint. */
export const agentPathTemplate = '/{{ .PluginName }}/{{ .URISanSelectors.cluster }}/{{ .URISanSelectors.node }}';

/** `k8s_auth` posts what the JWT method takes, too. */
function upstreamData(upstream: SpireUpstream): HclObject {
  const { server, pkiMount, caCertificateFile, vaultNamespace, mount, authRole, tokenFile } = upstream;
  return {
    vault_addr: server,
    pki_mount_point: pkiMount,
    ...(caCertificateFile === '' ? {} : { ca_cert_path: caCertificateFile }),
    ...(vaultNamespace === '' ? {} : { namespace: vaultNamespace }),
    k8s_auth: { k8s_auth_mount_point: mount, k8s_auth_role_name: authRole, token_path: tokenFile },
  };
}
