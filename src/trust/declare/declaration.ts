/**
 * The only list of the declaration's fields. The JSON Schema, the parser's table and the reference
 * page are generated from these interfaces, so a new field is written here and nowhere else.
 */
import type { OneOf } from './one-of';

/** Name of a value that only deployment knows. It becomes a Terraform input variable. */
export interface VariableDeclaration {
  /** Name of the Terraform input variable. @format terraform-identifier @example "reviewer_jwt_prod" */
  readonly variable: string;
}

/** One entry of a Kubernetes Secret. */
export interface SecretKeyDeclaration {
  /** Name of the Secret. @format dns-subdomain @example "vault-ca" */
  readonly name: string;
  /** Key inside the Secret. @default "ca.crt" */
  readonly key?: string;
}

/** A ServiceAccount, which is emitted unless it exists already. */
export interface ServiceAccountDeclaration {
  /** Name of the ServiceAccount. @format dns-subdomain @example "orders" */
  readonly name: string;
  /** True for an account that somebody else creates: it is referred to and not emitted. @default false */
  readonly existing?: boolean;
}

/** The whole trust between clusters and one Vault. */
export interface TrustDeclaration {
  /** First part of every name in Vault, where policies share one space. @format label @example "acme" */
  readonly name: string;
  /** The Vault, or OpenBao, that the clusters log in to. */
  readonly vault: VaultDeclaration;
  /** What the clusters, issuers and workloads below have in common. A value given there wins. */
  readonly defaults?: DefaultsDeclaration;
  /** The clusters by name; the name is part of mounts, roles and file names. @keyFormat label */
  readonly clusters: { readonly [cluster: string]: ClusterDeclaration };
  /** A SPIRE server: which nodes it attests, who signs its certificates, and what its JWT-SVIDs may do in Vault. @default - none */
  readonly spire?: SpireDeclaration;
  /** Programs besides Vault and API servers that accept ServiceAccount tokens, by name. @keyFormat label @default {} */
  readonly relyingParties?: { readonly [party: string]: RelyingPartyDeclaration };
  /** Findings that are accepted, each with its reason. @default [] */
  readonly waivers?: readonly WaiverDeclaration[];
  /** URL of the JSON Schema, for editors of JSON files; ignored. @default - none */
  readonly $schema?: string;
}

/** One Vault or OpenBao. */
export interface VaultDeclaration {
  /** URL that clients call, byte for byte; cert-manager from 1.20 on also sends it as an audience. @format http-url @example "https://vault.acme.example:8200" */
  readonly server: string;
  /** What runs there. Absent: the output must hold for every supported Vault. @default - every supported Vault */
  readonly product?: OneOf<ProductDeclaration>;
  /** Vault namespace in which all of this lives. @format vault-namespace @default - the root namespace @example "platform" */
  readonly namespace?: string;
  /** Certificates by which clients know Vault's own certificate, as PEM. @format pem-certificates @default - the system's certificates */
  readonly caBundle?: string;
  /** The same certificates out of a Secret beside the client. @default - `caBundle` */
  readonly caBundleSecretRef?: SecretKeyDeclaration;
  /** PKI mounts by path. @keyFormat mount-path @default {} */
  readonly pki?: { readonly [mount: string]: PkiMountDeclaration };
  /** Audit devices by path: where Vault writes down each request and each answer. @keyFormat mount-path @default {} */
  readonly audit?: { readonly [path: string]: AuditDeviceDeclaration };
}

/** An audit device. */
export type AuditDeviceDeclaration = OneOf<AuditSinkDeclaration> & AuditOptionsDeclaration;

/** Where an audit device writes. */
export interface AuditSinkDeclaration {
  /** A file, or the server's own output. */
  readonly file: FileAuditDeclaration;
  /** The syslog of the server's host. */
  readonly syslog: SyslogAuditDeclaration;
  /** A socket of another program. */
  readonly socket: SocketAuditDeclaration;
}

/** A file. */
export interface FileAuditDeclaration {
  /** Its path on the server, `stdout`, or `discard`. @minLength 1 @example "/var/log/vault/audit.log" */
  readonly path: string;
  /** Its mode, octal; `0000` leaves that of a file which exists. @default - Vault's: 0600 @example "0640" */
  readonly mode?: string;
}

/** The host's syslog. */
export interface SyslogAuditDeclaration {
  /** Facility. @default - Vault's: AUTH */
  readonly facility?: string;
  /** Tag of each line. @default - Vault's: vault */
  readonly tag?: string;
}

/** A socket. */
export interface SocketAuditDeclaration {
  /** Its address. @minLength 1 @example "127.0.0.1:9090" */
  readonly address: string;
  /** Its kind. @default - Vault's: tcp */
  readonly type?: 'tcp' | 'udp' | 'unix';
  /** How long a write may take. @format go-duration @default - Vault's: 2s */
  readonly writeTimeout?: string;
}

/** Settings of an audit device, wherever it writes. */
export interface AuditOptionsDeclaration {
  /** Description of the device. @default "" */
  readonly description?: string;
  /** Whether the device stays in one cluster of a replicated Vault. @default false */
  readonly local?: boolean;
  /** Form of each entry. @default - Vault's: json */
  readonly format?: 'json' | 'jsonx';
  /** What stands before each entry; Vault 1.20.1 and later take it only with `allow_audit_log_prefixing` in the server's configuration. @default "" */
  readonly prefix?: string;
  /** Whether tokens, keys and secrets are written as they are, instead of as keyed hashes. @default false */
  readonly logRaw?: boolean;
  /** Whether accessors of tokens are hashed too. @default true */
  readonly hmacAccessor?: boolean;
  /** Whether long lists in answers are left out. @default false */
  readonly elideListResponses?: boolean;
}

/** The server's product and version. */
export interface ProductDeclaration {
  /** HashiCorp Vault of this version. @format version @example "1.21" */
  readonly vault: string;
  /** OpenBao of this version. @format version @example "2.6" */
  readonly openbao: string;
}

/** A PKI mount: a root, an intermediate, or one that is managed elsewhere. */
export type PkiMountDeclaration = OneOf<PkiSourceDeclaration> & PkiMountOptionsDeclaration;

/** Where the certificate authority of a PKI mount comes from. */
export interface PkiSourceDeclaration {
  /** A root that signs itself inside Vault. */
  readonly root: RootDeclaration;
  /** An authority that another one signs. */
  readonly intermediate: IntermediateDeclaration;
  /** Managed elsewhere: only roles and policies are emitted. */
  readonly existing: ExistingPkiDeclaration;
}

/** Settings of a PKI mount, whatever its source. */
export interface PkiMountOptionsDeclaration {
  /** False lifts Terraform's `prevent_destroy` from the mount and its keys. @default true */
  readonly protect?: boolean;
  /** Description of the mount in Vault. @default "" */
  readonly description?: string;
  /** Longest lifetime that the mount allows. @format go-duration @default - the longest of the authority and the roles on it */
  readonly maxLeaseTtl?: string;
  /** Where the certificates of this mount can be looked up. */
  readonly urls?: PkiUrlsDeclaration;
}

/** A mount that somebody else manages. */
export interface ExistingPkiDeclaration {
  /** Longest lifetime that the mount allows; lets lifetimes be checked. @format go-duration @default - not known */
  readonly maxLeaseTtl?: string;
}

/** Authority information that Vault writes into each certificate. */
export interface PkiUrlsDeclaration {
  /** URLs of the issuing certificate. @format http-url @default - `<vault.server>/v1/<mount>/ca` */
  readonly issuingCertificates?: readonly string[];
  /** URLs of the revocation list. @format http-url @default - `<vault.server>/v1/<mount>/crl` */
  readonly crlDistributionPoints?: readonly string[];
  /** URLs of the OCSP responder. @format http-url @default - `<vault.server>/v1/<mount>/ocsp` */
  readonly ocspServers?: readonly string[];
}

/** Distinguished name, key and constraints of a certificate authority. */
export interface AuthorityDeclaration {
  /** Common name of the authority. @example "Acme Root CA" */
  readonly commonName: string;
  /** Lifetime of the authority. @format go-duration @example "87600h" */
  readonly ttl: string;
  /** Kind of key. @default "ec" */
  readonly keyType?: 'rsa' | 'ec' | 'ed25519';
  /** Size of the key. @default - 256 for `ec`, 4096 for `rsa`, 0 for `ed25519` */
  readonly keyBits?: 0 | 224 | 256 | 384 | 521 | 2048 | 3072 | 4096 | 8192;
  /** Organisation in the subject. @format name-part @default "" */
  readonly organization?: string;
  /** Organisational unit in the subject. @format name-part @default "" */
  readonly ou?: string;
  /** Country in the subject. @format name-part @default "" */
  readonly country?: string;
  /** Locality in the subject. @format name-part @default "" */
  readonly locality?: string;
  /** Province in the subject. @format name-part @default "" */
  readonly province?: string;
  /** Number of authorities that may stand below this one; -1 sets no limit. @default - -1 for a root that signs declared intermediates' further levels, 0 for an intermediate @minimum -1 */
  readonly maxPathLength?: number;
  /** DNS domains to which all certificates below are limited. @format name-part @default [] */
  readonly permittedDnsDomains?: readonly string[];
}

/** A root authority. */
export interface RootDeclaration extends AuthorityDeclaration {}

/** An intermediate authority. */
export interface IntermediateDeclaration extends AuthorityDeclaration {
  /** Path of the declared mount that signs, or `{ outside: … }`. */
  readonly signedBy: string | OutsideDeclaration;
  /** Name of the key inside Vault, where each name can be had once: another name makes another key. @format vault-name @default - a key without a name */
  readonly keyName?: string;
}

/** Signed by an authority that this Vault does not hold. */
export interface OutsideDeclaration {
  /** The signing request is an output, the signed certificate a variable. */
  readonly outside: OutsideSignatureDeclaration;
}

/** How the outside signature comes back. */
export interface OutsideSignatureDeclaration {
  /** Variable that carries the signed certificate with its chain, as PEM. @default - `<mount>_certificate` */
  readonly certificate?: VariableDeclaration;
}

/** What clusters, issuers and workloads have in common. Merged one level deep. */
export interface DefaultsDeclaration {
  /** Kubernetes version of each cluster. @format version @default - not known */
  readonly version?: string;
  /** How each cluster logs in. @default - each cluster says it */
  readonly login?: LoginDeclaration;
  /** How each cluster reaches Vault. @default - as `vault` says */
  readonly vault?: ClusterVaultDeclaration;
  /** cert-manager of each cluster. @default - each cluster says it */
  readonly certManager?: CertManagerSettingsDeclaration;
  /** What each Issuer and ClusterIssuer has in common. @default - nothing */
  readonly issuer?: IssuerSettingsDeclaration;
  /** What each workload has in common. @default - nothing */
  readonly workload?: WorkloadSettingsDeclaration;
  /** Issuers whose tokens each cluster accepts; the same people with the same rights everywhere. @keyFormat label @default - nothing */
  readonly accepts?: { readonly [issuer: string]: AcceptedIssuerDeclaration };
}

/** One Kubernetes cluster. */
export interface ClusterDeclaration {
  /** Version of Kubernetes. @format version @default - every supported version @example "1.34" */
  readonly version?: string;
  /** `--service-account-issuer` of the API server, byte for byte: the `iss` of every token. @format issuer-url @example "https://oidc.acme.example/prod" */
  readonly tokenIssuer: string;
  /** Further `--service-account-issuer` of the API server, byte for byte: tokens that have one are accepted, and no new token gets one. For moving to another token issuer in stages. @format issuer-url @default [] */
  readonly acceptedTokenIssuers?: readonly string[];
  /** `--api-audiences` of the API server. @format audience @default - `tokenIssuer` and `acceptedTokenIssuers` */
  readonly apiAudiences?: readonly string[];
  /** Where Vault reaches the API server; needed by a login that asks it. @default - not known */
  readonly apiServer?: ApiServerDeclaration;
  /** How this cluster reaches Vault, where it differs. @default - as `vault` says */
  readonly vault?: ClusterVaultDeclaration;
  /** The auth mount of this cluster. Exactly one of `login` and `logins`; to move to another one, add it there beside this one. @default - `defaults.login` */
  readonly login?: LoginDeclaration;
  /** Several auth mounts by name, during a migration. `main` is what clients use unless they say otherwise. The one that stood at `login` stays `main`, and the new one gets a name for good: another name is another mount. @keyFormat label @default - `login` alone, as `main` */
  readonly logins?: { readonly [login: string]: LoginDeclaration };
  /** cert-manager and its Vault issuers. @default - none */
  readonly certManager?: CertManagerDeclaration;
  /** Pods that log in to Vault themselves. @default [] */
  readonly workloads?: readonly WorkloadDeclaration[];
  /** Public keys that verify the cluster's tokens (`--service-account-key-file`), as PEM. The first is that of the key that signs (`--service-account-signing-key-file`); the others are yet to sign, or have signed. @format pem-public-key @default - `login.jwt.keys.publicKeys`, else not known */
  readonly signingKeys?: readonly string[];
  /** Makes the two discovery documents out of `signingKeys`, as files to publish at `tokenIssuer`, for relying parties that do not reach the API server. @default - none are made */
  readonly hostedDiscovery?: HostedDiscoveryDeclaration;
  /** How Pods of workloads get the certificates by which they know Vault: beside their token. Needs a literal `caBundle`. @default - they are not brought */
  readonly vaultCa?: OneOf<VaultCaDeclaration>;
  /** Programs of the cluster that log in to Vault for workloads, as they are installed. */
  readonly operators?: OperatorsDeclaration;
  /** Tokens of others that the API server accepts besides its own, by a name that begins the names of their users. @keyFormat label @default {} */
  readonly accepts?: { readonly [issuer: string]: AcceptedIssuerDeclaration };
  /** How the API server is told: by an `AuthenticationConfiguration` file, or by the older `--oidc-*` flags, which take one issuer. @default "file" */
  readonly authenticationBy?: 'file' | 'flags';
  /** Whether the API server lets in anonymous requests (`--anonymous-auth`). @default true */
  readonly anonymousAuth?: boolean;
  /** The only paths that anonymous requests may ask for, each exact; Kubernetes 1.32 and later. They stand in the file and replace `--anonymous-auth`. @format url-path @default - every path @minItems 1 @example ["/livez"] */
  readonly anonymousPaths?: readonly string[];
  /** Limits of the API server for tokens. */
  readonly tokenExpiration?: TokenExpirationDeclaration;
  /** Labels of every emitted object of this cluster. @default {} */
  readonly labels?: { readonly [label: string]: string };
  /** Annotations of every emitted object of this cluster. @default {} */
  readonly annotations?: { readonly [annotation: string]: string };
}

/** What holds Vault's certificates for Pods. */
export interface VaultCaDeclaration {
  /** A ConfigMap in each namespace with workloads; every Kubernetes has it. */
  readonly configMap: ConfigMapCaDeclaration;
  /** One ClusterTrustBundle for the cluster; Kubernetes 1.33 and later, with its gates. */
  readonly clusterTrustBundle: ClusterTrustBundleCaDeclaration;
}

/** A ConfigMap. */
export interface ConfigMapCaDeclaration {
  /** Its name. @format dns-subdomain @default - `<name>-vault-ca` */
  readonly name?: string;
  /** Key of the certificates. @default "ca.crt" */
  readonly key?: string;
}

/** A ClusterTrustBundle without signer. */
export interface ClusterTrustBundleCaDeclaration {
  /** Its name. @format dns-subdomain @default - `<name>-vault-ca` */
  readonly name?: string;
}

/** Programs that log in to Vault for workloads (`workloads[].via`). Their charts install them; what is said here is how. */
export interface OperatorsDeclaration {
  /** HashiCorp's Vault Secrets Operator. */
  readonly vaultSecretsOperator?: VaultSecretsOperatorDeclaration;
  /** External Secrets Operator. */
  readonly externalSecrets?: ExternalSecretsDeclaration;
  /** Secrets Store CSI driver with Vault's provider. */
  readonly secretsStoreCsi?: SecretsStoreCsiDeclaration;
}

/** Where the Vault Secrets Operator runs. */
export interface VaultSecretsOperatorDeclaration {
  /** Its namespace. @format dns-label @default "vault-secrets-operator-system" */
  readonly namespace?: string;
  /** ServiceAccount of its controller. @format dns-subdomain @default "vault-secrets-operator-controller-manager" */
  readonly serviceAccount?: string;
}

/** Where the External Secrets Operator runs, and what it may do. */
export interface ExternalSecretsDeclaration {
  /** Its namespace. @format dns-label @default "external-secrets" */
  readonly namespace?: string;
  /** ServiceAccount of its controller. @format dns-subdomain @default "external-secrets" */
  readonly serviceAccount?: string;
  /** Who lets it create tokens: its chart, for every account of the cluster, or one emitted Role for each account (with the chart's `rbac.serviceAccountTokenCreate: false`). @default "chart" */
  readonly tokenRights?: 'chart' | 'emitted';
}

/** How the Secrets Store CSI driver is installed. */
export interface SecretsStoreCsiDeclaration {
  /** Whether the `CSIDriver` with its `tokenRequests` is emitted, or values for the driver's chart, which then writes it. @default "emitted" */
  readonly csiDriver?: 'emitted' | 'helmValues';
  /** Life of the tokens that the kubelet makes for the driver, in seconds, from 600 to 2^32. @default 3600 @minimum 600 @maximum 4294967296 */
  readonly tokenExpirationSeconds?: number;
  /** Further audiences that the driver passes on to providers, for those who are not declared here. @format audience @default [] */
  readonly additionalAudiences?: readonly string[];
}

/** A copy of a cluster's discovery documents on some other server. */
export interface HostedDiscoveryDeclaration {
  /** URL at which the keys are published: `jwks_uri` of the document, and `--service-account-jwks-uri` of an API server that is to serve the same. @format http-url @default - `<tokenIssuer>/openid/v1/jwks` @example "https://keys.acme.example/prod.json" */
  readonly jwksUri?: string;
}

/** An issuer whose tokens an API server accepts: another cluster, or any OIDC issuer. */
export type AcceptedIssuerDeclaration = OneOf<AcceptedSourceDeclaration> & AcceptedIssuerSettingsDeclaration;

/** Whose tokens they are. */
export interface AcceptedSourceDeclaration {
  /** Name of the declared cluster whose ServiceAccounts are accepted. @format label @example "east" */
  readonly cluster: string;
  /** URL of an OIDC issuer as Dex or Keycloak, byte for byte: the `iss` of its tokens. @format issuer-url @example "https://dex.acme.example" */
  readonly issuer: string;
}

/** What is wanted of its tokens, and whom they stand for. */
export interface AcceptedIssuerSettingsDeclaration {
  /** Audiences of which a token must have one: what Pods of the other cluster project, or the client ids of an issuer. @format audience @minItems 1 @default - `kubernetes://<name>/<cluster>`; of an `issuer` none */
  readonly audiences?: readonly string[];
  /** URL of the discovery document where it is not below the issuer's; Kubernetes 1.30 and later. @format http-url @default - `<issuer>/.well-known/openid-configuration` */
  readonly discoveryUrl?: string;
  /** Who serves the document and the keys: the other cluster's API server itself, or somebody else. @default - `apiServer` where the URL has the origin of the cluster's `apiServer.url`, else `hosted` */
  readonly servedBy?: 'apiServer' | 'hosted';
  /** Certificates by which the API server knows that server, as PEM. @format pem-certificates @default - `apiServer.caBundle` of the other cluster where served by it, else the host's */
  readonly certificateAuthority?: string;
  /** Claim that names the user. @format claim-name @default "sub" */
  readonly usernameClaim?: string;
  /** What is written before it, so that no user of the issuer is one of the cluster's own. @default - `<name of the issuer>:` */
  readonly usernamePrefix?: string;
  /** Claim that lists the user's groups; `""` for none. @default "" */
  readonly groupsClaim?: string;
  /** What is written before each group. @default - as `usernamePrefix` */
  readonly groupsPrefix?: string;
  /** Claims that a token must have with just this text. @keyFormat claim-name @default {} */
  readonly requiredClaims?: { readonly [claim: string]: string };
  /** Further conditions on the claims, as CEL. @default [] */
  readonly claimValidationRules?: readonly ValidationRuleDeclaration[];
  /** Conditions on the user that comes out, as CEL. @default [] */
  readonly userValidationRules?: readonly ValidationRuleDeclaration[];
  /** What its users may do: roles that exist in the cluster, each with those who have it. @default [] */
  readonly roles?: readonly AcceptedRoleDeclaration[];
}

/** A condition that the API server evaluates for each token. */
export interface ValidationRuleDeclaration {
  /** The condition, as CEL. @minLength 1 @example "claims.exp - claims.nbf <= 86400" */
  readonly expression: string;
  /** What the API server's log says where it does not hold. @default - the expression */
  readonly message?: string;
}

/** A role of the accepting cluster, and who of the other side has it. */
export interface AcceptedRoleDeclaration {
  /** Namespace in which the role holds. @format dns-label @default - the whole cluster @example "shop" */
  readonly namespace?: string;
  /** Name of the role. @minLength 1 @example "view" */
  readonly name: string;
  /** Kind of the role; a Role needs a namespace. @default "ClusterRole" */
  readonly kind?: 'ClusterRole' | 'Role';
  /** ServiceAccounts of the other cluster. @default [] */
  readonly accounts?: readonly AcceptedAccountDeclaration[];
  /** Users as the issuer names them, without prefix. @default [] @example ["jane@acme.example"] */
  readonly users?: readonly string[];
  /** Groups as the issuer names them, without prefix. @default [] @example ["platform"] */
  readonly groups?: readonly string[];
}

/** A ServiceAccount of the other cluster, which is emitted there unless it exists already. */
export interface AcceptedAccountDeclaration {
  /** Its namespace. @format dns-label @example "shop" */
  readonly namespace: string;
  /** Its name. @format dns-subdomain @example "orders" */
  readonly name: string;
  /** True for an account that somebody else creates: it is referred to and not emitted. @default false */
  readonly existing?: boolean;
}

/** A relying party: which program it is. */
export type RelyingPartyDeclaration = OneOf<RelyingPartyKindDeclaration>;

/** The programs that are known. */
export interface RelyingPartyKindDeclaration {
  /** Keycloak, whose clients prove themselves by ServiceAccount tokens instead of secrets. */
  readonly keycloak: KeycloakDeclaration;
  /** RabbitMQ with its OAuth 2 plugin. */
  readonly rabbitmq: RabbitMqDeclaration;
  /** OpenSearch with its security plugin. */
  readonly opensearch: OpenSearchDeclaration;
  /** Dex, by token exchange. */
  readonly dex: DexDeclaration;
}

/** A declared cluster whose tokens a relying party accepts. */
export interface PartyClusterDeclaration {
  /** Who serves the keys: the cluster's API server itself, or somebody else. @default - `apiServer` where their URL has the origin of the cluster's `apiServer.url`, else `hosted` */
  readonly servedBy?: 'apiServer' | 'hosted';
  /** Certificates by which the relying party knows that server, as PEM. @format pem-certificates @default - `apiServer.caBundle` of the cluster where served by it, else the host's */
  readonly caBundle?: string;
}

/** Pods of one ServiceAccount, whose token a relying party accepts. */
export interface PartyClientDeclaration {
  /** Namespace of the Pods. @format dns-label @example "shop" */
  readonly namespace: string;
  /** ServiceAccount of the Pods. @format dns-subdomain @example "orders" */
  readonly serviceAccount: string | ServiceAccountDeclaration;
  /** Life of its token in seconds, from 600 to 2^32. @default 3600 @minimum 600 @maximum 4294967296 */
  readonly expirationSeconds?: number;
}

/** A realm of Keycloak, with an identity provider for each cluster and a client for each ServiceAccount. */
export interface KeycloakDeclaration {
  /** Version of Keycloak. @format version @default - every supported version @example "26.6" */
  readonly version?: string;
  /** `iss` of the realm's own tokens, byte for byte; it is the audience of those that Keycloak takes. @format realm-issuer @example "https://sso.acme.example/realms/acme" */
  readonly realmIssuer: string;
  /** Cluster in whose Pods Keycloak runs: it shows its own account's token to that one's API server, where it asks for keys, and nothing to others. @format label @default - none that is declared */
  readonly runsIn?: string;
  /** The clusters whose tokens it accepts, by name. @keyFormat label */
  readonly clusters: { readonly [cluster: string]: KeycloakClusterDeclaration };
}

/** One cluster as the realm sees it. Its keys are looked up at its `tokenIssuer`, and nowhere else. */
export interface KeycloakClusterDeclaration extends PartyClusterDeclaration {
  /** Alias of its identity provider. @minLength 1 @default - name of the cluster */
  readonly alias?: string;
  /** Age in seconds, from `iat`, up to which a token is taken; another than 3600 needs Keycloak 26.6. @default 3600 @minimum 1 @maximum 2147483647 */
  readonly maxTokenAge?: number;
  /** Which client of the realm each account is. @default [] */
  readonly clients?: readonly KeycloakClientDeclaration[];
}

/** A client of the realm, which Pods of one ServiceAccount are. */
export interface KeycloakClientDeclaration extends PartyClientDeclaration {
  /** Its client ID. @minLength 1 @default - `<cluster>.<namespace>.<serviceAccount>` */
  readonly clientId?: string;
  /** Roles of the realm that it has itself. @default [] */
  readonly roles?: readonly string[];
  /** Client scopes of the realm that its tokens always have. @default - the realm's defaults */
  readonly scopes?: readonly string[];
}

/** RabbitMQ, which reads permissions out of the scopes of a token, and gives a ServiceAccount's subject scopes by aliases. */
export interface RabbitMqDeclaration {
  /** Version of RabbitMQ. @format version @default - every supported version @example "4.1" */
  readonly version?: string;
  /** The clusters whose tokens it accepts, by name. @keyFormat label */
  readonly clusters: { readonly [cluster: string]: RabbitMqClusterDeclaration };
}

/** One cluster as RabbitMQ sees it. */
export interface RabbitMqClusterDeclaration extends PartyClusterDeclaration {
  /** `resource_server_id`: the audience that tells tokens of this cluster from those of others. @format audience @default - `rabbitmq://<name>/<party>/<cluster>` */
  readonly audience?: string;
  /** URL of the cluster's keys. @format http-url @default - `hostedDiscovery.jwksUri` of the cluster, else `<tokenIssuer>/openid/v1/jwks` */
  readonly jwksUri?: string;
  /** Who of the cluster may do what. @default [] */
  readonly clients?: readonly RabbitMqClientDeclaration[];
}

/** What Pods of one ServiceAccount may do in RabbitMQ. */
export interface RabbitMqClientDeclaration extends PartyClientDeclaration {
  /** Permissions on queues and exchanges. @default [] */
  readonly permissions?: readonly RabbitMqPermissionDeclaration[];
  /** Rights in the management API. @default [] */
  readonly tags?: readonly ('management' | 'policymaker' | 'monitoring' | 'administrator')[];
}

/** Permissions on queues and exchanges by their names, in which `*` stands for any text. */
export interface RabbitMqPermissionDeclaration {
  /** What may be done. @minItems 1 */
  readonly allow: readonly ('configure' | 'read' | 'write')[];
  /** Virtual host. @minLength 1 @example "orders" */
  readonly vhost: string;
  /** Name of queues and exchanges. @minLength 1 @example "orders.*" */
  readonly resource: string;
  /** Routing key, on topic exchanges. @default - any */
  readonly routingKey?: string;
}

/** OpenSearch, which takes the subject of a token for the name of the user, and gives users roles by `roles_mapping.yml`. */
export interface OpenSearchDeclaration {
  /** Version of OpenSearch. @format version @default - every supported version @example "2.19" */
  readonly version?: string;
  /** The clusters whose tokens it accepts, by name. @keyFormat label */
  readonly clusters: { readonly [cluster: string]: OpenSearchClusterDeclaration };
}

/** One cluster as OpenSearch sees it: an authentication domain. */
export interface OpenSearchClusterDeclaration extends PartyClusterDeclaration {
  /** `required_audience`: the audience that its tokens have to have. @format audience @default - `opensearch://<name>/<party>/<cluster>` */
  readonly audience?: string;
  /** URL of the cluster's discovery document. @format http-url @default - `<tokenIssuer>/.well-known/openid-configuration` */
  readonly discoveryUrl?: string;
  /** Where its keys come from: fetched, or those that the cluster declares as `signingKeys`, written into the configuration. Keys of elliptic curves can be fetched by OpenSearch 3.8 and later. @default "fetched" */
  readonly keys?: 'fetched' | 'signingKeys';
  /** Place of the domain among all that the configuration has, each of which needs one of its own. @default - its place in this list, from 0 @minimum 0 */
  readonly order?: number;
  /** Who of the cluster has which roles. @default [] */
  readonly clients?: readonly OpenSearchClientDeclaration[];
}

/** The roles that Pods of one ServiceAccount have in OpenSearch. */
export interface OpenSearchClientDeclaration extends PartyClientDeclaration {
  /** Roles that exist there. @minItems 1 @minLength 1 @example ["orders_writer"] */
  readonly roles: readonly string[];
}

/** Dex, which exchanges the token of a Pod for one of its own, whose audience is one of its clients. */
export interface DexDeclaration {
  /** Version of Dex. @format version @default - every supported version @example "2.45" */
  readonly version?: string;
  /** The clusters whose tokens it exchanges, by name; each is a connector. @keyFormat label */
  readonly clusters: { readonly [cluster: string]: DexClusterDeclaration };
  /** Static clients of Dex that exchange tokens, by id: the audience of the tokens that it hands out. @default {} */
  readonly staticClients?: { readonly [id: string]: DexStaticClientDeclaration };
}

/** One cluster as Dex sees it: a connector. */
export interface DexClusterDeclaration extends PartyClusterDeclaration {
  /** Audience of its tokens. Dex does not compare it unless `limitTo` says so. @format audience @default - `dex://<name>/<party>/<cluster>` */
  readonly audience?: string;
  /** Where Dex finds the cluster's discovery document: this URL before `/.well-known/openid-configuration`; needs Dex 2.42 where it differs from `tokenIssuer`. @format http-url @default - `tokenIssuer` */
  readonly discoveryUrl?: string;
  /** What Dex compares besides the issuer, of which it can do one: whose the token is, or for whom. @default "accounts" */
  readonly limitTo?: 'accounts' | 'audience';
  /** Whose tokens are exchanged. @default [] */
  readonly clients?: readonly DexClientDeclaration[];
}

/** Pods of one ServiceAccount whose tokens Dex exchanges. */
export interface DexClientDeclaration extends PartyClientDeclaration {}

/** A client of Dex, in whose name tokens are exchanged. */
export interface DexStaticClientDeclaration {
  /** What it is called at a login. @minLength 1 @default - its id */
  readonly name?: string;
  /** Environment variable of Dex that holds its secret. @minLength 1 @default - none: it is public, and has no secret */
  readonly secretEnv?: string;
}

/** Flags of the API server that bound the life of tokens. */
export interface TokenExpirationDeclaration {
  /** `--service-account-max-token-expiration`. @format go-duration @default - no limit but 2^32 s */
  readonly max?: string;
  /** `--service-account-extend-token-expiration`. @default true */
  readonly extend?: boolean;
}

/** The API server as Vault sees it. */
export interface ApiServerDeclaration {
  /** Its URL. @format http-url @example "https://prod.acme.example:6443" */
  readonly url?: string | VariableDeclaration;
  /** Certificates by which Vault knows it, as PEM. @format pem-certificates @default - the system's certificates where Vault allows it */
  readonly caBundle?: string | VariableDeclaration;
}

/** Vault as one cluster sees it. */
export interface ClusterVaultDeclaration {
  /** URL under which this cluster's clients call Vault. @format http-url @default - `vault.server` */
  readonly server?: string;
  /** Certificates by which they know it, as PEM. @format pem-certificates @default - `vault.caBundle` */
  readonly caBundle?: string;
  /** The same certificates out of a Secret. @default - `vault.caBundleSecretRef` */
  readonly caBundleSecretRef?: SecretKeyDeclaration;
  /** Name to verify in Vault's certificate; cert-manager 1.18 and later. @format dns-subdomain @default - the host of `server` */
  readonly serverName?: string;
}

/** One auth mount: which method, and under which path. */
export type LoginDeclaration = OneOf<LoginMethodDeclaration> & LoginOptionsDeclaration;

/** The two auth methods that take ServiceAccount tokens. */
export interface LoginMethodDeclaration {
  /** Vault verifies the token's signature itself. */
  readonly jwt: JwtLoginDeclaration;
  /** Vault asks the API server by TokenReview. */
  readonly kubernetes: KubernetesLoginDeclaration;
}

/** Settings of an auth mount, whatever its method. */
export interface LoginOptionsDeclaration {
  /** Path of the auth mount. @format auth-mount-path @default - `jwt-<cluster>` or `kubernetes-<cluster>`; with `.<login>` for a login other than `main` */
  readonly mount?: string;
  /** True for a mount that is managed elsewhere: only roles are emitted. @default false */
  readonly existing?: boolean;
  /** Description of the mount in Vault. @default "" */
  readonly description?: string;
}

/** Login by signature. */
export interface JwtLoginDeclaration {
  /** Where Vault takes the cluster's public keys from. */
  readonly keys: OneOf<JwtKeysDeclaration>;
  /** Signature algorithms that are accepted. @default - every asymmetric algorithm that Vault accepts for JWT logins */
  readonly supportedAlgs?: readonly (
    'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384' | 'ES512' | 'PS256' | 'PS384' | 'PS512' | 'EdDSA'
  )[];
}

/** The three sources of keys. */
export interface JwtKeysDeclaration {
  /** OIDC discovery at the token issuer's URL. */
  readonly discovery: DiscoveryDeclaration;
  /** A JWKS document. */
  readonly jwks: JwksDeclaration;
  /** The keys themselves, as PEM. Each rotation needs a change here. @format pem-public-key @minItems 1 */
  readonly publicKeys: readonly string[];
}

/** OIDC discovery. */
export interface DiscoveryDeclaration {
  /** Who serves the document: the API server itself, or a copy hosted elsewhere. @default - `apiServer` where the URL has the origin of `apiServer.url` or is `https://kubernetes.default.svc…`, else `hosted` */
  readonly servedBy?: 'apiServer' | 'hosted';
  /** Certificates by which Vault knows that server, as PEM. @format pem-certificates @default - `apiServer.caBundle` where served by it, else the system's */
  readonly caBundle?: string | VariableDeclaration;
}

/** A JWKS document. */
export interface JwksDeclaration extends DiscoveryDeclaration {
  /** Its URL. @format http-url @example "https://prod.acme.example:6443/openid/v1/jwks" */
  readonly url: string;
}

/** Login by TokenReview. */
export interface KubernetesLoginDeclaration {
  /** Who calls TokenReview, with which bearer. */
  readonly reviewer: OneOf<ReviewerDeclaration>;
}

/** The three reviewers. */
export interface ReviewerDeclaration {
  /** Vault runs in this cluster and uses its own Pod's token. */
  readonly vaultPod: VaultPodDeclaration;
  /** A ServiceAccount whose long-lived token is given to Vault. */
  readonly serviceAccount: ReviewerAccountDeclaration;
  /** Each client's own token is the bearer of the TokenReview. */
  readonly client: ClientReviewerDeclaration;
}

/** Vault's own Pod. */
export interface VaultPodDeclaration {
  /** Namespace of Vault's Pod. @format dns-label @example "vault" */
  readonly namespace: string;
  /** ServiceAccount of Vault's Pod. @format dns-subdomain @example "vault" */
  readonly serviceAccount: string;
  /** `existing` where Vault's chart binds `system:auth-delegator` already. @default "emitted" */
  readonly delegatorBinding?: 'emitted' | 'existing';
}

/** A reviewer account. */
export interface ReviewerAccountDeclaration {
  /** Namespace of the account. @format dns-label @example "vault" */
  readonly namespace: string;
  /** Name of the account. @format dns-subdomain @example "token-reviewer" */
  readonly name: string;
  /** True for an account that somebody else creates: neither it nor its token Secret is emitted. @default false */
  readonly existing?: boolean;
  /** Variable that carries the account's token to Terraform; always sensitive. @default - `<cluster>_reviewer_jwt` */
  readonly jwt?: VariableDeclaration;
}

/** No settings: the client itself is the reviewer. */
export interface ClientReviewerDeclaration {}

/** Settings of cert-manager that clusters may share. */
export interface CertManagerSettingsDeclaration {
  /** Version of cert-manager. @format version @default - every supported version @example "1.21" */
  readonly version?: string;
  /** Namespace of the controller. @format dns-label @default "cert-manager" */
  readonly namespace?: string;
  /** ServiceAccount of the controller. @format dns-subdomain @default "cert-manager" */
  readonly serviceAccount?: string;
  /** `--cluster-resource-namespace`: where a ClusterIssuer's account and Secrets lie. @format dns-label @default - `namespace` */
  readonly clusterResourceNamespace?: string;
  /** Who approves requests before they are signed: cert-manager itself, which lets through all, or approver-policy, which wants a policy for each; cert-manager's own approver must be off then. @default "cert-manager" */
  readonly approvedBy?: 'cert-manager' | 'approver-policy';
}

/** cert-manager of one cluster. */
export interface CertManagerDeclaration extends CertManagerSettingsDeclaration {
  /** Issuers that sign with Vault. @default [] @identity namespace/name */
  readonly issuers?: readonly IssuerDeclaration[];
  /** ClusterIssuers that sign with Vault. @default [] @identity name */
  readonly clusterIssuers?: readonly ClusterIssuerDeclaration[];
  /** istio-csr, which gets the certificates of an Istio mesh from one of these issuers. @default - none */
  readonly istioCsr?: IstioCsrDeclaration;
}

/** istio-csr: it takes the signing requests of a mesh, and makes CertificateRequests of them. */
export interface IstioCsrDeclaration {
  /** The issuer that signs for the mesh: `<namespace>/<name>` of an Issuer in `istioNamespace`, or `<name>` of a ClusterIssuer. @minLength 1 @example "istio-system/mesh" */
  readonly issuer: string;
  /** Trust domain of the mesh: the host of its identities. @format trust-domain @default "cluster.local" */
  readonly trustDomain?: string;
  /** Namespaces whose ServiceAccounts get an identity in the mesh. @format dns-label @minItems 1 @default - every namespace */
  readonly namespaces?: readonly string[];
  /** Longest life of a certificate of the mesh. @format go-duration @default "1h" */
  readonly duration?: string;
  /** Namespace of istio-csr. @format dns-label @default "cert-manager" */
  readonly namespace?: string;
  /** ServiceAccount of istio-csr; its Service is called alike. @format dns-subdomain @default "cert-manager-istio-csr" */
  readonly serviceAccount?: string;
  /** Namespace of istiod, in which istio-csr makes its requests. @format dns-label @default "istio-system" */
  readonly istioNamespace?: string;
  /** Revisions of istiod, each of which has a name in its certificate. @format dns-label @minItems 1 @default ["default"] */
  readonly revisions?: readonly string[];
}

/** What Issuers and ClusterIssuers have in common. */
export interface IssuerSettingsDeclaration {
  /** Login that the issuer uses, where the cluster has several. @format label @default "main" */
  readonly login?: string;
  /** Further logins on which its auth role is kept, so that Vault can be changed before the issuer moves. @format label @default [] */
  readonly keepLogins?: readonly string[];
  /** Audiences that are sent besides the derived ones; cert-manager 1.15 and later. @format audience @default [] */
  readonly additionalAudiences?: readonly string[];
  /** The PKI role that signs for it. */
  readonly pkiRole?: PkiRoleDeclaration;
  /** Settings of its auth role. @default - derived */
  readonly authRole?: AuthRoleDeclaration;
  /** Labels of its objects. @default {} */
  readonly labels?: { readonly [label: string]: string };
  /** Annotations of its objects. @default {} */
  readonly annotations?: { readonly [annotation: string]: string };
}

/** A cert-manager Issuer that signs with Vault. */
export interface IssuerDeclaration extends IssuerSettingsDeclaration {
  /** Namespace of the Issuer. @format dns-label @example "sandbox" */
  readonly namespace: string;
  /** Name of the Issuer. @format dns-subdomain @example "vault-issuer" */
  readonly name: string;
  /** ServiceAccount whose token is sent. @format dns-subdomain @default - the issuer's name */
  readonly serviceAccount?: string | ServiceAccountDeclaration;
  /** Certificates of this issuer; the PKI role is derived from them where it says nothing itself. @default [] @identity name */
  readonly certificates?: readonly CertificateDeclaration[];
}

/** A cert-manager ClusterIssuer that signs with Vault. */
export interface ClusterIssuerDeclaration extends IssuerSettingsDeclaration {
  /** Name of the ClusterIssuer. @format dns-subdomain @example "edge" */
  readonly name: string;
  /** ServiceAccount whose token is sent; it lies in the cluster resource namespace. @format dns-subdomain @default - the issuer's name */
  readonly serviceAccount?: string | ServiceAccountDeclaration;
  /** Namespaces that may ask it for certificates, where approver-policy approves. @format dns-label @default - those of its certificates */
  readonly namespaces?: readonly string[];
  /** Certificates of this issuer; the PKI role is derived from them where it says nothing itself. @default [] @identity namespace/name */
  readonly certificates?: readonly ClusterIssuerCertificateDeclaration[];
}

/** Vault's PKI role, every parameter of it. Defaults are the narrow ones. */
export interface PkiRoleDeclaration {
  /** PKI mount of the role. Required here or in `defaults.issuer.pkiRole`. @format mount-path @example "pki-prod" */
  readonly mount?: string;
  /** Name of a role that is managed elsewhere; nothing of it is emitted. @format vault-name @default - the role is emitted */
  readonly existing?: string;
  /** Name of the role. @format vault-name @default - `<name>-<cluster>-<namespace>-<issuer>` */
  readonly name?: string;
  /** Domains that names must match, by the rules below. @format list-member @default - the DNS names and common names of the certificates */
  readonly allowedDomains?: readonly string[];
  /** Whether `allowedDomains` holds identity templates. @default false */
  readonly allowedDomainsTemplate?: boolean;
  /** Whether a name may equal an allowed domain. @default - true where derived from certificates, else false */
  readonly allowBareDomains?: boolean;
  /** Whether a name may lie below an allowed domain. @default false */
  readonly allowSubdomains?: boolean;
  /** Whether allowed domains may hold `*`. @default false */
  readonly allowGlobDomains?: boolean;
  /** Whether wildcard names may be signed. @default - true where a certificate has a wildcard name, else false */
  readonly allowWildcardCertificates?: boolean;
  /** Whether any name may be signed. @default false */
  readonly allowAnyName?: boolean;
  /** Whether `localhost` may be signed. @default false */
  readonly allowLocalhost?: boolean;
  /** Whether IP addresses may be signed. @default - true where a certificate has one, else false */
  readonly allowIpSans?: boolean;
  /** URIs that may be signed, with globs. @format list-member @default - the URIs of the certificates */
  readonly allowedUriSans?: readonly string[];
  /** Whether `allowedUriSans` holds identity templates. @default false */
  readonly allowedUriSansTemplate?: boolean;
  /** Other names that may be signed. @format list-member @default [] */
  readonly allowedOtherSans?: readonly string[];
  /** Serial numbers that may be asked for. @format list-member @default [] */
  readonly allowedSerialNumbers?: readonly string[];
  /** User ids that may be asked for. @format list-member @default [] */
  readonly allowedUserIds?: readonly string[];
  /** Whether names must be host names. @default true */
  readonly enforceHostnames?: boolean;
  /** Lifetime where the request says none. @format go-duration @default - `maxTtl` */
  readonly ttl?: string;
  /** Longest lifetime. @format go-duration @default - 2160h or the longest certificate */
  readonly maxTtl?: string;
  /** Fixed end of every certificate, as RFC 3339. @format rfc3339 @default - none */
  readonly notAfter?: string;
  /** How far the start lies back. @format go-duration @default "30s" */
  readonly notBeforeDuration?: string;
  /** Kind of key that requests must have. @default - that of the certificates, else `any` */
  readonly keyType?: 'rsa' | 'ec' | 'ed25519' | 'any';
  /** Least size of key that requests must have; 0 for `any` and `ed25519`. @default - the least of the certificates, else 2048 for `rsa`, 256 for `ec` */
  readonly keyBits?: 0 | 224 | 256 | 384 | 521 | 2048 | 3072 | 4096 | 8192;
  /** Size of the signature's hash; 0 lets Vault choose. @default 0 */
  readonly signatureBits?: 0 | 256 | 384 | 512;
  /** Whether RSA signatures use PSS. @default false */
  readonly usePss?: boolean;
  /** Whether certificates are for servers. @default - from the usages of the certificates, else true */
  readonly serverFlag?: boolean;
  /** Whether certificates are for clients. @default - from the usages of the certificates, else false */
  readonly clientFlag?: boolean;
  /** Whether certificates are for code signing. @default - from the usages of the certificates, else false */
  readonly codeSigningFlag?: boolean;
  /** Whether certificates are for e-mail. @default - from the usages of the certificates, else false */
  readonly emailProtectionFlag?: boolean;
  /** Key usages, by Go's names without the prefix. @format list-member @default - from the usages of the certificates, else `["DigitalSignature", "KeyEncipherment"]` */
  readonly keyUsage?: readonly string[];
  /** Extended key usages, by Go's names without the prefix, besides the flags. @format list-member @default [] */
  readonly extKeyUsage?: readonly string[];
  /** Extended key usages by object identifier. @format list-member @default [] */
  readonly extKeyUsageOids?: readonly string[];
  /** Whether the common name is taken from the signing request. @default true */
  readonly useCsrCommonName?: boolean;
  /** Whether subject alternative names are taken from the signing request. @default true */
  readonly useCsrSans?: boolean;
  /** Whether a common name is required. @default false */
  readonly requireCn?: boolean;
  /** How a common name is checked. @default ["email", "hostname"] */
  readonly cnValidations?: readonly ('email' | 'hostname' | 'disabled')[];
  /** Organisational units in the subject. @format list-member @default [] */
  readonly ou?: readonly string[];
  /** Organisations in the subject. @format list-member @default [] */
  readonly organization?: readonly string[];
  /** Countries in the subject. @format list-member @default [] */
  readonly country?: readonly string[];
  /** Localities in the subject. @format list-member @default [] */
  readonly locality?: readonly string[];
  /** Provinces in the subject. @format list-member @default [] */
  readonly province?: readonly string[];
  /** Street addresses in the subject. @format list-member @default [] */
  readonly streetAddress?: readonly string[];
  /** Postal codes in the subject. @format list-member @default [] */
  readonly postalCode?: readonly string[];
  /** Policy identifiers, as object identifiers. @format list-member @default [] */
  readonly policyIdentifiers?: readonly string[];
  /** Whether basic constraints are marked valid for certificates that are no authority. @default false */
  readonly basicConstraintsValidForNonCa?: boolean;
  /** Whether certificates are not stored: no revocation, no entry in lists. @default false */
  readonly noStore?: boolean;
  /** Whether metadata of certificates is not stored; Vault Enterprise. @default - not sent */
  readonly noStoreMetadata?: boolean;
  /** Whether each certificate gets a lease. @default false */
  readonly generateLease?: boolean;
  /** Issuer object of the mount that signs. @default "default" */
  readonly issuerRef?: string;
  /** Where the subject's serial number comes from; Vault 1.19 and later. @default - not sent */
  readonly serialNumberSource?: 'json-csr' | 'json';
}

/** Vault's auth role: what the login gives, and what it wants. */
export interface AuthRoleDeclaration {
  /** Name of a role that is managed elsewhere; neither it nor its policy is emitted. @format vault-name @default - the role is emitted */
  readonly existing?: string;
  /** Name of the role. @format vault-name @default - `<name>-<cluster>-<namespace>-<client>` */
  readonly name?: string;
  /** The one audience that the role wants; empty text lets in tokens for anybody, and is the opposite of leaving it out. @format list-member @default - the one that its client always sends */
  readonly audience?: string;
  /** Life of the Vault token. @format go-duration @default - 60s for issuers, 1h for workloads */
  readonly ttl?: string;
  /** Longest life of the Vault token. @format go-duration @default - 60s for issuers, 24h for workloads */
  readonly maxTtl?: string;
  /** Hard end of the Vault token. @format go-duration @default "0s" */
  readonly explicitMaxTtl?: string;
  /** Period of a periodic Vault token. @format go-duration @default "0s" */
  readonly period?: string;
  /** Addresses from which the login and the token are accepted. @format cidr @default [] */
  readonly boundCidrs?: readonly string[];
  /** Kind of Vault token. @default - `batch` for issuers on mounts that are emitted, else `default` */
  readonly tokenType?: 'default' | 'service' | 'batch';
  /** How often the Vault token may be used; 0 sets no limit. @default 0 @minimum 0 */
  readonly numUses?: number;
  /** Whether the policy `default` is left out. @default true */
  readonly noDefaultPolicy?: boolean;
  /** Policies that exist elsewhere and are granted too. @format policy-name @default [] */
  readonly policies?: readonly string[];
  /** Name of the alias, kubernetes login only. @default - not sent: Vault's `serviceaccount_uid` */
  readonly aliasNameSource?: 'serviceaccount_uid' | 'serviceaccount_name';
  /** Further claims that the token must have, jwt login only; keys may be JSON pointers. @default {} */
  readonly boundClaims?: { readonly [claim: string]: string | readonly string[] };
  /** How the values of `boundClaims` are compared. @default "string" */
  readonly boundClaimsType?: 'string' | 'glob';
  /** Leeway for clocks, jwt login only; `0s` is Vault's 60 s, and below zero there is none. @format leeway @default "0s" */
  readonly clockSkewLeeway?: string;
}

/** A cert-manager Certificate. */
export interface CertificateDeclaration {
  /** Name of the Certificate. @format dns-subdomain @example "web" */
  readonly name: string;
  /** Secret for the key and the certificate. @format dns-subdomain @default - `<name>-tls` @example "web-tls" */
  readonly secretName?: string;
  /** Common name, at most 64 characters. @format list-member @default - none */
  readonly commonName?: string;
  /** DNS names. @format list-member @default [] */
  readonly dnsNames?: readonly string[];
  /** IP addresses. @format ip-address @default [] */
  readonly ipAddresses?: readonly string[];
  /** URIs. @format list-member @default [] */
  readonly uris?: readonly string[];
  /** E-mail addresses. @format list-member @default [] */
  readonly emailAddresses?: readonly string[];
  /** Lifetime, at least 1h. @format go-duration @default "2160h" */
  readonly duration?: string;
  /** How long before the end it is renewed, at least 5m. @format go-duration @default - a third of the lifetime, as cert-manager does */
  readonly renewBefore?: string;
  /** The private key. @default - cert-manager's: RSA 2048 */
  readonly privateKey?: PrivateKeyDeclaration;
  /** Key usages by cert-manager's names. @default - cert-manager's: `digital signature`, `key encipherment` */
  readonly usages?: readonly CertificateUsage[];
  /** Subject apart from the common name. @default - empty */
  readonly subject?: CertificateSubjectDeclaration;
  /** Labels of the Certificate. @default {} */
  readonly labels?: { readonly [label: string]: string };
  /** Annotations of the Certificate. @default {} */
  readonly annotations?: { readonly [annotation: string]: string };
}

/** A Certificate of a ClusterIssuer, which may lie in any namespace. */
export interface ClusterIssuerCertificateDeclaration extends CertificateDeclaration {
  /** Namespace of the Certificate. @format dns-label @example "ingress" */
  readonly namespace: string;
}

/** Private key of a Certificate. */
export interface PrivateKeyDeclaration {
  /** Algorithm. @default "RSA" */
  readonly algorithm?: 'RSA' | 'ECDSA' | 'Ed25519';
  /** Size. @default - 2048 for RSA, 256 for ECDSA */
  readonly size?: 256 | 384 | 521 | 2048 | 3072 | 4096 | 8192;
  /** Encoding. @default - cert-manager's: PKCS1 */
  readonly encoding?: 'PKCS1' | 'PKCS8';
  /** Whether a renewal makes a new key. @default - cert-manager's: `Never` before 1.18, `Always` since */
  readonly rotationPolicy?: 'Never' | 'Always';
}

/** Subject of a Certificate apart from its common name. */
export interface CertificateSubjectDeclaration {
  /** Organisations. @default [] */
  readonly organizations?: readonly string[];
  /** Organisational units. @default [] */
  readonly organizationalUnits?: readonly string[];
  /** Countries. @default [] */
  readonly countries?: readonly string[];
  /** Localities. @default [] */
  readonly localities?: readonly string[];
  /** Provinces. @default [] */
  readonly provinces?: readonly string[];
  /** Street addresses. @default [] */
  readonly streetAddresses?: readonly string[];
  /** Postal codes. @default [] */
  readonly postalCodes?: readonly string[];
  /** Serial number. @default - none */
  readonly serialNumber?: string;
}

/** Key usages as cert-manager writes them. */
export type CertificateUsage =
  | 'signing'
  | 'digital signature'
  | 'content commitment'
  | 'key encipherment'
  | 'key agreement'
  | 'data encipherment'
  | 'cert sign'
  | 'crl sign'
  | 'encipher only'
  | 'decipher only'
  | 'any'
  | 'server auth'
  | 'client auth'
  | 'code signing'
  | 'email protection'
  | 's/mime'
  | 'ipsec end system'
  | 'ipsec tunnel'
  | 'ipsec user'
  | 'timestamping'
  | 'ocsp signing'
  | 'microsoft sgc'
  | 'netscape sgc';

/** What workloads have in common. */
export interface WorkloadSettingsDeclaration {
  /** Login that the workload uses, where the cluster has several. @format label @default "main" */
  readonly login?: string;
  /** Further logins on which its auth role is kept, so that Vault can be changed before the workload moves. @format label @default [] */
  readonly keepLogins?: readonly string[];
  /** Audience of the projected token; it names the relying party. @format audience @default - the Vault server's URL */
  readonly audience?: string;
  /** Life of Vault's tokens. @default - 1h, renewable up to 24h */
  readonly tokens?: WorkloadTokensDeclaration;
  /** Who logs in for it: the Pod itself, or an operator that fetches secrets. @default - the Pod */
  readonly via?: OneOf<TokenRouteDeclaration>;
  /** The projected token. @default - one hour, in a file `token` */
  readonly volume?: WorkloadVolumeDeclaration;
  /** Settings of its auth role. @default - derived */
  readonly authRole?: AuthRoleDeclaration;
  /** Labels of its objects. @default {} */
  readonly labels?: { readonly [label: string]: string };
  /** Annotations of its objects. @default {} */
  readonly annotations?: { readonly [annotation: string]: string };
}

/** Who logs in to Vault for a workload, with a token of its ServiceAccount. */
export interface TokenRouteDeclaration {
  /** The Pod itself, with a projected token. */
  readonly pod: PodRouteDeclaration;
  /** Vault Secrets Operator: a `VaultConnection` and a `VaultAuth` are emitted. */
  readonly vaultSecretsOperator: VaultSecretsOperatorRouteDeclaration;
  /** External Secrets Operator: a `SecretStore` is emitted. */
  readonly externalSecrets: ExternalSecretsRouteDeclaration;
  /** Secrets Store CSI driver with Vault's provider: a `SecretProviderClass` is emitted, and its audience stands in the `CSIDriver`. */
  readonly secretsStoreCsi: SecretsStoreCsiRouteDeclaration;
}

/** The Pod itself; its volume is said by `volume`. */
export interface PodRouteDeclaration {}

/** By a `VaultAuth`. */
export interface VaultSecretsOperatorRouteDeclaration {
  /** Name of the `VaultConnection` and of the `VaultAuth`. @format dns-subdomain @default - the name of the ServiceAccount */
  readonly name?: string;
  /** Life of the token in seconds, from 600 to 2^32. @default 600 @minimum 600 @maximum 4294967296 */
  readonly expirationSeconds?: number;
}

/** By a `SecretStore`. */
export interface ExternalSecretsRouteDeclaration {
  /** Name of the `SecretStore`. @format dns-subdomain @default - the name of the ServiceAccount */
  readonly name?: string;
  /** Mount of the KV engine from which the store reads. @format mount-path @default - each ExternalSecret says the whole path @example "secret" */
  readonly path?: string;
  /** Version of the KV engine. @default "v2" */
  readonly version?: 'v1' | 'v2';
}

/** By a `SecretProviderClass`. */
export interface SecretsStoreCsiRouteDeclaration {
  /** Name of the `SecretProviderClass`. @format dns-subdomain @default - the name of the ServiceAccount */
  readonly name?: string;
  /** What the provider reads into the Pod's volume. @minItems 1 */
  readonly secrets: readonly FetchedSecretDeclaration[];
  /** File or directory of the provider's own Pod with the certificates by which it knows Vault. @default - the provider's flags */
  readonly caCertPath?: string;
}

/** One file in the volume of the CSI driver. */
export interface FetchedSecretDeclaration {
  /** Name of the file. @minLength 1 @example "db-password" */
  readonly name: string;
  /** Path in Vault that is read, as its API has it. @minLength 1 @example "secret/data/orders/db" */
  readonly path: string;
  /** Key of the secret. @default - the whole answer, as JSON */
  readonly key?: string;
}

/** Pods of one ServiceAccount that log in to Vault themselves. */
export interface WorkloadDeclaration extends WorkloadSettingsDeclaration {
  /** Namespace of the Pods. @format dns-label @example "shop" */
  readonly namespace: string;
  /** ServiceAccount of the Pods. @format dns-subdomain @example "orders" */
  readonly serviceAccount: string | ServiceAccountDeclaration;
  /** What the workload may do in Vault. @minItems 1 */
  readonly access: readonly AccessDeclaration[];
}

/** Life of a workload's Vault tokens. */
export interface WorkloadTokensDeclaration {
  /** Whether the workload may renew its Vault token and look it up. The Vault Secrets Operator renews whatever token it can, and External Secrets none. @default true */
  readonly renew?: boolean;
  /** Life until the next renewal. @format go-duration @default "1h" */
  readonly ttl?: string;
  /** Life in all. @format go-duration @default "24h" */
  readonly maxTtl?: string;
}

/** The projected token volume of a workload. */
export interface WorkloadVolumeDeclaration {
  /** Name of the volume. @format dns-label @default "vault-token" */
  readonly name?: string;
  /** File name of the token inside the volume. @default "token" */
  readonly path?: string;
  /** Directory into which the volume is mounted. @default "/var/run/secrets/vault" */
  readonly mountPath?: string;
  /** Life of the token in seconds, from 600 to 2^32. @default 3600 @minimum 600 @maximum 4294967296 */
  readonly expirationSeconds?: number;
}

/** Paths of Vault and what may be done there. */
export interface AccessDeclaration {
  /** Path as a Vault policy writes it: exact, with a trailing `*`, or with `+` for one segment. @format policy-path @example "secret/data/orders/*" */
  readonly path: string;
  /** What may be done there. @minItems 1 */
  readonly capabilities: readonly (
    'create' | 'read' | 'update' | 'delete' | 'list' | 'sudo' | 'patch' | 'deny' | 'subscribe' | 'recover' | 'scan'
  )[];
}

/** One SPIRE server, and so one SPIFFE trust domain. */
export interface SpireDeclaration {
  /** `trust_domain`: the first part of every SPIFFE ID. @format trust-domain @example "acme.example" */
  readonly trustDomain: string;
  /** Name of the declared cluster in which the server runs. @format label @example "prod" */
  readonly cluster: string;
  /** Namespace of the server. @format dns-label @default "spire-server" */
  readonly namespace?: string;
  /** ServiceAccount of the server. @format dns-subdomain @default "spire-server" */
  readonly serviceAccount?: string | ServiceAccountDeclaration;
  /** `server_address`: name or address under which agents reach the server. @minLength 1 @example "spire.acme.example" */
  readonly address: string;
  /** `server_port`, and `bind_port` of the server. @default 8081 @minimum 1 @maximum 65535 */
  readonly port?: number;
  /** `jwt_issuer`, byte for byte: the `iss` of every JWT-SVID. Left out, they have none, and no relying party that compares it takes them. @format http-url @default - JWT-SVIDs without `iss` @example "https://oidc.acme.example/spire" */
  readonly jwtIssuer?: string;
  /** `ca_ttl`: life of the authority by which the server signs. @format go-duration @default "24h" */
  readonly caTtl?: string;
  /** How the nodes of each cluster prove who they are, by the cluster's name. @keyFormat label */
  readonly attestation: { readonly [cluster: string]: OneOf<NodeAttestorDeclaration> };
  /** Who signs the server's authority. @default - it signs itself */
  readonly upstreamAuthority?: SpireUpstreamDeclaration;
  /** Workloads that log in to Vault with their JWT-SVID. @default - none */
  readonly jwtSvid?: JwtSvidDeclaration;
}

/** The node attestors. Two keys stand here only to say that there is no such attestor. */
export interface NodeAttestorDeclaration {
  /** The agent's projected ServiceAccount token, which the server has its cluster review. */
  readonly k8sPsat: K8sPsatDeclaration;
  /** A token that the server gives out by hand, and takes once. */
  readonly joinToken: JoinTokenDeclaration;
  /** A certificate of a declared PKI mount, one for each node. */
  readonly x509pop: X509popDeclaration;
  /** Does not exist: no attestor of SPIRE verifies a ServiceAccount token by its issuer's keys. Use `k8sPsat`, or `x509pop` where the server has no credential for the cluster. */
  readonly jwt: MissingAttestorDeclaration;
  /** Does not exist any more: SPIRE 1.12 removed `k8s_sat`, whose tokens never ended. Use `k8sPsat`. */
  readonly k8sSat: MissingAttestorDeclaration;
}

/** No settings: there is no such attestor. */
export interface MissingAttestorDeclaration {}

/** Attestation by a projected ServiceAccount token: `k8s_psat`. */
export interface K8sPsatDeclaration {
  /** Namespace of the agents. @format dns-label @default "spire-system" */
  readonly namespace?: string;
  /** ServiceAccount of the agents. @format dns-subdomain @default "spire-agent" */
  readonly serviceAccount?: string | ServiceAccountDeclaration;
  /** Audience of the agent's token; its Helm chart knows no other than the default. @format audience @default "spire-server" */
  readonly audience?: string;
  /** `audience` of the server, of which a token must have one. An empty list takes tokens for the API server. @format audience @default - the one of the agent's token */
  readonly serverAudiences?: readonly string[];
  /** `service_account_allow_list`: agents' accounts as `<namespace>:<name>`. @minItems 1 @default - the agents' own */
  readonly allowList?: readonly string[];
  /** `kube_config_file`: where the server finds a credential for this cluster. @format url-path @default - none in the server's own cluster, else `/run/spire/kubeconfigs/<cluster>` */
  readonly kubeConfigFile?: string;
}

/** No settings: `spire-server token generate` makes each token. */
export interface JoinTokenDeclaration {}

/** Attestation by a certificate: `x509pop`, which finds the node in a URI of the certificate. */
export interface X509popDeclaration {
  /** PKI mount that signs the nodes' certificates. @format mount-path @example "pki-nodes" */
  readonly mount: string;
  /** Names of the nodes: each gets a Certificate with `x509pop://<trust domain>/cluster/<cluster>` and `…/node/<node>`. @format dns-label @minItems 1 */
  readonly nodes: readonly string[];
  /** Namespace of the agents, their Issuer and their Certificates. @format dns-label @default "spire-system" */
  readonly namespace?: string;
  /** Life of a node's certificate. @format go-duration @default "720h" */
  readonly duration?: string;
  /** `ca_bundle_path` of the server: where it finds the certificates of the mount. @format url-path @default - `/run/spire/x509pop/<cluster>.pem` */
  readonly caBundleFile?: string;
}

/** Vault as the authority above SPIRE's. */
export interface SpireUpstreamDeclaration {
  /** PKI mount whose authority signs that of the SPIRE server. @format mount-path @example "pki-prod" */
  readonly pkiMount: string;
  /** Login that the server uses, where its cluster has several. @format label @default "main" */
  readonly login?: string;
  /** Audience of the token by which the server logs in. @format audience @default - the Vault server's URL */
  readonly audience?: string;
  /** Life of Vault's tokens. @default - 1h, renewable up to 24h */
  readonly tokens?: WorkloadTokensDeclaration;
  /** Settings of the server's auth role. @default - derived */
  readonly authRole?: AuthRoleDeclaration;
  /** `ca_cert_path`: where the server finds the certificates by which it knows Vault. @format url-path @default - `/run/spire/vault-ca/ca.crt` where some are declared, else the system's */
  readonly caCertificateFile?: string;
}

/** Vault's auth mount for JWT-SVIDs, and who logs in there. */
export interface JwtSvidDeclaration {
  /** Path of the auth mount. @format auth-mount-path @default "jwt-spire" */
  readonly mount?: string;
  /** Certificates by which Vault knows the discovery provider, as PEM. @format pem-certificates @default - the system's certificates */
  readonly caBundle?: string | VariableDeclaration;
  /** `className` of the ClusterSPIFFEIDs, where the controller manager has one; another is not looked at. @default "" */
  readonly className?: string;
  /** The workloads. @minItems 1 */
  readonly workloads: readonly SvidWorkloadDeclaration[];
}

/** Pods of one ServiceAccount that log in to Vault with their JWT-SVID. */
export interface SvidWorkloadDeclaration {
  /** Cluster of the Pods, one that is attested. @format label @example "prod" */
  readonly cluster: string;
  /** Namespace of the Pods. @format dns-label @example "shop" */
  readonly namespace: string;
  /** ServiceAccount of the Pods. @format dns-subdomain @example "orders" */
  readonly serviceAccount: string | ServiceAccountDeclaration;
  /** Path of the SPIFFE ID. @format spiffe-path @default - `/ns/<namespace>/sa/<serviceAccount>` */
  readonly path?: string;
  /** Audience that the workload asks for; it names the relying party. @format audience @default - the Vault server's URL */
  readonly audience?: string;
  /** What the workload may do in Vault. @minItems 1 */
  readonly access: readonly AccessDeclaration[];
  /** Life of its Vault tokens. @default - 1h, renewable up to 24h */
  readonly tokens?: WorkloadTokensDeclaration;
}

/** A finding that is accepted. Only `unsafe` findings can be. */
export interface WaiverDeclaration {
  /** Code of the finding. @format diagnostic-code @example "audience-missing" */
  readonly code: string;
  /** Place of the finding, as the message names it. @example "clusters.legacy.workloads[shop/orders]" */
  readonly at: string;
  /** Why it is accepted, and until when. @minLength 1 */
  readonly reason: string;
}
