import type { Sourced } from './fact';
import { compareVersions, type ProductName } from './versions';

/** Since when a product can do something. */
export interface FeatureRow extends Sourced {
  readonly feature: string;
  readonly product: ProductName;
  /** First version, with a patch where a patch brought it; null for a product that never could. */
  readonly since: string | null;
  /** What it is, completing "… can". */
  readonly what: string;
}

/** What only some products or versions can do, by feature; a product that is not listed cannot. */
export const features = [
  // cert-manager
  {
    feature: 'service-account-ref',
    product: 'cert-manager',
    since: '1.12',
    what: 'log in to Vault with a token that it mints for a ServiceAccount',
    source: 'cert-manager pull request 5502, v1.12.0 pkg/apis/certmanager/v1/types_issuer.go',
  },
  {
    feature: 'additional-audiences',
    product: 'cert-manager',
    since: '1.15',
    what: 'send audiences of its manifest (`serviceAccountRef.audiences`)',
    source: 'cert-manager pull requests 6718 and 6744, v1.15.0',
  },
  {
    feature: 'server-audience',
    product: 'cert-manager',
    since: '1.20',
    what: 'send the URL of the Vault server as an audience',
    source: 'cert-manager pull request 8228, v1.20.0',
  },
  {
    feature: 'server-name',
    product: 'cert-manager',
    since: '1.18',
    what: 'verify another name in the certificate of Vault (`serverName`)',
    source: 'cert-manager pull request 7663, v1.18.0; vault.go:296',
  },
  {
    feature: 'ca-bundle-secret-ref',
    product: 'cert-manager',
    since: '1.10',
    what: 'take the certificates of Vault from a Secret (`caBundleSecretRef`)',
    source: 'cert-manager pull request 5387, v1.10.0; vault.go:308-336',
  },
  {
    feature: 'client-certificate',
    product: 'cert-manager',
    since: '1.15',
    what: 'present a client certificate to Vault (`clientCertSecretRef`)',
    source: 'cert-manager pull request 6614, v1.15.0',
  },
  {
    feature: 'path-traversal-refused',
    product: 'cert-manager',
    since: '1.21',
    what: 'refuse `..` in `path` and `mountPath`',
    source: 'cert-manager pull request 8930, v1.21.0; internal/apis/certmanager/validation/issuer.go:289-428',
  },
  {
    feature: 'private-key-rotation-always',
    product: 'cert-manager',
    since: '1.18',
    what: 'make a new key at each renewal unless told otherwise',
    source: 'cert-manager release notes 1.18, `rotationPolicy`',
  },
  // Vault and OpenBao: kubernetes login
  {
    feature: 'system-ca-pool',
    product: 'vault',
    since: '1.17',
    what: 'know an API server by the certificates of its system where no `kubernetes_ca_cert` is given',
    source: 'vault-plugin-auth-kubernetes v0.19.0 CHANGELOG',
  },
  {
    feature: 'system-ca-pool',
    product: 'openbao',
    since: null,
    what: 'know an API server by the certificates of its system where no `kubernetes_ca_cert` is given',
    source:
      'openbao v2.6.2 builtin/credential/kubernetes/path_config.go "kubernetes_ca_cert must be given when disable_local_ca_jwt is true"',
  },
  {
    feature: 'annotations-as-alias-metadata',
    product: 'vault',
    since: '1.16',
    what: 'take alias metadata from annotations of the ServiceAccount (`use_annotations_as_alias_metadata`)',
    source: 'vault-plugin-auth-kubernetes v0.18.0 CHANGELOG',
  },
  {
    feature: 'annotations-as-alias-metadata',
    product: 'openbao',
    since: null,
    what: 'take alias metadata from annotations of the ServiceAccount (`use_annotations_as_alias_metadata`)',
    source: 'openbao v2.6.2 builtin/credential/kubernetes/path_config.go has no such field',
  },
  {
    feature: 'namespace-selector',
    product: 'vault',
    since: '1.16',
    what: 'bind a kubernetes role to namespaces by their labels',
    source: 'vault-plugin-auth-kubernetes v0.18.0 CHANGELOG',
  },
  {
    feature: 'alias-metadata',
    product: 'vault',
    since: '1.21',
    what: 'give alias metadata on an auth role (`alias_metadata`)',
    source: 'terraform-provider-vault v5.11.0 vault/auth_token.go:27',
  },
  {
    feature: 'alias-metadata',
    product: 'openbao',
    since: null,
    what: 'give alias metadata on an auth role (`alias_metadata`)',
    source: 'openbao v2.6.2 sdk/helper/tokenutil has no such field',
  },
  {
    feature: 'pss-in-kubernetes-login',
    product: 'vault',
    since: '1.15',
    what: 'take tokens signed with PS256, PS384 or PS512 in the kubernetes method',
    source: 'vault-plugin-auth-kubernetes path_login.go supported algorithms',
  },
  {
    feature: 'pss-in-kubernetes-login',
    product: 'openbao',
    since: null,
    what: 'take tokens signed with PS256, PS384 or PS512 in the kubernetes method',
    source: 'openbao v2.6.2 builtin/credential/kubernetes: RS and ES only',
  },
  // Vault and OpenBao: JWT login
  {
    feature: 'bound-audiences-required',
    product: 'vault',
    since: '1.17',
    what: 'refuse a token with an audience where a JWT role binds none',
    source: 'vault-plugin-auth-jwt v0.20.3, CVE-2024-5798; path_login.go:165-179',
  },
  {
    feature: 'bound-audiences-required',
    product: 'openbao',
    since: '2.0',
    what: 'refuse a token with an audience where a JWT role binds none',
    source: 'openbao v2.0.0 builtin/credential/jwt/path_login.go',
  },
  {
    feature: 'jwks-pairs',
    product: 'vault',
    since: '1.16',
    what: 'take several JWKS URLs on one mount (`jwks_pairs`)',
    source: 'vault-plugin-auth-jwt v0.20.0 CHANGELOG',
  },
  {
    feature: 'jwks-pairs',
    product: 'openbao',
    since: null,
    what: 'take several JWKS URLs on one mount (`jwks_pairs`)',
    source: 'openbao v2.6.2 builtin/credential/jwt/path_config.go has no such field',
  },
  {
    feature: 'well-known-url-refused',
    product: 'openbao',
    since: '2.5',
    what: 'refuse `.well-known` in a discovery URL when it is written',
    source: 'openbao v2.5.0 release notes',
  },
  {
    feature: 'kubernetes-provider',
    product: 'openbao',
    since: '2.6',
    what: "read the keys of its own cluster with its Pod's token (`provider_config.provider=kubernetes`)",
    source: 'openbao v2.6.0 release notes',
  },
  // Vault and OpenBao: policies and namespaces
  {
    feature: 'namespaces',
    product: 'vault',
    since: '1.15',
    what: 'hold namespaces; Vault Enterprise only',
    source: 'HashiCorp Vault documentation, enterprise/namespaces',
  },
  {
    feature: 'namespaces',
    product: 'openbao',
    since: '2.3',
    what: 'hold namespaces',
    source: 'openbao v2.3.0 release notes',
  },
  {
    feature: 'capability-patch',
    product: 'vault',
    since: '1.15',
    what: 'grant the capability `patch`',
    source: 'vault v1.21.0 vault/policy.go:19-32',
  },
  {
    feature: 'capability-patch',
    product: 'openbao',
    since: '2.0',
    what: 'grant the capability `patch`',
    source: 'openbao v2.6.2 vault/policy.go, inherited from Vault 1.14',
  },
  {
    feature: 'capability-subscribe',
    product: 'vault',
    since: '1.16',
    what: 'grant the capability `subscribe`',
    source: 'vault v1.21.0 vault/policy.go:28',
  },
  {
    feature: 'capability-subscribe',
    product: 'openbao',
    since: null,
    what: 'grant the capability `subscribe`',
    source: 'openbao v2.6.2 vault/policy.go has no such capability',
  },
  {
    feature: 'capability-recover',
    product: 'vault',
    since: '1.20',
    what: 'grant the capability `recover`',
    source: 'vault v1.21.0 vault/policy.go:29',
  },
  {
    feature: 'capability-recover',
    product: 'openbao',
    since: null,
    what: 'grant the capability `recover`',
    source: 'openbao v2.6.2 vault/policy.go has no such capability',
  },
  {
    feature: 'capability-scan',
    product: 'openbao',
    since: '2.0',
    what: 'grant the capability `scan`',
    source: 'openbao v2.6.2 vault/policy.go',
  },
  {
    feature: 'capability-scan',
    product: 'vault',
    since: null,
    what: 'grant the capability `scan`',
    source: 'vault v1.21.0 vault/policy.go:457-470 refuses it as invalid',
  },
  {
    feature: 'list-parameters-item-by-item',
    product: 'vault',
    since: '1.21',
    what: 'compare list parameters of a policy item by item',
    source: 'vault v1.21.0 vault/acl.go:831-855',
  },
  // Vault and OpenBao: PKI
  {
    feature: 'serial-number-source',
    product: 'vault',
    since: '1.19',
    what: 'choose where the serial number of a subject comes from (`serial_number_source`)',
    source: 'vault v1.19.0 CHANGELOG; builtin/logical/pki/path_roles.go',
  },
  {
    feature: 'serial-number-source',
    product: 'openbao',
    since: null,
    what: 'choose where the serial number of a subject comes from (`serial_number_source`)',
    source: 'openbao v2.6.2 builtin/logical/pki/path_roles.go has no such field',
  },
  {
    feature: 'no-store-metadata',
    product: 'vault',
    since: '1.18',
    what: 'leave metadata of certificates unstored (`no_store_metadata`); Vault Enterprise only',
    source: 'vault v1.18.0 CHANGELOG; builtin/logical/pki/path_roles.go',
  },
  {
    feature: 'no-store-metadata',
    product: 'openbao',
    since: null,
    what: 'leave metadata of certificates unstored (`no_store_metadata`)',
    source: 'openbao v2.6.2 builtin/logical/pki/path_roles.go has no such field',
  },
  // Kubernetes
  {
    feature: 'no-automatic-token-secrets',
    product: 'kubernetes',
    since: '1.24',
    what: 'leave ServiceAccounts without token Secrets unless one is asked for',
    source: 'kubernetes KEP 2799, LegacyServiceAccountTokenNoAutoGeneration',
  },
  {
    feature: 'anonymous-conditions',
    product: 'kubernetes',
    since: '1.32',
    what: 'limit anonymous requests to listed paths',
    source: 'kubernetes KEP 4633, AnonymousAuthConfigurableEndpoints, beta in 1.32',
  },
  {
    feature: 'pod-node-claims',
    product: 'kubernetes',
    since: '1.30',
    what: 'name the node in the tokens of Pods',
    source: 'kubernetes KEP 4193, ServiceAccountTokenPodNodeInfo, beta in 1.30',
  },
  {
    feature: 'node-binding',
    product: 'kubernetes',
    since: '1.31',
    what: 'bind tokens to nodes',
    source: 'kubernetes v1.36 pkg/features/kube_features.go, ServiceAccountTokenNodeBinding, beta in 1.31',
  },
  {
    feature: 'node-audience-restriction',
    product: 'kubernetes',
    since: '1.33',
    what: 'let kubelets ask only for audiences that a Pod or a CSIDriver names',
    source:
      'kubernetes v1.36 pkg/features/kube_features.go:1959-1963, ServiceAccountNodeAudienceRestriction, on in 1.33',
  },
] as const satisfies readonly FeatureRow[];

/** Names of what only some products or versions can do. */
export type FeatureName = (typeof features)[number]['feature'];

/** First version of a product that can do it; null for a product that cannot. */
export function firstVersion(feature: FeatureName, product: ProductName): string | null {
  const rows: readonly FeatureRow[] = features;
  return rows.find((row) => row.feature === feature && row.product === product)?.since ?? null;
}

/** Whether a version of a product can do it. A version without patch stands for its first release. */
export function supports(feature: FeatureName, product: ProductName, version: string): boolean {
  const since = firstVersion(feature, product);
  return since !== null && compareVersions(since, version) <= 0;
}
