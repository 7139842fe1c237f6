/** What a client, and how it is told to take any certificate. */
interface UncheckedServerFact {
  /** What it is called, before its name. */
  readonly title: string;
  /** What whoever stands in between gets out of it. */
  readonly gain: string;
  /** The setting that names the certificates. */
  readonly instead: string;
  readonly source: string;
}

/** Every client that can be told not to look at the certificate of its server. */
export const uncheckedServers = {
  VaultConnection: {
    title: 'VaultConnection',
    gain: 'the tokens that log in, and gives secrets of its own',
    instead: 'caCertSecretRef',
    source: 'vault-secrets-operator 9b840a5a vault/config.go:39-90',
  },
  SecretProviderClass: {
    title: 'SecretProviderClass',
    gain: 'the tokens that log in, and gives secrets of its own',
    instead: 'vaultCACertPath',
    source: 'vault-csi-provider becf48f internal/config/config.go:156',
  },
  rabbitmq: {
    title: 'RabbitMQ',
    gain: 'to say which keys sign tokens',
    instead: 'cacertfile',
    source: 'rabbitmq-server v4.3.5 oauth2_client.erl extract_ssl_options_as_list',
  },
  opensearch: {
    title: 'OpenSearch',
    gain: 'to say which keys sign tokens',
    instead: 'pemtrustedcas_content',
    source: 'opensearch-project/security bb55e64d SettingsBasedSSLConfigurator.java:105-190',
  },
  dex: {
    title: 'Dex',
    gain: 'to say which keys sign tokens',
    instead: 'rootCAs',
    source: 'dexidp/dex ab64ed77 connector/oidc/oidc.go:87,286',
  },
  spireServer: {
    title: 'SPIRE server',
    gain: 'the token that logs in, and signs what SPIRE asks for',
    instead: 'ca_cert_path',
    source: 'spire ef8527ec doc/plugin_server_upstreamauthority_vault.md:16',
  },
  spireAgent: {
    title: 'SPIRE agent',
    gain: 'the token of the node, and is its SPIRE server from then on',
    instead: 'trust_bundle_path',
    source: 'spire v1.13.3 cmd/spire-agent/cli/run/run.go:383-415',
  },
  terraform: {
    title: "Terraform's provider",
    gain: 'the token that configures Vault',
    instead: 'ca_cert_file',
    source: '@cdktf/provider-vault 15.6.1 lib/provider `skip_tls_verify`',
  },
} as const satisfies Readonly<Record<string, UncheckedServerFact>>;
