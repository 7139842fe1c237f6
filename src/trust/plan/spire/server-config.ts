import { spireDefaults } from '../../facts/spire-defaults';
import { inVault, under } from '../../model/lookup';
import type {
  NodeAttestation,
  PsatAttestation,
  SpireServer,
  SpireUpstream,
  X509popAttestation,
} from '../../model/spire';
import type { TrustModel } from '../../model/trust-model';
import type { Workload } from '../../model/workload';
import { formatGoDuration } from '../../terms/go-duration';
import { projectedToken } from '../projected-volume';
import { hclPlugins, hclSection, type HclObject, type HclPlugin } from './hcl-config';

/** `server.conf`. Source of each key: spire v1.13.3 doc/spire_server.md and the page of each plugin. */
export function serverConfig(model: TrustModel, spire: SpireServer): string {
  const { trustDomain, port, jwtIssuer, caTtl } = spire;
  const upstream = upstreamOf(model, spire);
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
      ...attestors(spire.attestations),
      ...(upstream === null ? [] : [plugin('UpstreamAuthority', 'vault', upstream)]),
    ]),
  ].join('\n');
}

function plugin(type: string, name: string, data: HclObject): HclPlugin {
  return { type, name, data };
}

/** One plugin for all clusters that are attested in one way: SPIRE takes each attestor once. */
function attestors(attestations: readonly NodeAttestation[]): readonly HclPlugin[] {
  const psat = attestations.filter((one): one is PsatAttestation => one.method === 'k8sPsat');
  const x509pop = attestations.filter((one): one is X509popAttestation => one.method === 'x509pop');
  return [
    ...(psat.length === 0
      ? []
      : [
          plugin('NodeAttestor', 'k8s_psat', {
            clusters: Object.fromEntries(psat.map((one) => [one.cluster, psatCluster(one)])),
          }),
        ]),
    ...(x509pop.length === 0
      ? []
      : [
          plugin('NodeAttestor', 'x509pop', {
            ca_bundle_paths: x509pop.map(({ caBundleFile }) => caBundleFile),
            agent_path_template: agentPathTemplate,
          }),
        ]),
    ...(attestations.some(({ method }) => method === 'joinToken') ? [plugin('NodeAttestor', 'join_token', {})] : []),
  ];
}

function psatCluster({ allowList, audiences, kubeConfigFile }: PsatAttestation): HclObject {
  return {
    service_account_allow_list: allowList,
    audience: audiences,
    ...(kubeConfigFile === '' ? {} : { kube_config_file: kubeConfigFile }),
  };
}

/** A node keeps its SPIFFE ID when its certificate is renewed: the usual template takes the fingerprint. */
export const agentPathTemplate = '/{{ .PluginName }}/{{ .URISanSelectors.cluster }}/{{ .URISanSelectors.node }}';

function upstreamOf(model: TrustModel, { cluster, upstream }: SpireServer): HclObject | null {
  if (upstream === null) return null;
  const login = loginOf(model, cluster, upstream);
  if (login === null) return null;
  const { vaultNamespace } = model.vault;
  return {
    vault_addr: login.server,
    pki_mount_point: upstream.pkiMount,
    ...(upstream.caCertificateFile === '' ? {} : { ca_cert_path: upstream.caCertificateFile }),
    ...(vaultNamespace === '' ? {} : { namespace: vaultNamespace }),
    k8s_auth: {
      k8s_auth_mount_point: login.workload.mount,
      k8s_auth_role_name: login.workload.authRole,
      token_path: projectedToken(login.workload).file,
    },
  };
}

/** How the server logs in: `k8s_auth` posts what the JWT method takes, too. */
export function loginOf(
  model: TrustModel,
  name: string,
  upstream: SpireUpstream,
): { readonly server: string; readonly workload: Workload } | null {
  const cluster = model.clusters.find((one) => one.name === name);
  const workload = cluster?.workloads.find(({ id, at }) => id === upstream.workload && at === upstream.at);
  if (cluster === undefined || workload === undefined) return null;
  const isThere = inVault(model.vault).authRole.has(under(workload.mount, workload.authRole.toLowerCase()));
  return isThere ? { server: cluster.vault.server, workload } : null;
}
