import { resolve } from 'node:path';

/** A program that the tests build from a pinned module, or take from where a variable points. */
export interface Program {
  readonly name: string;
  /** Folder of its module below `test/servers`. */
  readonly module: string;
  /** Package to build. */
  readonly package: string;
  /** Environment variable that points at an existing binary. */
  readonly variable: string;
  /** What the linker writes into it. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Whether it takes a C compiler, for a database that is written in C. */
  readonly cgo?: boolean;
  /** A module at a version whose sources are built with the files below `instead` in place of their own. */
  readonly changed?: string;
  /** How long a build takes with nothing cached, on 2 cores. */
  readonly coldBuild: string;
}

export const serversFolder = resolve(__dirname, '../../servers');

/** Version of Kubernetes in `test/servers/cluster/go.mod`. */
const kubernetes = { major: '1', minor: '36', version: 'v1.36.3' };

const versionPackage = 'k8s.io/component-base/version';

export const programs = {
  etcd: {
    name: 'etcd',
    module: 'cluster',
    package: 'go.etcd.io/etcd/server/v3',
    variable: 'VAULT_TRUST_E2E_ETCD',
    stamps: {},
    coldBuild: '30 s',
  },
  apiServer: {
    name: 'kube-apiserver',
    module: 'cluster',
    package: 'k8s.io/kubernetes/cmd/kube-apiserver',
    variable: 'VAULT_TRUST_E2E_KUBE_APISERVER',
    // Clients refuse a server that says it has no version.
    stamps: {
      [`${versionPackage}.gitVersion`]: kubernetes.version,
      [`${versionPackage}.gitMajor`]: kubernetes.major,
      [`${versionPackage}.gitMinor`]: kubernetes.minor,
      [`${versionPackage}.gitTreeState`]: 'clean',
    },
    coldBuild: '4 min',
  },
  certManager: {
    name: 'cert-manager-controllers',
    module: 'cluster',
    package: './cert-manager-controllers',
    variable: 'VAULT_TRUST_E2E_CERT_MANAGER',
    stamps: {},
    coldBuild: '1 min',
  },
  approverPolicy: {
    name: 'approver-policy',
    module: 'approver-policy',
    package: 'github.com/cert-manager/approver-policy/cmd',
    variable: 'VAULT_TRUST_E2E_APPROVER_POLICY',
    stamps: {},
    coldBuild: '3 min',
  },
  // What stands in for it; the variable takes the real one too.
  istioCsr: {
    name: 'istio-csr-stand-in',
    module: 'istio-csr',
    package: './stand-in',
    variable: 'VAULT_TRUST_E2E_ISTIO_CSR',
    stamps: {},
    coldBuild: '2 min',
  },
  istioProxy: {
    name: 'istio-proxy-stand-in',
    module: 'istio-csr',
    package: './proxy',
    variable: 'VAULT_TRUST_E2E_ISTIO_PROXY',
    stamps: {},
    coldBuild: '10 s',
  },
  vault: {
    name: 'vault',
    module: 'vault',
    package: 'github.com/hashicorp/vault',
    variable: 'VAULT_TRUST_E2E_VAULT',
    stamps: {},
    coldBuild: '5 min',
  },
  spireServer: {
    name: 'spire-server',
    module: 'spire',
    package: 'github.com/spiffe/spire/cmd/spire-server',
    variable: 'VAULT_TRUST_E2E_SPIRE_SERVER',
    stamps: {},
    // SQLite, in which a server keeps its entries unless it is given a database.
    cgo: true,
    coldBuild: '6 min',
  },
  spireAgent: {
    name: 'spire-agent',
    module: 'spire',
    package: 'github.com/spiffe/spire/cmd/spire-agent',
    variable: 'VAULT_TRUST_E2E_SPIRE_AGENT',
    stamps: {},
    coldBuild: '1 min',
  },
  spireDiscovery: {
    name: 'oidc-discovery-provider',
    module: 'spire',
    package: 'github.com/spiffe/spire/support/oidc-discovery-provider',
    variable: 'VAULT_TRUST_E2E_SPIRE_DISCOVERY',
    stamps: {},
    coldBuild: '10 s',
  },
  vaultSecretsOperator: {
    name: 'vault-secrets-operator',
    module: 'vault-secrets-operator',
    package: 'github.com/hashicorp/vault-secrets-operator',
    variable: 'VAULT_TRUST_E2E_VAULT_SECRETS_OPERATOR',
    stamps: {},
    coldBuild: '3 min',
  },
  externalSecrets: {
    name: 'external-secrets',
    module: 'external-secrets',
    package: 'github.com/external-secrets/external-secrets',
    variable: 'VAULT_TRUST_E2E_EXTERNAL_SECRETS',
    stamps: {},
    // All its providers together are twice as many packages: SDKs of clouds.
    changed: 'github.com/external-secrets/external-secrets@v0.20.4',
    coldBuild: '3 min',
  },
  tofu: {
    name: 'tofu',
    module: 'opentofu',
    package: 'github.com/opentofu/opentofu/cmd/tofu',
    variable: 'VAULT_TRUST_E2E_TERRAFORM',
    stamps: {},
    coldBuild: '3 min',
  },
  provider: {
    name: 'terraform-provider-vault',
    module: 'terraform-provider-vault',
    package: '.',
    variable: 'VAULT_TRUST_E2E_PROVIDER_BINARY',
    stamps: {},
    coldBuild: '30 s',
  },
} as const satisfies Record<string, Program>;
