// Written by `npm run generate` from declaration.ts.
import type { ObjectShape } from '../walk/shape';

export const shapes: Readonly<Record<string, ObjectShape>> = {
  TrustDeclaration: {
    members: {
      name: { kind: "text", format: "label" },
      vault: { kind: "object", name: "VaultDeclaration" },
      defaults: { kind: "object", name: "DefaultsDeclaration" },
      clusters: { kind: "map", of: { kind: "object", name: "ClusterDeclaration" }, keyFormat: "label" },
      spire: { kind: "object", name: "SpireDeclaration" },
      relyingParties: { kind: "map", of: { kind: "object", name: "RelyingPartyDeclaration" }, keyFormat: "label" },
      waivers: { kind: "list", of: { kind: "object", name: "WaiverDeclaration" } },
      $schema: { kind: "text" },
    },
    required: ["name", "vault", "clusters"],
  },
  VaultDeclaration: {
    members: {
      server: { kind: "text", format: "http-url" },
      product: { kind: "object", name: "VaultDeclaration.product" },
      namespace: { kind: "text", format: "vault-namespace" },
      caBundle: { kind: "text", format: "pem-certificates" },
      caBundleSecretRef: { kind: "object", name: "SecretKeyDeclaration" },
      pki: { kind: "map", of: { kind: "object", name: "PkiMountDeclaration" }, keyFormat: "mount-path" },
      audit: { kind: "map", of: { kind: "object", name: "AuditDeviceDeclaration" }, keyFormat: "mount-path" },
    },
    required: ["server"],
  },
  "VaultDeclaration.product": {
    members: {
      vault: { kind: "text", format: "version" },
      openbao: { kind: "text", format: "version" },
    },
    alternatives: ["vault", "openbao"],
  },
  SecretKeyDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      key: { kind: "text" },
    },
    required: ["name"],
  },
  PkiMountDeclaration: {
    members: {
      root: { kind: "object", name: "RootDeclaration" },
      intermediate: { kind: "object", name: "IntermediateDeclaration" },
      existing: { kind: "object", name: "ExistingPkiDeclaration" },
      protect: { kind: "flag" },
      description: { kind: "text" },
      maxLeaseTtl: { kind: "text", format: "go-duration" },
      urls: { kind: "object", name: "PkiUrlsDeclaration" },
    },
    alternatives: ["root", "intermediate", "existing"],
  },
  RootDeclaration: {
    members: {
      commonName: { kind: "text" },
      ttl: { kind: "text", format: "go-duration" },
      keyType: { kind: "text", allowed: ["rsa", "ec", "ed25519"] },
      keyBits: { kind: "number", allowed: [0, 224, 256, 384, 521, 2048, 3072, 4096, 8192] },
      organization: { kind: "text", format: "name-part" },
      ou: { kind: "text", format: "name-part" },
      country: { kind: "text", format: "name-part" },
      locality: { kind: "text", format: "name-part" },
      province: { kind: "text", format: "name-part" },
      maxPathLength: { kind: "number", minimum: -1 },
      permittedDnsDomains: { kind: "list", of: { kind: "text", format: "name-part" } },
    },
    required: ["commonName", "ttl"],
  },
  IntermediateDeclaration: {
    members: {
      commonName: { kind: "text" },
      ttl: { kind: "text", format: "go-duration" },
      keyType: { kind: "text", allowed: ["rsa", "ec", "ed25519"] },
      keyBits: { kind: "number", allowed: [0, 224, 256, 384, 521, 2048, 3072, 4096, 8192] },
      organization: { kind: "text", format: "name-part" },
      ou: { kind: "text", format: "name-part" },
      country: { kind: "text", format: "name-part" },
      locality: { kind: "text", format: "name-part" },
      province: { kind: "text", format: "name-part" },
      maxPathLength: { kind: "number", minimum: -1 },
      permittedDnsDomains: { kind: "list", of: { kind: "text", format: "name-part" } },
      signedBy: { kind: "either", text: { kind: "text" }, other: { kind: "object", name: "OutsideDeclaration" } },
      keyName: { kind: "text", format: "vault-name" },
    },
    required: ["commonName", "signedBy", "ttl"],
  },
  OutsideDeclaration: {
    members: {
      outside: { kind: "object", name: "OutsideSignatureDeclaration" },
    },
    required: ["outside"],
  },
  OutsideSignatureDeclaration: {
    members: {
      certificate: { kind: "object", name: "VariableDeclaration" },
    },
  },
  VariableDeclaration: {
    members: {
      variable: { kind: "text", format: "terraform-identifier" },
    },
    required: ["variable"],
  },
  ExistingPkiDeclaration: {
    members: {
      maxLeaseTtl: { kind: "text", format: "go-duration" },
    },
  },
  PkiUrlsDeclaration: {
    members: {
      issuingCertificates: { kind: "list", of: { kind: "text", format: "http-url" } },
      crlDistributionPoints: { kind: "list", of: { kind: "text", format: "http-url" } },
      ocspServers: { kind: "list", of: { kind: "text", format: "http-url" } },
    },
  },
  AuditDeviceDeclaration: {
    members: {
      file: { kind: "object", name: "FileAuditDeclaration" },
      syslog: { kind: "object", name: "SyslogAuditDeclaration" },
      socket: { kind: "object", name: "SocketAuditDeclaration" },
      description: { kind: "text" },
      local: { kind: "flag" },
      format: { kind: "text", allowed: ["json", "jsonx"] },
      prefix: { kind: "text" },
      logRaw: { kind: "flag" },
      hmacAccessor: { kind: "flag" },
      elideListResponses: { kind: "flag" },
    },
    alternatives: ["file", "syslog", "socket"],
  },
  FileAuditDeclaration: {
    members: {
      path: { kind: "text", minLength: 1 },
      mode: { kind: "text" },
    },
    required: ["path"],
  },
  SyslogAuditDeclaration: {
    members: {
      facility: { kind: "text" },
      tag: { kind: "text" },
    },
  },
  SocketAuditDeclaration: {
    members: {
      address: { kind: "text", minLength: 1 },
      type: { kind: "text", allowed: ["tcp", "udp", "unix"] },
      writeTimeout: { kind: "text", format: "go-duration" },
    },
    required: ["address"],
  },
  DefaultsDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      login: { kind: "object", name: "LoginDeclaration" },
      vault: { kind: "object", name: "ClusterVaultDeclaration" },
      certManager: { kind: "object", name: "CertManagerSettingsDeclaration" },
      issuer: { kind: "object", name: "IssuerSettingsDeclaration" },
      workload: { kind: "object", name: "WorkloadSettingsDeclaration" },
      accepts: { kind: "map", of: { kind: "object", name: "AcceptedIssuerDeclaration" }, keyFormat: "label" },
    },
  },
  LoginDeclaration: {
    members: {
      jwt: { kind: "object", name: "JwtLoginDeclaration" },
      kubernetes: { kind: "object", name: "KubernetesLoginDeclaration" },
      mount: { kind: "text", format: "auth-mount-path" },
      existing: { kind: "flag" },
      description: { kind: "text" },
    },
    alternatives: ["jwt", "kubernetes"],
  },
  JwtLoginDeclaration: {
    members: {
      keys: { kind: "object", name: "JwtLoginDeclaration.keys" },
      supportedAlgs: { kind: "list", of: { kind: "text", allowed: ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "EdDSA"] } },
    },
    required: ["keys"],
  },
  "JwtLoginDeclaration.keys": {
    members: {
      discovery: { kind: "object", name: "DiscoveryDeclaration" },
      jwks: { kind: "object", name: "JwksDeclaration" },
      publicKeys: { kind: "list", of: { kind: "text", format: "pem-public-key" }, minItems: 1 },
    },
    alternatives: ["discovery", "jwks", "publicKeys"],
  },
  DiscoveryDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "either", text: { kind: "text", format: "pem-certificates" }, other: { kind: "object", name: "VariableDeclaration" } },
    },
  },
  JwksDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "either", text: { kind: "text", format: "pem-certificates" }, other: { kind: "object", name: "VariableDeclaration" } },
      url: { kind: "text", format: "http-url" },
    },
    required: ["url"],
  },
  KubernetesLoginDeclaration: {
    members: {
      reviewer: { kind: "object", name: "KubernetesLoginDeclaration.reviewer" },
    },
    required: ["reviewer"],
  },
  "KubernetesLoginDeclaration.reviewer": {
    members: {
      vaultPod: { kind: "object", name: "VaultPodDeclaration" },
      serviceAccount: { kind: "object", name: "ReviewerAccountDeclaration" },
      client: { kind: "object", name: "ClientReviewerDeclaration" },
    },
    alternatives: ["vaultPod", "serviceAccount", "client"],
  },
  VaultPodDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
      delegatorBinding: { kind: "text", allowed: ["emitted", "existing"] },
    },
    required: ["namespace", "serviceAccount"],
  },
  ReviewerAccountDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      name: { kind: "text", format: "dns-subdomain" },
      existing: { kind: "flag" },
      jwt: { kind: "object", name: "VariableDeclaration" },
    },
    required: ["namespace", "name"],
  },
  ClientReviewerDeclaration: {
    members: {},
  },
  ClusterVaultDeclaration: {
    members: {
      server: { kind: "text", format: "http-url" },
      caBundle: { kind: "text", format: "pem-certificates" },
      caBundleSecretRef: { kind: "object", name: "SecretKeyDeclaration" },
      serverName: { kind: "text", format: "dns-subdomain" },
    },
  },
  CertManagerSettingsDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
      clusterResourceNamespace: { kind: "text", format: "dns-label" },
      approvedBy: { kind: "text", allowed: ["cert-manager", "approver-policy"] },
    },
  },
  IssuerSettingsDeclaration: {
    members: {
      login: { kind: "text", format: "label" },
      keepLogins: { kind: "list", of: { kind: "text", format: "label" } },
      additionalAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
      pkiRole: { kind: "object", name: "PkiRoleDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
    },
  },
  PkiRoleDeclaration: {
    members: {
      mount: { kind: "text", format: "mount-path" },
      existing: { kind: "text", format: "vault-name" },
      name: { kind: "text", format: "vault-name" },
      allowedDomains: { kind: "list", of: { kind: "text", format: "list-member" } },
      allowedDomainsTemplate: { kind: "flag" },
      allowBareDomains: { kind: "flag" },
      allowSubdomains: { kind: "flag" },
      allowGlobDomains: { kind: "flag" },
      allowWildcardCertificates: { kind: "flag" },
      allowAnyName: { kind: "flag" },
      allowLocalhost: { kind: "flag" },
      allowIpSans: { kind: "flag" },
      allowedUriSans: { kind: "list", of: { kind: "text", format: "list-member" } },
      allowedUriSansTemplate: { kind: "flag" },
      allowedOtherSans: { kind: "list", of: { kind: "text", format: "list-member" } },
      allowedSerialNumbers: { kind: "list", of: { kind: "text", format: "list-member" } },
      allowedUserIds: { kind: "list", of: { kind: "text", format: "list-member" } },
      enforceHostnames: { kind: "flag" },
      ttl: { kind: "text", format: "go-duration" },
      maxTtl: { kind: "text", format: "go-duration" },
      notAfter: { kind: "text", format: "rfc3339" },
      notBeforeDuration: { kind: "text", format: "go-duration" },
      keyType: { kind: "text", allowed: ["rsa", "ec", "ed25519", "any"] },
      keyBits: { kind: "number", allowed: [0, 224, 256, 384, 521, 2048, 3072, 4096, 8192] },
      signatureBits: { kind: "number", allowed: [0, 256, 384, 512] },
      usePss: { kind: "flag" },
      serverFlag: { kind: "flag" },
      clientFlag: { kind: "flag" },
      codeSigningFlag: { kind: "flag" },
      emailProtectionFlag: { kind: "flag" },
      keyUsage: { kind: "list", of: { kind: "text", format: "list-member" } },
      extKeyUsage: { kind: "list", of: { kind: "text", format: "list-member" } },
      extKeyUsageOids: { kind: "list", of: { kind: "text", format: "list-member" } },
      useCsrCommonName: { kind: "flag" },
      useCsrSans: { kind: "flag" },
      requireCn: { kind: "flag" },
      cnValidations: { kind: "list", of: { kind: "text", allowed: ["email", "hostname", "disabled"] } },
      ou: { kind: "list", of: { kind: "text", format: "list-member" } },
      organization: { kind: "list", of: { kind: "text", format: "list-member" } },
      country: { kind: "list", of: { kind: "text", format: "list-member" } },
      locality: { kind: "list", of: { kind: "text", format: "list-member" } },
      province: { kind: "list", of: { kind: "text", format: "list-member" } },
      streetAddress: { kind: "list", of: { kind: "text", format: "list-member" } },
      postalCode: { kind: "list", of: { kind: "text", format: "list-member" } },
      policyIdentifiers: { kind: "list", of: { kind: "text", format: "list-member" } },
      basicConstraintsValidForNonCa: { kind: "flag" },
      noStore: { kind: "flag" },
      noStoreMetadata: { kind: "flag" },
      generateLease: { kind: "flag" },
      issuerRef: { kind: "text" },
      serialNumberSource: { kind: "text", allowed: ["json-csr", "json"] },
    },
  },
  AuthRoleDeclaration: {
    members: {
      existing: { kind: "text", format: "vault-name" },
      name: { kind: "text", format: "vault-name" },
      audience: { kind: "text", format: "list-member" },
      ttl: { kind: "text", format: "go-duration" },
      maxTtl: { kind: "text", format: "go-duration" },
      explicitMaxTtl: { kind: "text", format: "go-duration" },
      period: { kind: "text", format: "go-duration" },
      boundCidrs: { kind: "list", of: { kind: "text", format: "cidr" } },
      tokenType: { kind: "text", allowed: ["default", "service", "batch"] },
      numUses: { kind: "number", minimum: 0 },
      noDefaultPolicy: { kind: "flag" },
      policies: { kind: "list", of: { kind: "text", format: "policy-name" } },
      aliasNameSource: { kind: "text", allowed: ["serviceaccount_uid", "serviceaccount_name"] },
      boundClaims: { kind: "map", of: { kind: "either", text: { kind: "text" }, other: { kind: "list", of: { kind: "text" } } } },
      boundClaimsType: { kind: "text", allowed: ["string", "glob"] },
      clockSkewLeeway: { kind: "text", format: "leeway" },
    },
  },
  WorkloadSettingsDeclaration: {
    members: {
      login: { kind: "text", format: "label" },
      keepLogins: { kind: "list", of: { kind: "text", format: "label" } },
      audience: { kind: "text", format: "audience" },
      tokens: { kind: "object", name: "WorkloadTokensDeclaration" },
      via: { kind: "object", name: "WorkloadSettingsDeclaration.via" },
      volume: { kind: "object", name: "WorkloadVolumeDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
    },
  },
  "WorkloadSettingsDeclaration.via": {
    members: {
      pod: { kind: "object", name: "PodRouteDeclaration" },
      vaultSecretsOperator: { kind: "object", name: "VaultSecretsOperatorRouteDeclaration" },
      externalSecrets: { kind: "object", name: "ExternalSecretsRouteDeclaration" },
      secretsStoreCsi: { kind: "object", name: "SecretsStoreCsiRouteDeclaration" },
    },
    alternatives: ["pod", "vaultSecretsOperator", "externalSecrets", "secretsStoreCsi"],
  },
  WorkloadTokensDeclaration: {
    members: {
      renew: { kind: "flag" },
      ttl: { kind: "text", format: "go-duration" },
      maxTtl: { kind: "text", format: "go-duration" },
    },
  },
  PodRouteDeclaration: {
    members: {},
  },
  VaultSecretsOperatorRouteDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
    },
  },
  ExternalSecretsRouteDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      path: { kind: "text", format: "mount-path" },
      version: { kind: "text", allowed: ["v1", "v2"] },
    },
  },
  SecretsStoreCsiRouteDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      secrets: { kind: "list", of: { kind: "object", name: "FetchedSecretDeclaration" }, minItems: 1, identity: ["name"] },
      caCertPath: { kind: "text" },
    },
    required: ["secrets"],
  },
  FetchedSecretDeclaration: {
    members: {
      name: { kind: "text", minLength: 1 },
      path: { kind: "text", minLength: 1 },
      key: { kind: "text" },
    },
    required: ["name", "path"],
  },
  WorkloadVolumeDeclaration: {
    members: {
      name: { kind: "text", format: "dns-label" },
      path: { kind: "text" },
      mountPath: { kind: "text" },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
    },
  },
  AcceptedIssuerDeclaration: {
    members: {
      cluster: { kind: "text", format: "label" },
      issuer: { kind: "text", format: "issuer-url" },
      audiences: { kind: "list", of: { kind: "text", format: "audience" }, minItems: 1 },
      discoveryUrl: { kind: "text", format: "http-url" },
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      certificateAuthority: { kind: "text", format: "pem-certificates" },
      usernameClaim: { kind: "text", format: "claim-name" },
      usernamePrefix: { kind: "text" },
      groupsClaim: { kind: "text" },
      groupsPrefix: { kind: "text" },
      requiredClaims: { kind: "map", of: { kind: "text" }, keyFormat: "claim-name" },
      claimValidationRules: { kind: "list", of: { kind: "object", name: "ValidationRuleDeclaration" } },
      userValidationRules: { kind: "list", of: { kind: "object", name: "ValidationRuleDeclaration" } },
      roles: { kind: "list", of: { kind: "object", name: "AcceptedRoleDeclaration" }, identity: ["namespace", "name"] },
    },
    alternatives: ["cluster", "issuer"],
  },
  ValidationRuleDeclaration: {
    members: {
      expression: { kind: "text", minLength: 1 },
      message: { kind: "text" },
    },
    required: ["expression"],
  },
  AcceptedRoleDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      name: { kind: "text", minLength: 1 },
      kind: { kind: "text", allowed: ["ClusterRole", "Role"] },
      accounts: { kind: "list", of: { kind: "object", name: "AcceptedAccountDeclaration" }, identity: ["namespace", "name"] },
      users: { kind: "list", of: { kind: "text" } },
      groups: { kind: "list", of: { kind: "text" } },
    },
    required: ["name"],
  },
  AcceptedAccountDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      name: { kind: "text", format: "dns-subdomain" },
      existing: { kind: "flag" },
    },
    required: ["namespace", "name"],
  },
  ClusterDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      tokenIssuer: { kind: "text", format: "issuer-url" },
      acceptedTokenIssuers: { kind: "list", of: { kind: "text", format: "issuer-url" } },
      apiAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
      apiServer: { kind: "object", name: "ApiServerDeclaration" },
      vault: { kind: "object", name: "ClusterVaultDeclaration" },
      login: { kind: "object", name: "LoginDeclaration" },
      logins: { kind: "map", of: { kind: "object", name: "LoginDeclaration" }, keyFormat: "label" },
      certManager: { kind: "object", name: "CertManagerDeclaration" },
      workloads: { kind: "list", of: { kind: "object", name: "WorkloadDeclaration" }, identity: ["namespace", "serviceAccount"] },
      signingKeys: { kind: "list", of: { kind: "text", format: "pem-public-key" } },
      hostedDiscovery: { kind: "object", name: "HostedDiscoveryDeclaration" },
      vaultCa: { kind: "object", name: "ClusterDeclaration.vaultCa" },
      operators: { kind: "object", name: "OperatorsDeclaration" },
      accepts: { kind: "map", of: { kind: "object", name: "AcceptedIssuerDeclaration" }, keyFormat: "label" },
      authenticationBy: { kind: "text", allowed: ["file", "flags"] },
      anonymousAuth: { kind: "flag" },
      anonymousPaths: { kind: "list", of: { kind: "text", format: "url-path" }, minItems: 1 },
      tokenExpiration: { kind: "object", name: "TokenExpirationDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
    },
    required: ["tokenIssuer"],
  },
  "ClusterDeclaration.vaultCa": {
    members: {
      configMap: { kind: "object", name: "ConfigMapCaDeclaration" },
      clusterTrustBundle: { kind: "object", name: "ClusterTrustBundleCaDeclaration" },
    },
    alternatives: ["configMap", "clusterTrustBundle"],
  },
  ApiServerDeclaration: {
    members: {
      url: { kind: "either", text: { kind: "text", format: "http-url" }, other: { kind: "object", name: "VariableDeclaration" } },
      caBundle: { kind: "either", text: { kind: "text", format: "pem-certificates" }, other: { kind: "object", name: "VariableDeclaration" } },
    },
  },
  CertManagerDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
      clusterResourceNamespace: { kind: "text", format: "dns-label" },
      approvedBy: { kind: "text", allowed: ["cert-manager", "approver-policy"] },
      issuers: { kind: "list", of: { kind: "object", name: "IssuerDeclaration" }, identity: ["namespace", "name"] },
      clusterIssuers: { kind: "list", of: { kind: "object", name: "ClusterIssuerDeclaration" }, identity: ["name"] },
      istioCsr: { kind: "object", name: "IstioCsrDeclaration" },
    },
  },
  IssuerDeclaration: {
    members: {
      login: { kind: "text", format: "label" },
      keepLogins: { kind: "list", of: { kind: "text", format: "label" } },
      additionalAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
      pkiRole: { kind: "object", name: "PkiRoleDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
      namespace: { kind: "text", format: "dns-label" },
      name: { kind: "text", format: "dns-subdomain" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      certificates: { kind: "list", of: { kind: "object", name: "CertificateDeclaration" }, identity: ["name"] },
    },
    required: ["namespace", "name"],
  },
  ServiceAccountDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      existing: { kind: "flag" },
    },
    required: ["name"],
  },
  CertificateDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      secretName: { kind: "text", format: "dns-subdomain" },
      commonName: { kind: "text", format: "list-member" },
      dnsNames: { kind: "list", of: { kind: "text", format: "list-member" } },
      ipAddresses: { kind: "list", of: { kind: "text", format: "ip-address" } },
      uris: { kind: "list", of: { kind: "text", format: "list-member" } },
      emailAddresses: { kind: "list", of: { kind: "text", format: "list-member" } },
      duration: { kind: "text", format: "go-duration" },
      renewBefore: { kind: "text", format: "go-duration" },
      privateKey: { kind: "object", name: "PrivateKeyDeclaration" },
      usages: { kind: "list", of: { kind: "text", allowed: ["signing", "digital signature", "content commitment", "key encipherment", "key agreement", "data encipherment", "cert sign", "crl sign", "encipher only", "decipher only", "any", "server auth", "client auth", "code signing", "email protection", "s/mime", "ipsec end system", "ipsec tunnel", "ipsec user", "timestamping", "ocsp signing", "microsoft sgc", "netscape sgc"] } },
      subject: { kind: "object", name: "CertificateSubjectDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
    },
    required: ["name"],
  },
  PrivateKeyDeclaration: {
    members: {
      algorithm: { kind: "text", allowed: ["RSA", "ECDSA", "Ed25519"] },
      size: { kind: "number", allowed: [256, 384, 521, 2048, 3072, 4096, 8192] },
      encoding: { kind: "text", allowed: ["PKCS1", "PKCS8"] },
      rotationPolicy: { kind: "text", allowed: ["Never", "Always"] },
    },
  },
  CertificateSubjectDeclaration: {
    members: {
      organizations: { kind: "list", of: { kind: "text" } },
      organizationalUnits: { kind: "list", of: { kind: "text" } },
      countries: { kind: "list", of: { kind: "text" } },
      localities: { kind: "list", of: { kind: "text" } },
      provinces: { kind: "list", of: { kind: "text" } },
      streetAddresses: { kind: "list", of: { kind: "text" } },
      postalCodes: { kind: "list", of: { kind: "text" } },
      serialNumber: { kind: "text" },
    },
  },
  ClusterIssuerDeclaration: {
    members: {
      login: { kind: "text", format: "label" },
      keepLogins: { kind: "list", of: { kind: "text", format: "label" } },
      additionalAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
      pkiRole: { kind: "object", name: "PkiRoleDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
      name: { kind: "text", format: "dns-subdomain" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      namespaces: { kind: "list", of: { kind: "text", format: "dns-label" } },
      certificates: { kind: "list", of: { kind: "object", name: "ClusterIssuerCertificateDeclaration" }, identity: ["namespace", "name"] },
    },
    required: ["name"],
  },
  ClusterIssuerCertificateDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      secretName: { kind: "text", format: "dns-subdomain" },
      commonName: { kind: "text", format: "list-member" },
      dnsNames: { kind: "list", of: { kind: "text", format: "list-member" } },
      ipAddresses: { kind: "list", of: { kind: "text", format: "ip-address" } },
      uris: { kind: "list", of: { kind: "text", format: "list-member" } },
      emailAddresses: { kind: "list", of: { kind: "text", format: "list-member" } },
      duration: { kind: "text", format: "go-duration" },
      renewBefore: { kind: "text", format: "go-duration" },
      privateKey: { kind: "object", name: "PrivateKeyDeclaration" },
      usages: { kind: "list", of: { kind: "text", allowed: ["signing", "digital signature", "content commitment", "key encipherment", "key agreement", "data encipherment", "cert sign", "crl sign", "encipher only", "decipher only", "any", "server auth", "client auth", "code signing", "email protection", "s/mime", "ipsec end system", "ipsec tunnel", "ipsec user", "timestamping", "ocsp signing", "microsoft sgc", "netscape sgc"] } },
      subject: { kind: "object", name: "CertificateSubjectDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
      namespace: { kind: "text", format: "dns-label" },
    },
    required: ["name", "namespace"],
  },
  IstioCsrDeclaration: {
    members: {
      issuer: { kind: "text", minLength: 1 },
      trustDomain: { kind: "text", format: "trust-domain" },
      namespaces: { kind: "list", of: { kind: "text", format: "dns-label" }, minItems: 1 },
      duration: { kind: "text", format: "go-duration" },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
      istioNamespace: { kind: "text", format: "dns-label" },
      revisions: { kind: "list", of: { kind: "text", format: "dns-label" }, minItems: 1 },
    },
    required: ["issuer"],
  },
  WorkloadDeclaration: {
    members: {
      login: { kind: "text", format: "label" },
      keepLogins: { kind: "list", of: { kind: "text", format: "label" } },
      audience: { kind: "text", format: "audience" },
      tokens: { kind: "object", name: "WorkloadTokensDeclaration" },
      via: { kind: "object", name: "WorkloadDeclaration.via" },
      volume: { kind: "object", name: "WorkloadVolumeDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      labels: { kind: "map", of: { kind: "text" } },
      annotations: { kind: "map", of: { kind: "text" } },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      access: { kind: "list", of: { kind: "object", name: "AccessDeclaration" }, minItems: 1 },
    },
    required: ["namespace", "serviceAccount", "access"],
  },
  "WorkloadDeclaration.via": {
    members: {
      pod: { kind: "object", name: "PodRouteDeclaration" },
      vaultSecretsOperator: { kind: "object", name: "VaultSecretsOperatorRouteDeclaration" },
      externalSecrets: { kind: "object", name: "ExternalSecretsRouteDeclaration" },
      secretsStoreCsi: { kind: "object", name: "SecretsStoreCsiRouteDeclaration" },
    },
    alternatives: ["pod", "vaultSecretsOperator", "externalSecrets", "secretsStoreCsi"],
  },
  AccessDeclaration: {
    members: {
      path: { kind: "text", format: "policy-path" },
      capabilities: { kind: "list", of: { kind: "text", allowed: ["create", "read", "update", "delete", "list", "sudo", "patch", "deny", "subscribe", "recover", "scan"] }, minItems: 1 },
    },
    required: ["path", "capabilities"],
  },
  HostedDiscoveryDeclaration: {
    members: {
      jwksUri: { kind: "text", format: "http-url" },
    },
  },
  ConfigMapCaDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
      key: { kind: "text" },
    },
  },
  ClusterTrustBundleCaDeclaration: {
    members: {
      name: { kind: "text", format: "dns-subdomain" },
    },
  },
  OperatorsDeclaration: {
    members: {
      vaultSecretsOperator: { kind: "object", name: "VaultSecretsOperatorDeclaration" },
      externalSecrets: { kind: "object", name: "ExternalSecretsDeclaration" },
      secretsStoreCsi: { kind: "object", name: "SecretsStoreCsiDeclaration" },
    },
  },
  VaultSecretsOperatorDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
    },
  },
  ExternalSecretsDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "text", format: "dns-subdomain" },
      tokenRights: { kind: "text", allowed: ["chart", "emitted"] },
    },
  },
  SecretsStoreCsiDeclaration: {
    members: {
      csiDriver: { kind: "text", allowed: ["emitted", "helmValues"] },
      tokenExpirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
      additionalAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
    },
  },
  TokenExpirationDeclaration: {
    members: {
      max: { kind: "text", format: "go-duration" },
      extend: { kind: "flag" },
    },
  },
  SpireDeclaration: {
    members: {
      trustDomain: { kind: "text", format: "trust-domain" },
      cluster: { kind: "text", format: "label" },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      address: { kind: "text", minLength: 1 },
      port: { kind: "number", minimum: 1, maximum: 65535 },
      jwtIssuer: { kind: "text", format: "http-url" },
      caTtl: { kind: "text", format: "go-duration" },
      attestation: { kind: "map", of: { kind: "object", name: "SpireDeclaration.attestation.*" }, keyFormat: "label" },
      upstreamAuthority: { kind: "object", name: "SpireUpstreamDeclaration" },
      jwtSvid: { kind: "object", name: "JwtSvidDeclaration" },
    },
    required: ["trustDomain", "cluster", "address", "attestation"],
  },
  "SpireDeclaration.attestation.*": {
    members: {
      k8sPsat: { kind: "object", name: "K8sPsatDeclaration" },
      joinToken: { kind: "object", name: "JoinTokenDeclaration" },
      x509pop: { kind: "object", name: "X509popDeclaration" },
      jwt: { kind: "object", name: "MissingAttestorDeclaration" },
      k8sSat: { kind: "object", name: "MissingAttestorDeclaration" },
    },
    alternatives: ["k8sPsat", "joinToken", "x509pop", "jwt", "k8sSat"],
  },
  K8sPsatDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      audience: { kind: "text", format: "audience" },
      serverAudiences: { kind: "list", of: { kind: "text", format: "audience" } },
      allowList: { kind: "list", of: { kind: "text" }, minItems: 1 },
      kubeConfigFile: { kind: "text", format: "url-path" },
    },
  },
  JoinTokenDeclaration: {
    members: {},
  },
  X509popDeclaration: {
    members: {
      mount: { kind: "text", format: "mount-path" },
      nodes: { kind: "list", of: { kind: "text", format: "dns-label" }, minItems: 1 },
      namespace: { kind: "text", format: "dns-label" },
      duration: { kind: "text", format: "go-duration" },
      caBundleFile: { kind: "text", format: "url-path" },
    },
    required: ["mount", "nodes"],
  },
  MissingAttestorDeclaration: {
    members: {},
  },
  SpireUpstreamDeclaration: {
    members: {
      pkiMount: { kind: "text", format: "mount-path" },
      login: { kind: "text", format: "label" },
      audience: { kind: "text", format: "audience" },
      tokens: { kind: "object", name: "WorkloadTokensDeclaration" },
      authRole: { kind: "object", name: "AuthRoleDeclaration" },
      caCertificateFile: { kind: "text", format: "url-path" },
    },
    required: ["pkiMount"],
  },
  JwtSvidDeclaration: {
    members: {
      mount: { kind: "text", format: "auth-mount-path" },
      caBundle: { kind: "either", text: { kind: "text", format: "pem-certificates" }, other: { kind: "object", name: "VariableDeclaration" } },
      className: { kind: "text" },
      workloads: { kind: "list", of: { kind: "object", name: "SvidWorkloadDeclaration" }, minItems: 1, identity: ["namespace", "serviceAccount"] },
    },
    required: ["workloads"],
  },
  SvidWorkloadDeclaration: {
    members: {
      cluster: { kind: "text", format: "label" },
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      path: { kind: "text", format: "spiffe-path" },
      audience: { kind: "text", format: "audience" },
      access: { kind: "list", of: { kind: "object", name: "AccessDeclaration" }, minItems: 1 },
      tokens: { kind: "object", name: "WorkloadTokensDeclaration" },
    },
    required: ["cluster", "namespace", "serviceAccount", "access"],
  },
  RelyingPartyDeclaration: {
    members: {
      keycloak: { kind: "object", name: "KeycloakDeclaration" },
      rabbitmq: { kind: "object", name: "RabbitMqDeclaration" },
      opensearch: { kind: "object", name: "OpenSearchDeclaration" },
      dex: { kind: "object", name: "DexDeclaration" },
    },
    alternatives: ["keycloak", "rabbitmq", "opensearch", "dex"],
  },
  KeycloakDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      realmIssuer: { kind: "text", format: "realm-issuer" },
      runsIn: { kind: "text", format: "label" },
      clusters: { kind: "map", of: { kind: "object", name: "KeycloakClusterDeclaration" }, keyFormat: "label" },
    },
    required: ["realmIssuer", "clusters"],
  },
  KeycloakClusterDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "text", format: "pem-certificates" },
      alias: { kind: "text", minLength: 1 },
      maxTokenAge: { kind: "number", minimum: 1, maximum: 2147483647 },
      clients: { kind: "list", of: { kind: "object", name: "KeycloakClientDeclaration" }, identity: ["namespace", "serviceAccount"] },
    },
  },
  KeycloakClientDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
      clientId: { kind: "text", minLength: 1 },
      roles: { kind: "list", of: { kind: "text" } },
      scopes: { kind: "list", of: { kind: "text" } },
    },
    required: ["namespace", "serviceAccount"],
  },
  RabbitMqDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      clusters: { kind: "map", of: { kind: "object", name: "RabbitMqClusterDeclaration" }, keyFormat: "label" },
    },
    required: ["clusters"],
  },
  RabbitMqClusterDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "text", format: "pem-certificates" },
      audience: { kind: "text", format: "audience" },
      jwksUri: { kind: "text", format: "http-url" },
      clients: { kind: "list", of: { kind: "object", name: "RabbitMqClientDeclaration" }, identity: ["namespace", "serviceAccount"] },
    },
  },
  RabbitMqClientDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
      permissions: { kind: "list", of: { kind: "object", name: "RabbitMqPermissionDeclaration" } },
      tags: { kind: "list", of: { kind: "text", allowed: ["management", "policymaker", "monitoring", "administrator"] } },
    },
    required: ["namespace", "serviceAccount"],
  },
  RabbitMqPermissionDeclaration: {
    members: {
      allow: { kind: "list", of: { kind: "text", allowed: ["configure", "read", "write"] }, minItems: 1 },
      vhost: { kind: "text", minLength: 1 },
      resource: { kind: "text", minLength: 1 },
      routingKey: { kind: "text" },
    },
    required: ["allow", "vhost", "resource"],
  },
  OpenSearchDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      clusters: { kind: "map", of: { kind: "object", name: "OpenSearchClusterDeclaration" }, keyFormat: "label" },
    },
    required: ["clusters"],
  },
  OpenSearchClusterDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "text", format: "pem-certificates" },
      audience: { kind: "text", format: "audience" },
      discoveryUrl: { kind: "text", format: "http-url" },
      keys: { kind: "text", allowed: ["fetched", "signingKeys"] },
      order: { kind: "number", minimum: 0 },
      clients: { kind: "list", of: { kind: "object", name: "OpenSearchClientDeclaration" }, identity: ["namespace", "serviceAccount"] },
    },
  },
  OpenSearchClientDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
      roles: { kind: "list", of: { kind: "text" }, minItems: 1 },
    },
    required: ["namespace", "roles", "serviceAccount"],
  },
  DexDeclaration: {
    members: {
      version: { kind: "text", format: "version" },
      clusters: { kind: "map", of: { kind: "object", name: "DexClusterDeclaration" }, keyFormat: "label" },
      staticClients: { kind: "map", of: { kind: "object", name: "DexStaticClientDeclaration" } },
    },
    required: ["clusters"],
  },
  DexClusterDeclaration: {
    members: {
      servedBy: { kind: "text", allowed: ["apiServer", "hosted"] },
      caBundle: { kind: "text", format: "pem-certificates" },
      audience: { kind: "text", format: "audience" },
      discoveryUrl: { kind: "text", format: "http-url" },
      limitTo: { kind: "text", allowed: ["accounts", "audience"] },
      clients: { kind: "list", of: { kind: "object", name: "DexClientDeclaration" }, identity: ["namespace", "serviceAccount"] },
    },
  },
  DexClientDeclaration: {
    members: {
      namespace: { kind: "text", format: "dns-label" },
      serviceAccount: { kind: "either", text: { kind: "text", format: "dns-subdomain" }, other: { kind: "object", name: "ServiceAccountDeclaration" } },
      expirationSeconds: { kind: "number", minimum: 600, maximum: 4294967296 },
    },
    required: ["namespace", "serviceAccount"],
  },
  DexStaticClientDeclaration: {
    members: {
      name: { kind: "text", minLength: 1 },
      secretEnv: { kind: "text", minLength: 1 },
    },
  },
  WaiverDeclaration: {
    members: {
      code: { kind: "text", format: "diagnostic-code" },
      at: { kind: "text" },
      reason: { kind: "text", minLength: 1 },
    },
    required: ["code", "at", "reason"],
  },
};
