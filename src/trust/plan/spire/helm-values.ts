import { spireDefaults } from '../../facts/spire-defaults';
import { clusterOf } from '../../model/lookup';
import type { NodeAttestation, PsatAttestation, SpireServer } from '../../model/spire';
import type { TrustModel } from '../../model/trust-model';
import { formatGoDuration } from '../../terms/go-duration';
import type { Json } from '../planned';
import { loginOf } from './server-config';

type Values = { readonly [key: string]: Json };

/**
 * Values for the chart `spire` of helm-charts-hardened in the cluster of the server: what `server.conf` says, as far
 * as the chart has a value for it. Source: helm-charts-hardened 8a28a1b9 charts/spire.
 */
export function serverValues(model: TrustModel, spire: SpireServer): Values {
  const { cluster, jwtIssuer, attestations } = spire;
  const own = attestations.find((one) => one.cluster === cluster);
  return {
    global: { spire: globalValues(spire, cluster) },
    'spire-server': {
      namespaceOverride: spire.namespace,
      serviceAccount: { create: false, name: spire.serviceAccount },
      caTTL: formatGoDuration(spire.caTtl),
      defaultJwtSvidTTL: formatGoDuration(spireDefaults.jwtSvidLife.value),
      nodeAttestor: attestorValues(attestations, own),
      ...upstreamValues(model, spire),
    },
    'spire-agent': own?.method === 'k8sPsat' ? agentOf(own) : { enabled: false },
    'spiffe-oidc-discovery-provider': { enabled: jwtIssuer !== '' },
  };
}

/** Values of the same chart in another cluster: agents alone. null where its chart of agents has no such attestor. */
export function agentValues(spire: SpireServer, attestation: NodeAttestation): Values | null {
  if (attestation.method !== 'k8sPsat') return null;
  return {
    global: { spire: globalValues(spire, attestation.cluster) },
    'spire-server': { enabled: false },
    'spire-agent': { ...agentOf(attestation), server: { address: spire.address, port: spire.port } },
    'spiffe-oidc-discovery-provider': { enabled: false },
  };
}

function globalValues({ trustDomain, jwtIssuer }: SpireServer, clusterName: string): Values {
  return { trustDomain, clusterName, ...(jwtIssuer === '' ? {} : { jwtIssuer }) };
}

function agentOf({ agent }: PsatAttestation): Values {
  return {
    namespaceOverride: agent.namespace,
    serviceAccount: { create: false, name: agent.serviceAccount },
    nodeAttestor: { k8sPSAT: { enabled: true } },
  };
}

function attestorValues(attestations: readonly NodeAttestation[], own: NodeAttestation | undefined): Values {
  const psat = attestations.filter((one): one is PsatAttestation => one.method === 'k8sPsat');
  const others = psat.filter((one) => one !== own);
  const x509pop = attestations.some(({ method }) => method === 'x509pop');
  return {
    k8sPSAT: own?.method === 'k8sPsat' ? { enabled: true, ...psatValues(own) } : { enabled: false },
    externalK8sPSAT: {
      enabled: others.length > 0,
      ...(others.length === 0
        ? {}
        : { clusters: Object.fromEntries(others.map((one) => [one.cluster, psatValues(one)])) }),
    },
    joinToken: { enabled: attestations.some(({ method }) => method === 'joinToken') },
    // The chart offers no other path of agents in this mode than the one by the certificate's fingerprint.
    x509POP: x509pop
      ? { enabled: true, mode: 'externalPKI', caBundle: { existingConfigMap: 'spire-x509pop' } }
      : { enabled: false },
  };
}

function psatValues({ allowList, audiences }: PsatAttestation): Values {
  return { serviceAccountAllowList: allowList, audience: audiences };
}

function upstreamValues(model: TrustModel, { cluster, upstream }: SpireServer): Values {
  const login = upstream === null ? null : loginOf(model, cluster, upstream);
  if (upstream === null || login === null) return {};
  const { caBundleSecretRef } = clusterOf(model, cluster)?.vault ?? { caBundleSecretRef: null };
  const { vaultNamespace } = model.vault;
  return {
    upstreamAuthority: {
      vault: {
        enabled: true,
        vaultAddr: login.server,
        ...(vaultNamespace === '' ? {} : { namespace: vaultNamespace }),
        pkiMountPoint: upstream.pkiMount,
        ...(upstream.caCertificateFile === ''
          ? {}
          : {
              caCert:
                caBundleSecretRef === null
                  ? { type: 'ConfigMap', name: 'vault-ca' }
                  : { type: 'Secret', name: caBundleSecretRef.name },
            }),
        k8sAuth: {
          enabled: true,
          k8sAuthMountPoint: login.workload.mount,
          k8sAuthRoleName: login.workload.authRole,
          token: { audience: login.workload.audience, expiry: login.workload.volume.expirationSeconds },
        },
      },
    },
  };
}
