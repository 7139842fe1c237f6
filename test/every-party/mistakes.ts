import { nextKey } from '../support/hosting';

/** One mistake of one party in `trust.yaml`: what is written there, what somebody writes instead, and what \`check\` says. */
export interface Mistake {
  readonly party: string;
  /** Stands in the file once. */
  readonly right: string;
  /** As many lines, so that places stay what they are. */
  readonly wrong: string;
  /** Each finding: its code, its place, its message. */
  readonly finds: readonly (readonly [code: string, place: string, message: string])[];
}

const robot = (keys: string): string => `login: { jwt: { keys: ${keys} } }
    workloads:
      - namespace: shop
        serviceAccount: robot`;

/** Each is a declaration that can be read, and would not work, or would let somebody in. */
export const judged: readonly Mistake[] = [
  {
    party: 'cert-manager’s Issuer',
    right: 'authRole: { audience: vault://shop/vault }',
    wrong: 'authRole: { audience: vault }',
    finds: [
      [
        'audience-not-sent',
        '44:33',
        'auth role `acme-prod-shop-vault` wants audience `vault`, which its client never sends',
      ],
    ],
  },
  {
    party: 'approver-policy',
    right: 'dnsNames: [www.edge.acme.example] }',
    wrong: 'dnsNames: [www.edge.acme.example], usages: [client auth] }',
    finds: [
      [
        'request-denied',
        '54:91',
        'approver-policy denies a request to ClusterIssuer `edge`: it asks for `client auth`, and none is allowed',
      ],
    ],
  },
  {
    party: 'istio-csr',
    right: 'pkiRole: { mount: pki-mesh }',
    wrong: 'pkiRole: { mount: pki-mesh, allowedUriSans: ["spiffe://prod.acme.example/*"] }',
    finds: [
      [
        'mesh-identity-open',
        '48:11',
        'CertificateRequestPolicy `acme.issuer.istio-system.mesh` lets cert-manager ask for the identity of any member of mesh `prod.acme.example` of cluster `prod`, for whoever makes a Certificate',
      ],
    ],
  },
  {
    party: 'the Vault Secrets Operator',
    right: 'audience: https://vault.acme.example:8200',
    wrong: 'audience: https://oidc.acme.example/prod',
    finds: [
      ['api-audience-sent', '66:19', '`shop/web` sends vault a token that the API server of cluster `prod` takes too'],
    ],
  },
  {
    party: 'External Secrets',
    right: 'authRole: { ttl: 5m }',
    wrong: 'authRole: { ttl: 5m, boundClaims: { /kubernetes.io/namespace: [shops] } }',
    finds: [
      [
        'bound-claim-mismatch',
        '71:43',
        'auth role `acme-prod-shop_reports` wants a claim that the tokens of its client do not have',
      ],
    ],
  },
  {
    party: 'the Secrets Store CSI driver',
    right: 'path: secret/data/payments/db, key',
    wrong: 'path: secret/data/payment/db, key',
    finds: [
      [
        'path-not-allowed',
        '73:9',
        'no policy of auth role `acme-prod-shop_payments` covers `secret/data/payment/db`, which SecretProviderClass `shop/payments` needs',
      ],
    ],
  },
  {
    party: 'Vault’s certificates for Pods',
    right: 'vaultCa: { configMap: {} }',
    wrong: 'vaultCa: { clusterTrustBundle: {} }',
    finds: [
      [
        'trust-bundle-gated',
        '60:9',
        'ClusterTrustBundle `acme-vault-ca` needs gates that are off in every version until 1.36: cluster `prod` must have been started with them',
      ],
    ],
  },
  {
    party: 'Vault’s audit devices',
    right: 'to-syslog: { syslog: { tag: vault } }',
    wrong: 'to-syslog: { syslog: { tag: vault }, logRaw: true }',
    finds: [['audit-raw', '21:16', 'audit device `to-syslog` writes down tokens and secrets as they are']],
  },
  {
    party: 'a cluster that accepts another',
    right: "usernamePrefix: 'prod:'",
    wrong: "usernamePrefix: ''",
    finds: [
      [
        'foreign-user-local',
        '82:25',
        "ServiceAccounts of issuer `prod` have no prefix in cluster `edge`, so one of the same name is the cluster's own",
      ],
    ],
  },
  {
    party: 'hosted discovery',
    right: robot('{ discovery: {} }'),
    wrong: robot(`{ publicKeys: [${JSON.stringify(nextKey)}] }`),
    finds: [
      [
        'static-keys',
        '98:12',
        'mount `jwt-plant` has keys that stand in its configuration: after a rotation in the cluster nobody logs in until they are changed here',
      ],
      ['signing-keys-mismatch', '98:5', 'no key of mount `jwt-plant` is a signing key of cluster `plant`'],
    ],
  },
  {
    party: 'RabbitMQ',
    right: 'edge: { clients: [{ namespace: shop, serviceAccount: orders',
    wrong: 'edge: { audience: rabbitmq://acme/queue/prod, clients: [{ namespace: shop, serviceAccount: orders',
    finds: [
      [
        'party-audience-ambiguous',
        '113:27',
        'RabbitMQ `queue` tells clusters apart by audience alone, and `rabbitmq://acme/queue/prod` is that of several',
      ],
    ],
  },
  {
    party: 'OpenSearch',
    right: 'edge: { clients: [{ namespace: shop, serviceAccount: shipper',
    wrong: 'edge: { order: 0, clients: [{ namespace: shop, serviceAccount: shipper',
    finds: [
      [
        'party-order-shared',
        '118:27',
        'OpenSearch `logs` has several domains of order `0`, and keeps one of them without a word',
      ],
      [
        'party-order-shared',
        '119:24',
        'OpenSearch `logs` has several domains of order `0`, and keeps one of them without a word',
      ],
    ],
  },
  {
    party: 'Dex',
    right: 'at: relyingParties.login.dex.clusters.prod',
    wrong: 'at: relyingParties.login.dex.clusters.edge',
    finds: [
      [
        'party-audience-unchecked',
        '124:15',
        'Dex `login` compares no audience here, so whoever is given a token for anything else can present it',
      ],
      [
        'waiver-unmatched',
        '148:5',
        'no finding `party-audience-unchecked` at `relyingParties.login.dex.clusters.edge`',
      ],
    ],
  },
  {
    party: 'Keycloak',
    right: 'roles: [invoices-reader] }]',
    wrong: 'roles: [invoices-reader], expirationSeconds: 7200 }]',
    finds: [
      [
        'party-client-refused',
        '131:27',
        'Keycloak `sso` does not take the token of `shop/orders` of cluster `prod`: it takes none that is older than `3600` s, and this one is used until it is `7199` s old',
      ],
    ],
  },
  {
    party: 'SPIRE',
    right: 'prod: { k8sPsat: {} }',
    wrong: 'prod: { k8sPsat: { serverAudiences: [spire] } }',
    finds: [
      [
        'agent-not-attested',
        '138:41',
        'the SPIRE server wants audience `spire`, and the token of agent `spire-system/spire-agent` is for `spire-server`',
      ],
    ],
  },
];

/** Each is a slip of the pen, found before anything can be judged. */
export const slips: readonly Mistake[] = [
  {
    party: 'cert-manager’s Issuer',
    right: 'pkiRole: { mount: pki-shop,',
    wrong: 'pkiRole: { mount: pki-shp,',
    finds: [['unknown-pki-mount', '45:29', 'unknown PKI mount `pki-shp`: did you mean `pki-shop`?']],
  },
  {
    party: 'approver-policy',
    right: 'approvedBy: approver-policy',
    wrong: 'approvedBy: approver-polcy',
    finds: [['bad-value', '40:19', '`approvedBy` is `approver-polcy`, not one of `cert-manager`, `approver-policy`']],
  },
  {
    party: 'istio-csr',
    right: 'issuer: istio-system/mesh',
    wrong: 'issuer: istio-system/mash',
    finds: [['unknown-issuer', '56:17', 'unknown issuer `istio-system/mash`: did you mean `istio-system/mesh`?']],
  },
  {
    party: 'the Vault Secrets Operator',
    right: 'via: { vaultSecretsOperator: {} }',
    wrong: 'via: { vaultSecretOperator: {} }',
    finds: [['unknown-key', '65:16', 'unknown key `vaultSecretOperator`']],
  },
  {
    party: 'External Secrets',
    right: 'externalSecrets: { path: secret }',
    wrong: 'externalSecrets: { paths: secret }',
    finds: [['unknown-key', '70:35', 'unknown key `paths`']],
  },
  {
    party: 'the Secrets Store CSI driver',
    right: '[{ name: db, path: secret/data/payments/db, key: password }]',
    wrong: '[]',
    finds: [['bad-value', '75:44', '`secrets` is `[]`, not a list of at least 1']],
  },
  {
    party: 'Vault’s certificates for Pods',
    right: 'vaultCa: { configMap: {} }',
    wrong: 'vaultCa: { configmap: {} }',
    finds: [['unknown-key', '34:16', 'unknown key `configmap`']],
  },
  {
    party: 'Vault’s audit devices',
    right: 'to-syslog: { syslog: { tag: vault } }',
    wrong: "to-syslog: { syslog: { tag: vault }, socket: { address: 'log:9090' } }",
    finds: [['one-of', '21:16', '`to-syslog` says both `syslog` and `socket`']],
  },
  {
    party: 'a cluster that accepts another',
    right: "cluster: prod\n        usernamePrefix: 'prod:'",
    wrong: "cluster: prd\n        usernamePrefix: 'prod:'",
    finds: [['unknown-cluster', '81:18', 'unknown cluster `prd`: did you mean `prod`?']],
  },
  {
    party: 'hosted discovery',
    right: 'hostedDiscovery: {}',
    wrong: 'hostedDiscovery: { jwksUrl: https://keys.acme.example/plant }',
    finds: [['unknown-key', '86:24', 'unknown key `jwksUrl`']],
  },
  {
    party: 'RabbitMQ',
    right: 'allow: [read, write]',
    wrong: 'allow: [read, delete]',
    finds: [['bad-value', '112:75', '`allow[1]` is `delete`, not one of `configure`, `read`, `write`']],
  },
  {
    party: 'OpenSearch',
    right: "version: '2.19'",
    wrong: "version: '2.7'",
    finds: [['version-unsupported', '116:16', 'OpenSearch `2.7` is older than what is supported']],
  },
  {
    party: 'Dex',
    right: 'secretEnv: GRAFANA_SECRET',
    wrong: 'secret: GRAFANA_SECRET',
    finds: [['unknown-key', '125:35', 'unknown key `secret`']],
  },
  {
    party: 'Keycloak',
    right: 'realmIssuer: https://sso.acme.example/realms/acme',
    wrong: 'realmIssuer: https://sso.acme.example/acme',
    finds: [
      [
        'bad-value',
        '129:20',
        '`realmIssuer` is `https://sso.acme.example/acme`, not the issuer of a realm of Keycloak',
      ],
    ],
  },
  {
    party: 'SPIRE',
    right: 'edge: { joinToken: {} }',
    wrong: 'edge: { jwt: {} }',
    finds: [
      [
        'node-attestor-missing',
        '139:18',
        'no attestor of SPIRE verifies a ServiceAccount token by its issuer’s keys: there is no JWT attestor',
      ],
    ],
  },
];
