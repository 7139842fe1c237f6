import { decideClient, decideToken } from '../../../src/trust/decide/client';
import { mint } from '../../../src/trust/decide/mint';
import { values } from '../../../src/trust/decide/decision';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import * as build from '../../support/model';
import {
  answer,
  decide,
  jwtChain,
  kubernetesChain,
  now,
  refusal,
  rule,
  workloadChain,
} from '../../support/decide-chain';

const masked = '403 permission denied';
const denied = '403 1 error occurred:\n\t* permission denied';
const client = { reviewer: { kind: 'client' } } as const;
const delegated = [build.tokenRequestBinding('shop', 'vault'), build.delegatorBinding('shop', 'vault')];
const apiAudience = { additionalAudiences: [build.tokenIssuer] };
const keys = (url: string, servedBy: 'apiServer' | 'hosted') =>
  ({ kind: 'discovery', url, caBundle: 'PEM', servedBy }) as const;
const discovery = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});

describe('facts/observed.md: what works', () => {
  test.each<[string, TrustModel]>([
    ['kubernetes login with a reviewer JWT', kubernetesChain()],
    ['a role without audience', kubernetesChain({ role: { audience: '' } })],
    [
      'the client as reviewer with the API audience and auth-delegator',
      kubernetesChain({ mount: client, issuer: apiAudience, cluster: { rbacBindings: delegated } }),
    ],
    ['JWT login with public keys', jwtChain({ mount: { keys: { kind: 'publicKeys', pems: ['PEM'] } } })],
    [
      'JWT login with discovery',
      jwtChain({
        mount: { keys: keys(build.tokenIssuer, 'apiServer') },
        cluster: { rbacBindings: [build.tokenRequestBinding('shop', 'vault'), discovery] },
      }),
    ],
    [
      'JWT login with a JWKS URL',
      jwtChain({
        mount: { keys: { kind: 'jwks', url: 'https://keys.acme.example', caBundle: '', servedBy: 'hosted' } },
      }),
    ],
    [
      'token type batch, ECDSA P-256, a Certificate without commonName',
      jwtChain({ certificate: { privateKey: { algorithm: 'ECDSA', size: 256, encoding: '', rotationPolicy: '' } } }),
    ],
  ])('%s', (_, model) => {
    expect(answer(decide(model))).toBe('accepted');
  });

  test('the token is the one that was seen', () => {
    const { steps } = decide(jwtChain());
    expect(steps.find(({ check }) => check === 'jwt/audience')).toMatchObject({
      sent: '`vault://shop/vault`, `https://vault.acme.example:8200`',
      wanted: '`vault://shop/vault`',
      outcome: 'pass',
    });
    expect(steps.find(({ check }) => check === 'mint/lifetime-floor')?.sent).toBe('`600`');
  });
});

describe('facts/observed.md: one changed fact', () => {
  const forbidden =
    'while requesting a token for the service account shop/vault: serviceaccounts "vault" is forbidden: User "system:serviceaccount:cert-manager:cert-manager" cannot create resource "serviceaccounts/token" in API group "" in the namespace "shop"';
  const reviewerLog = (user: string) =>
    `login unauthorized: err="{…tokenreviews.authentication.k8s.io is forbidden: User \\"${user}\\" cannot create resource \\"tokenreviews\\" in API group \\"authentication.k8s.io\\" at the cluster scope…\\"code\\":403}"`;
  const clientLog =
    'login unauthorized: err="lookup failed: service account unauthorized; this could mean it has been deleted or recreated with a new token"; API server: Unable to authenticate the request" err="[invalid bearer token, token audiences ["vault://shop/vault" "https://vault.acme.example:8200"] is invalid for the target audiences ["https://oidc.acme.example/prod"]]"';
  const wrongAudience = 'invalid audience (aud) claim: audience claim does not match any expected audience';
  const onlyTwo = [
    { ...rule('pki/sign/acme-prod-shop-vault', 'update'), allowedParameters: { common_name: [], csr: [] } },
  ];
  const notPublic = (path: string) =>
    `403 Forbidden: {…"forbidden: User \\"system:anonymous\\" cannot get path \\"${path}\\""…}`;

  test.each<[string, TrustModel, string, string, string]>([
    [
      'no create serviceaccounts/token for cert-manager',
      jwtChain({ cluster: { rbacBindings: [] } }),
      'mint/permission',
      forbidden,
      '',
    ],
    [
      'that right for another account',
      jwtChain({
        cluster: {
          rbacRoles: [
            build.tokenRequestRole('shop', 'other', { meta: build.objectMeta('shop', 'vault-token-request') }),
          ],
        },
      }),
      'mint/permission',
      forbidden,
      '',
    ],
    [
      'ServiceAccount missing',
      jwtChain({ cluster: { serviceAccounts: [] } }),
      'mint/account',
      'while requesting a token for the service account shop/vault: serviceaccounts "vault" not found',
      '',
    ],
    [
      'role audience differs (kubernetes)',
      kubernetesChain({ role: { audience: 'vault' } }),
      'kubernetes/audience',
      `403 ${wrongAudience}`,
      '',
    ],
    [
      'bound name differs',
      kubernetesChain({ role: { serviceAccountNames: ['web'] } }),
      'kubernetes/name',
      '403 service account name not authorized',
      '',
    ],
    [
      'bound namespace differs',
      kubernetesChain({ role: { namespaces: ['other'] } }),
      'kubernetes/namespace',
      '403 namespace not authorized',
      '',
    ],
    [
      'role does not exist (kubernetes)',
      kubernetesChain({ issuer: { authRole: 'nope' } }),
      'kubernetes/role',
      '400 invalid role name "nope"',
      '',
    ],
    ['mount does not exist', jwtChain({ issuer: { mountPath: '/v1/auth/nope' } }), 'login/mount', masked, ''],
    [
      'reviewer without auth-delegator',
      kubernetesChain({ cluster: { rbacBindings: [build.tokenRequestBinding('shop', 'vault')] } }),
      'review/permission',
      masked,
      reviewerLog('system:serviceaccount:vault:token-reviewer'),
    ],
    [
      'auth-delegator by RoleBinding',
      kubernetesChain({
        cluster: {
          rbacBindings: [
            build.tokenRequestBinding('shop', 'vault'),
            build.delegatorBinding('vault', 'token-reviewer', {
              kind: 'RoleBinding',
              meta: build.objectMeta('vault', 'x'),
            }),
          ],
        },
      }),
      'review/permission',
      masked,
      reviewerLog('system:serviceaccount:vault:token-reviewer'),
    ],
    [
      'client as reviewer, with auth-delegator',
      kubernetesChain({ mount: client, cluster: { rbacBindings: delegated } }),
      'review/bearer',
      masked,
      clientLog,
    ],
    [
      'client as reviewer, without auth-delegator',
      kubernetesChain({ mount: client }),
      'review/bearer',
      masked,
      clientLog,
    ],
    [
      '… with the API audience, without auth-delegator',
      kubernetesChain({ mount: client, issuer: apiAudience }),
      'review/permission',
      masked,
      reviewerLog('system:serviceaccount:shop:vault'),
    ],
    [
      'policy on pki/issue',
      jwtChain({ policy: { rules: [rule('pki/issue/acme-prod-shop-vault', 'update')] } }),
      'acl/path',
      denied,
      '',
    ],
    ['no policy', jwtChain({ role: { token: build.tokenSettings({ policies: [] }) } }), 'acl/path', denied, ''],
    [
      'allowed_parameters with only common_name and csr',
      jwtChain({ policy: { rules: onlyTwo } }),
      'acl/allowed-parameters',
      denied,
      '',
    ],
    [
      'Issuer path v1/pki/sign/R',
      jwtChain({ issuer: { signPath: 'v1/pki/sign/acme-prod-shop-vault' } }),
      'issuer/sign-path-version',
      'POST https://vault.acme.example:8200/v1/v1/pki/sign/acme-prod-shop-vault 403 permission denied',
      '',
    ],
    [
      'Issuer path pki/issue/R, key_type any',
      jwtChain({
        issuer: { signPath: 'pki/issue/acme-prod-shop-vault' },
        policy: { rules: [rule('pki/issue/acme-prod-shop-vault', 'update')] },
      }),
      'pki/issue-any-key',
      '400 role key type "any" not allowed for issuing certificates, only signing',
      '',
    ],
    [
      'Issuer path pki/issue/R, key_type ec',
      jwtChain({
        issuer: { signPath: 'pki/issue/acme-prod-shop-vault' },
        pkiRole: { keyType: 'ec' },
        policy: { rules: [rule('pki/issue/acme-prod-shop-vault', 'update')] },
      }),
      'pki/issue-other-key',
      'Issuing=False InvalidCertificate: … Issuer returned a certificate with a public key that does not match the CSR',
      '',
    ],
    [
      'PKI role missing',
      jwtChain({ issuer: { signPath: 'pki/sign/web' }, policy: { rules: [rule('pki/sign/web', 'update')] } }),
      'pki/role',
      '400 unknown role: web',
      '',
    ],
    [
      'name not allowed',
      jwtChain({ certificate: { commonName: 'a.example.com' } }),
      'pki/common-name',
      '400 common name a.example.com not allowed by this role',
      '',
    ],
    [
      'key_type rsa and an ECDSA key',
      jwtChain({
        pkiRole: { keyType: 'rsa', keyBits: 2048 },
        certificate: { privateKey: { algorithm: 'ECDSA', size: 256, encoding: '', rotationPolicy: '' } },
      }),
      'pki/key-type',
      '400 role requires keys of type rsa',
      '',
    ],
    [
      'require_cn true and no CN',
      jwtChain({ pkiRole: { requireCn: true } }),
      'pki/common-name-required',
      '400 the common_name field is required, or must be provided in a CSR with "use_csr_common_name" set to true, unless "require_cn" is set to false',
      '',
    ],
    [
      'mountPath without leading slash',
      jwtChain({ issuer: { mountPath: 'v1/auth/jwt-prod' } }),
      'issuer/mount-path',
      'Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: read tcp …: read: connection reset by peer',
      '',
    ],
    [
      'jwt: bound_audiences differ',
      jwtChain({ role: { boundAudiences: ['vault'] } }),
      'jwt/audience',
      `400 error validating token: ${wrongAudience}`,
      '',
    ],
    [
      'jwt: no bound_audiences',
      jwtChain({ role: { boundAudiences: [] } }),
      'jwt/audience-unbound',
      '400 audience claim found in JWT but no audiences bound to the role',
      '',
    ],
    [
      'jwt: bound_subject differs',
      jwtChain({ role: { boundSubject: 'system:serviceaccount:shop:web' } }),
      'jwt/subject',
      '400 error validating token: invalid subject (sub) claim',
      '',
    ],
    [
      'jwt: bound_issuer differs (trailing slash)',
      jwtChain({ mount: { boundIssuer: `${build.tokenIssuer}/` } }),
      'jwt/issuer',
      '400 error validating token: invalid issuer (iss) claim',
      '',
    ],
    [
      'jwt: bound_claims differ',
      jwtChain({ role: { boundClaims: { '/kubernetes.io/namespace': ['other'] } } }),
      'jwt/claim',
      '400 error validating claims: claim "/kubernetes.io/namespace" does not match any associated bound claim values',
      '',
    ],
    [
      'jwt: role does not exist',
      jwtChain({ issuer: { authRole: 'issuer' } }),
      'jwt/role',
      '400 role "issuer" could not be found',
      '',
    ],
    [
      'jwt: role_type left out',
      jwtChain({ role: { roleType: 'oidc' } }),
      'jwt/role-type',
      "role write 400 'allowed_redirect_uris' must be set if 'role_type' is 'oidc' or unspecified.; login 400 role \"acme-prod-shop-vault\" could not be found",
      '',
    ],
    [
      'jwt: discovery URL with trailing slash',
      jwtChain({ mount: { keys: keys(`${build.tokenIssuer}/`, 'hosted') } }),
      'jwt/discovery-issuer',
      'config write 400 error checking oidc discovery URL; login 400 could not load configuration',
      `issuer did not match the returned issuer, expected "${build.tokenIssuer}/" got "${build.tokenIssuer}"`,
    ],
    [
      'jwt: discovery without CA',
      jwtChain({
        mount: { keys: { ...keys(build.tokenIssuer, 'apiServer'), caBundle: '' } },
        cluster: { apiServerCaBundle: 'PEM', rbacBindings: [build.tokenRequestBinding('shop', 'vault'), discovery] },
      }),
      'jwt/keys-ca',
      'config write 400 error checking oidc discovery URL; login 400 could not load configuration',
      'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
    [
      'jwt: discovery not public',
      jwtChain({ mount: { keys: keys(build.tokenIssuer, 'apiServer') } }),
      'jwt/discovery-public',
      'config write 400 error checking oidc discovery URL; login 400 could not load configuration',
      notPublic('/.well-known/openid-configuration'),
    ],
    [
      'jwt: JWKS URL not public',
      jwtChain({
        mount: {
          keys: {
            kind: 'jwks',
            url: 'https://prod.acme.example:6443/openid/v1/jwks',
            caBundle: 'PEM',
            servedBy: 'apiServer',
          },
        },
      }),
      'jwt/jwks-public',
      'config write 400 error checking jwks URL https://prod.acme.example:6443/openid/v1/jwks; login 400 could not load configuration',
      'fetching keys oidc: get keys failed: 403 Forbidden {…"/openid/v1/jwks\\""…}',
    ],
  ])('%s', (_, model, check, message, log) => {
    const decision = decide(model);
    expect(decision.outcome).toBe('refused');
    expect(refusal(decision)).toEqual([check, message, log]);
  });

  test.each<[string, TrustModel, string]>([
    [
      'reviewer JWT may be garbage',
      kubernetesChain(),
      'the reviewer token of `system:serviceaccount:vault:token-reviewer` is valid',
    ],
    [
      'the host may be down, its certificate unknown',
      kubernetesChain(),
      'Vault reaches the API server and trusts its certificate',
    ],
    ['the key set may be out of reach', jwtChain(), 'Vault reaches the key set and trusts its certificate'],
  ])('only a live system knows: %s', (_, model, assumption) => {
    expect(decide(model).assuming).toContain(assumption);
  });
});

describe('ClusterIssuer', () => {
  const cluster = (namespace: string) =>
    jwtChain({
      issuer: {
        kind: 'ClusterIssuer',
        id: 'edge',
        meta: build.objectMeta('', 'edge'),
        serviceAccountNamespace: 'cert-manager',
      },
      role: { boundAudiences: ['vault://edge'], boundSubject: `system:serviceaccount:${namespace}:vault` },
      certificate: { issuerKind: 'ClusterIssuer', issuerName: 'edge', meta: build.objectMeta('anywhere', 'web') },
      cluster: {
        serviceAccounts: [build.serviceAccount(namespace, 'vault')],
        rbacRoles: [build.tokenRequestRole(namespace, 'vault')],
        rbacBindings: [build.tokenRequestBinding(namespace, 'vault')],
      },
    });

  test('signs for any namespace with the account of the cluster resource namespace', () => {
    const decision = decide(cluster('cert-manager'));
    expect(decision.outcome).toBe('accepted');
    expect(decision.steps.some(({ check }) => check === 'pki/dns-name')).toBe(true);
  });

  test('its account elsewhere is not found; cert-manager names it without a namespace', () => {
    const failed = decide(cluster('shop')).steps.filter(({ outcome }) => outcome === 'fail');
    expect(failed.map(({ check }) => check)).toEqual(['mint/permission', 'mint/account', 'jwt/subject']);
    expect(failed[1]?.message).toBe(
      'while requesting a token for the service account /vault: serviceaccounts "vault" not found',
    );
  });
});

describe('undeclared versions', () => {
  const undeclared = { certManager: build.cluster().certManager };

  test('an outcome that no version changes is an answer', () => {
    expect(answer(decide(jwtChain({ cluster: undeclared })))).toBe('accepted');
    expect(answer(decide(jwtChain({ cluster: undeclared, role: { boundSubject: 'x' } })))).toBe(
      'jwt/subject: 400 error validating token: invalid subject (sub) claim',
    );
  });

  test('an outcome that differs names the version as the missing fact, and keeps the words', () => {
    const decision = decide(jwtChain({ cluster: undeclared, role: { boundAudiences: [build.server] } }));
    expect(answer(decision)).toBe('undecided: clusters.prod.certManager.version');
    expect(decision.steps.find(({ check }) => check === 'jwt/audience')).toMatchObject({
      outcome: 'unknown',
      sent: '`vault://shop/vault`',
      message:
        '400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    });
  });

  test('extra audiences are sent from 1.15 on', () => {
    const model = (version: string) =>
      jwtChain({
        cluster: { certManager: { ...undeclared.certManager, version } },
        issuer: { additionalAudiences: ['vault'] },
        role: { boundAudiences: ['vault'] },
      });
    expect([decide(model('1.14')).outcome, decide(model('1.15')).outcome, decide(model('')).outcome]).toEqual([
      'refused',
      'accepted',
      'undecided',
    ]);
  });

  test('a kubernetes mount without a CA works with Vault from 1.17 on and with no OpenBao', () => {
    const of = (name: 'vault' | 'openbao', version: string) =>
      answer(decide(kubernetesChain({ mount: { caBundle: '' }, vault: { product: { name, version } } })));
    const refused =
      'kubernetes/ca: config write 400 kubernetes_ca_cert must be given when disable_local_ca_jwt is true';
    expect([of('vault', '1.16'), of('vault', '1.17'), of('openbao', '')]).toEqual([refused, 'accepted', refused]);
    expect(of('vault', '')).toBe('undecided: vault.product');
  });
});

describe('workload', () => {
  test('gets its token, logs in, reads and renews', () => {
    const decision = decide(workloadChain());
    expect(decision.outcome).toBe('accepted');
    expect(decision.steps.filter(({ check }) => check === 'acl/path').map(({ sent }) => sent)).toEqual([
      '`secret/data/orders/example`',
      '`auth/token/renew-self`',
    ]);
  });

  test.each<[string, TrustModel, string]>([
    [
      'no account',
      workloadChain({ cluster: { serviceAccounts: [build.serviceAccount('shop', 'other')] } }),
      'mint/account: serviceaccounts "orders" not found',
    ],
    [
      'too short a life',
      workloadChain({ workload: { volume: { name: 'v', path: 't', mountPath: '/t', expirationSeconds: 599 } } }),
      'mint/lifetime-floor: spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes',
    ],
    [
      'another audience',
      workloadChain({ workload: { audience: 'vault' } }),
      'jwt/audience: 400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    ],
    [
      'its policy is not on its role',
      workloadChain({ role: { token: build.tokenSettings({ policies: ['other'] }) } }),
      `acl/path: ${denied}`,
    ],
    [
      'a batch token that is to be renewed',
      workloadChain({ role: { token: build.tokenSettings({ policies: ['acme-prod-shop_orders'] }) } }),
      'acl/renew-batch: 400 batch tokens cannot be renewed',
    ],
  ])('%s', (_, model, expected) => {
    expect(answer(decide(model))).toBe(expected);
  });

  test('a projected token has one audience, so it is no reviewer of itself unless that is the API audience', () => {
    const role = build.kubernetesAuthRole({
      name: 'acme-prod-shop_orders',
      serviceAccountNames: ['orders'],
      audience: '',
    });
    const of = (audience: string) =>
      workloadChain({
        workload: { audience, mount: 'kubernetes-prod' },
        vault: {
          authMounts: [build.kubernetesMount(client)],
          authRoles: [{ ...role, token: build.tokenSettings({ policies: [] }) }],
          policies: [],
        },
        cluster: { rbacBindings: [build.delegatorBinding('shop', 'orders')] },
      });
    expect(answer(decide(of('vault')))).toBe(`review/bearer: ${masked}`);
    expect(answer(decide(of(build.tokenIssuer)))).toBe('accepted');
  });
});

describe('places', () => {
  test('each side of a disagreement says where it stands', () => {
    const failed = decide(jwtChain({ role: { boundAudiences: ['vault'] } })).steps.find(
      ({ outcome }) => outcome === 'fail',
    );
    expect([failed?.sentAt, failed?.wantedAt]).toEqual([
      'clusters.prod.certManager.issuers[shop/vault]',
      'clusters.prod.certManager.issuers[shop/vault].authRole.boundAudiences',
    ]);
  });

  test('what an artefact carries without its value leaves the answer open, and names the place', () => {
    const unknown = {
      boundAudiences: { kind: 'unknown', at: 'vault_jwt_auth_backend_role.x.bound_audiences' },
    } as const;
    expect(answer(decide(jwtChain({ role: { origins: unknown } })))).toBe(
      'undecided: vault_jwt_auth_backend_role.x.bound_audiences',
    );
    const sent = { additionalAudiences: { kind: 'unknown', at: 'issuer.yaml' } } as const;
    expect(answer(decide(jwtChain({ issuer: { origins: sent } })))).toBe('accepted');
    expect(answer(decide(jwtChain({ issuer: { origins: sent }, role: { boundAudiences: ['vault'] } })))).toBe(
      'undecided: issuer.yaml',
    );
  });
});

describe('foreign configuration', () => {
  test('a side of which nothing is given is unknown, one that is given is whole', () => {
    const foreign = (cluster: object, vault = {}): TrustModel => ({ ...jwtChain({ cluster, vault }), name: '' });
    expect(answer(decide(foreign({ rbacBindings: [], serviceAccounts: [] })))).toBe('undecided: clusters.prod');
    expect(answer(decide(foreign({}, { authMounts: [] })))).toBe('undecided: vault');
    expect(answer(decide(foreign({ serviceAccounts: [build.serviceAccount('shop', 'other')] })))).toMatch(
      /^mint\/account: /,
    );
  });

  test('what is managed elsewhere is assumed', () => {
    const decision = decide(jwtChain({ role: { emitted: false } }));
    expect(decision).toMatchObject({
      outcome: 'accepted',
      assuming: [
        'Vault reaches the key set and trusts its certificate',
        'auth role `acme-prod-shop-vault`, managed elsewhere, takes this client',
      ],
    });
    expect(decide(jwtChain({ pkiRole: { emitted: false } })).assuming).toContain(
      'PKI role `acme-prod-shop-vault`, managed elsewhere, signs for this client',
    );
    expect(decide(jwtChain({ policy: { emitted: false, rules: [] } })).assuming).toContain(
      'a policy of the role that is managed elsewhere allows `update` on `pki/sign/acme-prod-shop-vault`',
    );
  });
});

test('explain: a token that somebody holds', () => {
  const model = jwtChain();
  const [cluster] = model.clusters;
  const request = {
    namespace: 'shop',
    serviceAccount: 'vault',
    account: values(['vault']),
    audiences: values(['vault://shop/vault']),
    expirationSeconds: 600,
    boundTo: '',
  } as const;
  const token = mint(cluster!, request, now);
  expect(decideToken(model, 'jwt-prod', 'acme-prod-shop-vault', token, now).outcome).toBe('accepted');
  expect(answer(decideToken(model, 'jwt-prod', 'acme-prod-shop-vault', token, now + 661))).toBe(
    'jwt/expiry: 400 error validating token: invalid expiration time (exp) claim: token is expired',
  );
  expect(answer(decideToken(model, 'nope', 'x', token, now))).toBe(`login/mount: ${masked}`);
  expect(decideClient(model, cluster!, cluster!.certificateIssuers[0]!, now)).toEqual(decide(model));
});
