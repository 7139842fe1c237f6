import { spireAttestors } from '../../facts/spire-attestors';
import { spireDefaults } from '../../facts/spire-defaults';
import { clusterOf } from '../../model/lookup';
import type { PsatCluster, Spire, SpireAgents, SpireServer } from '../../model/spire';
import type { TrustModel } from '../../model/trust-model';
import { formatGoDuration } from '../../terms/go-duration';
import type { Json } from '../planned';

type Values = { readonly [key: string]: Json };

/**
 * Values for the chart `spire` of helm-charts-hardened in the cluster of the server: what `server.conf` says, as far
 * as the chart has a value for it. Source: helm-charts-hardened 8a28a1b9 charts/spire.
 */
export function serverValues(model: TrustModel, spire: Spire): Values {
  const { server, agents, discovery } = spire;
  const own = agents.find(({ cluster }) => cluster === server.cluster);
  return {
    global: { spire: globalValues(server, server.cluster) },
    'spire-server': {
      namespaceOverride: server.namespace,
      serviceAccount: { create: false, name: server.serviceAccount },
      caTTL: formatGoDuration(server.caTtl),
      defaultJwtSvidTTL: formatGoDuration(spireDefaults.jwtSvidLife.value),
      nodeAttestor: attestorValues(spire),
      ...upstreamValues(model, spire),
    },
    'spire-agent': own?.attestor === spireAttestors.k8sPsat ? agentOf(own) : { enabled: false },
    'spiffe-oidc-discovery-provider': { enabled: discovery !== null },
  };
}

/** Values of the same chart in another cluster: agents alone. null where its chart of agents has no such attestor. */
export function agentValues({ server }: Spire, agents: SpireAgents): Values | null {
  if (agents.attestor !== spireAttestors.k8sPsat) return null;
  return {
    global: { spire: globalValues({ ...server, trustDomain: agents.trustDomain }, agents.attestedAs) },
    'spire-server': { enabled: false },
    'spire-agent': { ...agentOf(agents), server: { address: agents.address, port: agents.port } },
    'spiffe-oidc-discovery-provider': { enabled: false },
  };
}

function globalValues({ trustDomain, jwtIssuer }: SpireServer, clusterName: string): Values {
  return { trustDomain, clusterName, ...(jwtIssuer === '' ? {} : { jwtIssuer }) };
}

function agentOf({ namespace, serviceAccount }: SpireAgents): Values {
  return {
    namespaceOverride: namespace,
    serviceAccount: { create: false, name: serviceAccount },
    nodeAttestor: { k8sPSAT: { enabled: true } },
  };
}

function attestorValues({ server, psatClusters }: Spire): Values {
  const own = psatClusters.find(({ cluster }) => cluster === server.cluster);
  const others = psatClusters.filter((one) => one !== own);
  const { attestors } = server;
  return {
    k8sPSAT: own === undefined ? { enabled: false } : { enabled: true, ...psatValues(own) },
    externalK8sPSAT: {
      enabled: others.length > 0,
      ...(others.length === 0
        ? {}
        : { clusters: Object.fromEntries(others.map((one) => [one.cluster, psatValues(one)])) }),
    },
    joinToken: { enabled: attestors.includes(spireAttestors.joinToken) },
    // The chart offers no other path of agents in this mode than the one by the certificate's fingerprint.
    x509POP: attestors.includes(spireAttestors.x509pop)
      ? { enabled: true, mode: 'externalPKI', caBundle: { existingConfigMap: 'spire-x509pop' } }
      : { enabled: false },
  };
}

function psatValues({ allowList, audiences }: PsatCluster): Values {
  return { serviceAccountAllowList: allowList, audience: audiences };
}

function upstreamValues(model: TrustModel, { server, upstream }: Spire): Values {
  if (upstream === null) return {};
  const { caBundleSecretRef } = clusterOf(model, server.cluster)?.vault ?? { caBundleSecretRef: null };
  const { vaultNamespace, caCertificateFile, mount, authRole, audience, expirationSeconds } = upstream;
  return {
    upstreamAuthority: {
      vault: {
        enabled: true,
        vaultAddr: upstream.server,
        ...(vaultNamespace === '' ? {} : { namespace: vaultNamespace }),
        pkiMountPoint: upstream.pkiMount,
        ...(caCertificateFile === ''
          ? {}
          : {
              caCert:
                caBundleSecretRef === null
                  ? { type: 'ConfigMap', name: 'vault-ca' }
                  : { type: 'Secret', name: caBundleSecretRef.name },
            }),
        k8sAuth: {
          enabled: true,
          k8sAuthMountPoint: mount,
          k8sAuthRoleName: authRole,
          token: { audience, expiry: expirationSeconds },
        },
      },
    },
  };
}
