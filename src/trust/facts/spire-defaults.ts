import type { Sourced } from './fact';

interface Default extends Sourced {
  readonly value: unknown;
}

/** What SPIRE and its Helm chart take where nothing is said, as far as both sides must agree on it. */
export const spireDefaults = {
  agentVolume: {
    value: {
      name: 'spire-agent',
      path: 'spire-agent',
      mountPath: '/var/run/secrets/tokens',
      expirationSeconds: 7200,
    },
    source: 'spire v1.13.3 doc/plugin_agent_nodeattestor_k8s_psat.md; helm-charts-hardened spire-agent daemonset.yaml',
  },
  serverVolume: {
    value: {
      name: 'spire-server-vault',
      path: 'spire-server',
      mountPath: '/var/run/secrets/tokens',
      expirationSeconds: 7200,
    },
    source: 'helm-charts-hardened spire-server values.yaml `upstreamAuthority.vault.k8sAuth.token`, statefulset.yaml',
  },
  audience: {
    value: 'spire-server',
    source:
      'spire v1.13.3 pkg/server/plugin/nodeattestor/k8spsat/psat.go `defaultAudience`; helm-charts-hardened spire-agent daemonset.yaml',
  },
  tokenFile: {
    value: '/var/run/secrets/tokens/spire-agent',
    source: 'spire v1.13.3 pkg/agent/plugin/nodeattestor/k8spsat/psat.go `getDefaultTokenPath`',
  },
  port: { value: 8081, source: 'spire v1.13.3 cmd/spire-server/cli/run/run.go `defaultConfig`' },
  caLife: { value: 86_400, source: 'spire v1.13.3 pkg/server/credtemplate/builder.go `DefaultX509CATTL`' },
  pkiMount: {
    value: 'pki',
    source: 'spire v1.13.3 pkg/server/plugin/upstreamauthority/vault/vault_client.go `defaultPKIMountPoint`',
  },
  kubernetesMount: {
    value: 'kubernetes',
    source: 'spire v1.13.3 pkg/server/plugin/upstreamauthority/vault/vault_client.go `defaultK8sMountPoint`',
  },
  jwtSvidLife: { value: 300, source: 'spire v1.13.3 pkg/server/credtemplate/builder.go `DefaultJWTSVIDTTL`' },
  jwtKeyAlgorithm: {
    value: 'ES256',
    source: 'spire v1.13.3 cmd/spire-server/cli/run/run.go: `jwt_key_type` is `ca_key_type`, which is ec-p256',
  },
  vaultCaFile: {
    value: '/run/spire/vault-ca/ca.crt',
    source: 'none: a path that this project chose, for the ConfigMap or Secret to be mounted at',
  },
} as const satisfies Readonly<Record<string, Default>>;
