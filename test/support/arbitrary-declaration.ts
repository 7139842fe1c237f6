/**
 * Declarations that fast-check makes up: valid ones, over all logins, reviewers, sources of keys,
 * issuers, cluster issuers, workloads and PKI mounts, with strings that are awkward to write down.
 */
import * as fc from 'fast-check';
import type {
  AcceptedIssuerDeclaration,
  AccessDeclaration,
  ApiServerDeclaration,
  AuditDeviceDeclaration,
  AuditOptionsDeclaration,
  AuthRoleDeclaration,
  CertificateDeclaration,
  CertManagerDeclaration,
  ClusterDeclaration,
  ClusterIssuerDeclaration,
  IssuerDeclaration,
  K8sPsatDeclaration,
  LoginDeclaration,
  PkiMountDeclaration,
  PkiRoleDeclaration,
  TrustDeclaration,
  WorkloadDeclaration,
} from '../../src/trust/declare/declaration';
import { arbitraryParties } from './arbitrary-parties';
import { caPem } from './every-kind';

/** The key of `caPem`. */
const publicKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYWC2SB1mWW5mn33F4TIZ+3y8pAqD
USCoqJE75Ws+knM4mlcBv6+WXblod5Y7A/bOi8NrQjWmmmQ8BCmHDMRHZg==
-----END PUBLIC KEY-----
`;

/** Text for people: quotes, newlines, templates of Terraform and of Vault. */
const prose = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    'a ${b} c',
    '%{ if x }',
    '$${kept} %%{kept}',
    'he said "q"\nand \\ left',
    '{{identity.entity.id}}',
    '${',
    'ü 🔑',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme-ascii' }),
);

const namespaces = fc.constantFrom('shop', 'sandbox', 'a-b', 'a');
const issuerNames = fc.constantFrom('vault', 'vault-issuer', 'b-c', 'a.b');
const tagName = fc.constantFrom('app', 'acme.example/team');
const tags = fc.dictionary(tagName, fc.constantFrom('x', 'platform'), { maxKeys: 2 });
const cidrs = fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '192.168.1.0/24', '2001:db8::/32'), { maxLength: 2 });
const hours = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((count) => `${String(count)}h`);

/** A record whose keys are present or not; absent is never `undefined`. */
function some<T extends object>(fields: { [Key in keyof T]-?: fc.Arbitrary<NonNullable<T[Key]>> }): fc.Arbitrary<
  Partial<T>
> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

type Method = 'jwt' | 'kubernetes';
type Login = { readonly method: Method; readonly isReviewedByClient: boolean; readonly declared: LoginDeclaration };

const mountOptions = some<Pick<LoginDeclaration, 'existing' | 'description'>>({
  existing: fc.boolean(),
  description: prose,
});

function jwtLogins(cluster: string): fc.Arbitrary<Login> {
  const fetched = some<{ servedBy: 'apiServer' | 'hosted'; caBundle: string | { variable: string } }>({
    servedBy: fc.constantFrom('apiServer', 'hosted'),
    caBundle: fc.constantFrom<string | { variable: string }>(caPem, { variable: `ca_${cluster.replaceAll('-', '_')}` }),
  });
  const keys = fc.oneof(
    fetched.map((discovery) => ({ discovery })),
    fetched.map((jwks) => ({ jwks: { url: `https://keys.acme.example/${cluster}`, ...jwks } })),
    fc.constant({ publicKeys: [publicKey] }),
  );
  const algs = fc.option(
    fc.constantFrom<readonly ['ES256'] | readonly ['RS256', 'PS256']>(['ES256'], ['RS256', 'PS256']),
    { nil: [] },
  );
  return fc.tuple(keys, algs, mountOptions).map(([chosen, supportedAlgs, options]) => ({
    method: 'jwt' as const,
    isReviewedByClient: false,
    declared: { jwt: { keys: chosen, supportedAlgs }, ...options },
  }));
}

function kubernetesLogins(cluster: string, isVaultInside: boolean): fc.Arbitrary<Login> {
  const delegatorBinding = fc.constantFrom<'emitted' | 'existing'>('emitted', 'existing');
  const account = fc.record({ namespace: fc.constant('vault'), name: fc.constant('token-reviewer') });
  const stored = fc.tuple(
    account,
    some<{ existing: boolean; jwt: { variable: string } }>({
      existing: fc.boolean(),
      jwt: fc.constant({ variable: `bearer_${cluster.replaceAll('-', '_')}` }),
    }),
  );
  const reviewers = [
    stored.map(([fields, rest]) => ({ serviceAccount: { ...fields, ...rest } })),
    fc.constant({ client: {} }),
    ...(isVaultInside
      ? [
          delegatorBinding.map((binding) => ({
            vaultPod: { namespace: 'vault', serviceAccount: 'vault', delegatorBinding: binding },
          })),
        ]
      : []),
  ];
  return fc.tuple(fc.oneof(...reviewers), mountOptions).map(([reviewer, options]) => ({
    method: 'kubernetes' as const,
    isReviewedByClient: 'client' in reviewer,
    declared: { kubernetes: { reviewer }, ...options } as LoginDeclaration,
  }));
}

const tokenFields = {
  ttl: fc.constantFrom('60s', '5m'),
  maxTtl: fc.constantFrom('5m', '1h30m'),
  explicitMaxTtl: fc.constantFrom('0s', '2h'),
  boundCidrs: cidrs,
  noDefaultPolicy: fc.boolean(),
  policies: fc.uniqueArray(fc.constantFrom('audit', 'shared/read'), { maxLength: 2 }),
  tokenType: fc.constantFrom<'default' | 'service' | 'batch'>('default', 'service', 'batch'),
};

function authRoles(method: Method): fc.Arbitrary<Partial<AuthRoleDeclaration>> {
  const ownFields: fc.Arbitrary<Partial<AuthRoleDeclaration>> =
    method === 'kubernetes'
      ? some<Pick<AuthRoleDeclaration, 'aliasNameSource'>>({
          aliasNameSource: fc.constantFrom('serviceaccount_uid', 'serviceaccount_name'),
        })
      : fc
          .tuple(
            claims,
            some<Pick<AuthRoleDeclaration, 'clockSkewLeeway'>>({ clockSkewLeeway: fc.constantFrom('0s', '30s') }),
          )
          .map(([bound, leeway]) => ({ ...bound, ...leeway }));
  const written = fc
    .tuple(some<AuthRoleDeclaration>(tokenFields as never), ownFields)
    .map(([token, own]) => ({ ...token, ...own }));
  return fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: fc.constant({ existing: 'theirs' }) });
}

/** Several values without a comma, or one with: Terraform's provider cannot say more. */
const boundClaims: fc.Arbitrary<Readonly<Record<string, string | readonly string[]>>> = fc.oneof(
  fc.dictionary(
    fc.constantFrom('/kubernetes.io/namespace', 'tier', 'a${b}'),
    fc.uniqueArray(fc.constantFrom('shop', '${x}', 'b*'), { minLength: 1, maxLength: 2 }),
    { minKeys: 1 },
  ),
  fc.constant({ '/kubernetes.io/namespace': 'shop, and more' }),
);

const claims: fc.Arbitrary<Pick<AuthRoleDeclaration, 'boundClaims' | 'boundClaimsType'>> = fc.oneof(
  fc.constant({}),
  boundClaims.map((bound) => ({ boundClaims: bound })),
  boundClaims.map((bound) => ({ boundClaims: bound, boundClaimsType: 'glob' as const })),
);

const namedPkiRole = some<PkiRoleDeclaration>({
  allowedDomains: fc.uniqueArray(fc.constantFrom('acme.example', 'svc', '{{identity.entity.name}}.example'), {
    maxLength: 2,
  }),
  allowedDomainsTemplate: fc.boolean(),
  allowBareDomains: fc.boolean(),
  allowSubdomains: fc.boolean(),
  allowGlobDomains: fc.boolean(),
  allowWildcardCertificates: fc.boolean(),
  allowAnyName: fc.boolean(),
  allowLocalhost: fc.boolean(),
  allowIpSans: fc.boolean(),
  allowedUriSans: fc.constantFrom([], ['spiffe://acme.example/*']),
  allowedUriSansTemplate: fc.boolean(),
  allowedOtherSans: fc.constantFrom([], ['1.3.6.1.4.1.311.20.2.3;UTF8:*@acme.example']),
  allowedSerialNumbers: fc.constantFrom([], ['*']),
  allowedUserIds: fc.constantFrom([], ['u1']),
  enforceHostnames: fc.boolean(),
  ttl: hours(1, 24),
  maxTtl: hours(24, 2160),
  notBeforeDuration: fc.constantFrom('30s', '5m'),
  keyType: fc.constantFrom('rsa', 'ec', 'ed25519', 'any'),
  signatureBits: fc.constantFrom(0, 256, 384),
  usePss: fc.boolean(),
  serverFlag: fc.boolean(),
  clientFlag: fc.boolean(),
  codeSigningFlag: fc.boolean(),
  emailProtectionFlag: fc.boolean(),
  keyUsage: fc.constantFrom([], ['DigitalSignature']),
  extKeyUsage: fc.constantFrom([], ['OCSPSigning']),
  extKeyUsageOids: fc.constantFrom([], ['1.3.6.1.5.5.7.3.1']),
  useCsrCommonName: fc.boolean(),
  useCsrSans: fc.boolean(),
  requireCn: fc.boolean(),
  cnValidations: fc.constantFrom<readonly ('email' | 'hostname' | 'disabled')[]>(
    ['disabled'],
    ['hostname'],
    ['email', 'hostname'],
  ),
  ou: fc.array(
    prose.map((text) => text.trim()),
    { maxLength: 2 },
  ),
  organization: fc.constantFrom([], ['Acme ${x}']),
  country: fc.constantFrom([], ['DE']),
  locality: fc.constantFrom([], ['Berlin']),
  province: fc.constantFrom([], ['Berlin']),
  streetAddress: fc.constantFrom([], ['Weg 1']),
  postalCode: fc.constantFrom([], ['10115']),
  policyIdentifiers: fc.constantFrom([], ['1.3.6.1.4.1.1']),
  basicConstraintsValidForNonCa: fc.boolean(),
  noStore: fc.boolean(),
  generateLease: fc.boolean(),
  issuerRef: fc.constantFrom('default', 'next'),
} as never);

function pkiRoles(mounts: readonly string[], hasCertificates: boolean): fc.Arbitrary<PkiRoleDeclaration> {
  const mount = fc.constantFrom(...mounts);
  const derived = mount.map((path) => ({ mount: path }));
  if (hasCertificates) return derived;
  const named = fc.tuple(mount, namedPkiRole).map(([path, role]) => ({ mount: path, ...role }));
  const existing = mount.map((path) => ({ mount: path, existing: 'web' }));
  return fc.oneof(
    { weight: 4, arbitrary: named },
    { weight: 1, arbitrary: existing },
    { weight: 1, arbitrary: derived },
  );
}

const certificateFields = some<CertificateDeclaration>({
  commonName: fc.constantFrom('web.acme.example'),
  ipAddresses: fc.constantFrom([], ['10.0.0.1']),
  uris: fc.constantFrom([], ['spiffe://acme.example/ns/shop/sa/web']),
  duration: hours(24, 2160),
  renewBefore: fc.constantFrom('1h', '10m'),
  privateKey: fc.constantFrom(
    {},
    { algorithm: 'ECDSA' },
    { algorithm: 'RSA', size: 4096 },
    { algorithm: 'Ed25519' },
    { encoding: 'PKCS8', rotationPolicy: 'Always' },
  ),
  usages: fc.constantFrom([], ['digital signature', 'server auth'], ['client auth']),
  labels: tags,
  annotations: tags,
} as never);

/** Certificates of one issuer; its name keeps them apart from those of the others. */
function certificates(issuer: string): fc.Arbitrary<readonly CertificateDeclaration[]> {
  const certificate = fc
    .tuple(fc.constantFrom('web', 'api'), fc.boolean(), certificateFields)
    .map(([name, hasSecret, fields]) => ({
      name: `${issuer}-${name}`,
      ...(hasSecret ? { secretName: `${issuer}-${name}-secret` } : {}),
      dnsNames: [`${name}.shop.svc`],
      ...fields,
    }));
  return fc.uniqueArray(certificate, { maxLength: 2, selector: ({ name }) => name });
}

interface ClusterContext {
  readonly mounts: readonly string[];
  readonly logins: Readonly<Record<string, Login>>;
}

function issuerSettings(
  name: string,
  { mounts, logins }: ClusterContext,
): fc.Arbitrary<Omit<IssuerDeclaration, 'namespace' | 'name'>> {
  return fc.tuple(certificates(name), clientLogins(logins)).chain(([certs, choice]) =>
    fc
      .record({
        pkiRole: pkiRoles(mounts, certs.length > 0),
        authRole: authRoles(choice.method),
        rest: some<IssuerDeclaration>({
          labels: tags,
          annotations: tags,
          additionalAudiences: fc.constantFrom([], ['vault'], ['a', 'b']),
        } as never),
        isAccountExisting: fc.boolean(),
      })
      .map(({ pkiRole, authRole, rest, isAccountExisting }) => ({
        ...choice.fields,
        ...rest,
        pkiRole,
        authRole,
        certificates: certs,
        ...(isAccountExisting ? { serviceAccount: { name: 'theirs', existing: true } } : {}),
      })),
  );
}

/** Which login a client uses, and whether it keeps its role on the other one. */
function clientLogins(
  logins: Readonly<Record<string, Login>>,
): fc.Arbitrary<{ method: Method; fields: { login?: string; keepLogins?: readonly string[] } }> {
  const names = Object.keys(logins);
  return fc.tuple(fc.constantFrom(...names), fc.boolean()).map(([login, keeps]) => ({
    method: logins[login]?.method ?? 'jwt',
    fields: { login, keepLogins: keeps ? names.filter((name) => name !== login) : [] },
  }));
}

function issuers(context: ClusterContext): fc.Arbitrary<readonly IssuerDeclaration[]> {
  const issuer = fc
    .tuple(namespaces, issuerNames)
    .chain(([namespace, name]) => issuerSettings(name, context).map((settings) => ({ namespace, name, ...settings })));
  return fc.uniqueArray(issuer, { maxLength: 3, selector: ({ namespace, name }) => `${namespace}/${name}` });
}

function clusterIssuers(context: ClusterContext): fc.Arbitrary<readonly ClusterIssuerDeclaration[]> {
  const issuer = issuerNames.chain((name) =>
    issuerSettings(name, context).map(({ certificates: certs, ...settings }) => ({
      name,
      ...settings,
      certificates: (certs ?? []).map((certificate) => ({ namespace: 'ingress', ...certificate })),
    })),
  );
  return fc.uniqueArray(issuer, { maxLength: 2, selector: ({ name }) => name });
}

const access: fc.Arbitrary<AccessDeclaration> = fc.record({
  path: fc.constantFrom(
    'secret/data/orders/*',
    'secret/+/x',
    'kv/${x}',
    'kv/"q"',
    'kv/{{identity.entity.id}}/*',
    'sys/health',
  ),
  capabilities: fc.uniqueArray(
    fc.constantFrom<AccessDeclaration['capabilities'][number]>(
      'create',
      'read',
      'update',
      'delete',
      'list',
      'sudo',
      'patch',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

/** Lives of a workload's Vault tokens are said by `tokens`; a batch token cannot be renewed. */
function withoutLives(role: Partial<AuthRoleDeclaration>): Partial<AuthRoleDeclaration> {
  const left = Object.entries(role).filter(([field, value]) => !['ttl', 'maxTtl'].includes(field) && value !== 'batch');
  return Object.fromEntries(left);
}

/** Who logs in for a workload. What a CSI provider reads must be allowed, by a path that no other one beats. */
type Route = Pick<WorkloadDeclaration, 'via' | 'volume'> & { readonly reads: readonly AccessDeclaration[] };

/** Objects of one kind and namespace need a name each, so it begins with that of the account. */
const routes = (account: string): fc.Arbitrary<Route> =>
  fc.oneof(
    some<WorkloadDeclaration>({
      via: fc.constant({ pod: {} }),
      volume: fc.constantFrom({ name: 'v', path: 't', mountPath: '/run/t', expirationSeconds: 600 }),
    } as never).map((fields) => ({ ...fields, reads: [] })),
    fc
      .constantFrom({}, { name: `${account}-login` }, { name: `${account}.b`, expirationSeconds: 3600 })
      .map((vaultSecretsOperator) => ({ via: { vaultSecretsOperator }, reads: [] })),
    fc
      .constantFrom({}, { name: `${account}-store`, path: 'secret' }, { path: 'kv/v1', version: 'v1' as const })
      .map((externalSecrets) => ({ via: { externalSecrets }, reads: [] })),
    fc
      .record({
        secret: fc.record({ name: prose.map((text) => `f${text}`), key: prose.map((text) => `k${text}`) }),
        rest: fc.constantFrom({}, { name: `${account}-files`, caCertPath: '/vault/tls/ca.crt' }),
      })
      .map(({ secret, rest }) => ({
        via: { secretsStoreCsi: { secrets: [{ ...secret, path: 'secret/data/csi/db' }], ...rest } },
        reads: [{ path: 'secret/data/csi/db', capabilities: ['read'] as const }],
      })),
  );

/** The Vault Secrets Operator always renews its Vault token, External Secrets never does. */
function withoutIdleRenewal(
  { tokens, ...rest }: Partial<WorkloadDeclaration>,
  { via }: Omit<Route, 'reads'>,
): Partial<WorkloadDeclaration> {
  const by = Object.keys(via ?? {});
  const refused = by.includes('vaultSecretsOperator') ? false : by.includes('externalSecrets') ? true : null;
  return tokens === undefined || tokens.renew === refused ? rest : { ...rest, tokens };
}

/** A projected token has one audience, so no login suits it where the client reviews itself. */
function workloads({ logins }: ClusterContext): fc.Arbitrary<readonly WorkloadDeclaration[]> {
  const usable = Object.fromEntries(Object.entries(logins).filter(([, { isReviewedByClient }]) => !isReviewedByClient));
  if (Object.keys(usable).length === 0) return fc.constant([]);
  const workload = fc
    .tuple(namespaces, fc.constantFrom('orders', 'w-b'), clientLogins(usable))
    .chain(([namespace, name, choice]) =>
      fc
        .record({
          isExisting: fc.boolean(),
          access: fc.uniqueArray(access, { minLength: 1, maxLength: 3, selector: ({ path }) => path }),
          authRole: authRoles(choice.method).map(withoutLives),
          rest: some<WorkloadDeclaration>({
            audience: fc.constantFrom('https://vault.acme.example:8200', 'vault'),
            tokens: fc.constantFrom({ renew: false }, { renew: true, ttl: '2h', maxTtl: '48h' }),
            labels: tags,
            annotations: tags,
          } as never),
          route: routes(name),
        })
        .map(({ isExisting, rest, authRole, route: { reads, ...route }, access: granted }) => ({
          namespace,
          serviceAccount: isExisting ? { name, existing: true } : name,
          ...choice.fields,
          ...withoutIdleRenewal(rest, route),
          ...route,
          access: [...granted, ...reads],
          authRole,
        })),
    );
  return fc.uniqueArray(workload, {
    maxLength: 2,
    selector: ({ namespace, serviceAccount }) =>
      `${namespace}/${typeof serviceAccount === 'string' ? serviceAccount : serviceAccount.name}`,
  });
}

/** An issuer outside, in no more words than both forms have. */
const acceptedOutside: fc.Arbitrary<NonNullable<ClusterDeclaration['accepts']>> = fc
  .record({
    audiences: fc.constantFrom(['kubectl']),
    groups: fc.constantFrom({}, { groupsClaim: 'groups' }, { groupsClaim: 'groups', groupsPrefix: 'g:' }),
    rest: some<AcceptedIssuerDeclaration>({
      certificateAuthority: fc.constant(caPem),
      usernameClaim: fc.constantFrom('sub', 'email'),
      usernamePrefix: fc.constantFrom('people:', 'p#'),
      requiredClaims: fc.dictionary(fc.constantFrom('hd', 'https://acme.example/tier'), prose, { maxKeys: 2 }),
      roles: fc.constantFrom(
        [],
        [{ name: 'view', users: ['jane@acme.example', '${x}'] }],
        [{ namespace: 'shop', name: 'order-reader', kind: 'Role', users: ['jane'] }],
      ),
    } as never),
  })
  .map(({ audiences, groups, rest }) => ({
    dex: { issuer: 'https://dex.acme.example', audiences, ...groups, ...rest } as AcceptedIssuerDeclaration,
  }));

/** The first cluster accepts the second one, if there are two. */
function acceptingEachOther(
  declared: TrustDeclaration['clusters'],
  accepted: Partial<AcceptedIssuerDeclaration>,
): TrustDeclaration['clusters'] {
  const [first, second] = Object.keys(declared);
  const cluster = declared[first ?? ''];
  if (first === undefined || second === undefined || cluster === undefined) return declared;
  const other = { ...accepted, cluster: second, certificateAuthority: caPem } as AcceptedIssuerDeclaration;
  const accepts = { ...cluster.accepts, other };
  return { ...declared, [first]: { ...cluster, version: '1.34', accepts, authenticationBy: 'file' } };
}

/** Another cluster, in words that only the file has. */
const acceptedCluster = some<AcceptedIssuerDeclaration>({
  audiences: fc.constantFrom(['west'], ['west', 'old']),
  discoveryUrl: fc.constant('https://keys.acme.example/.well-known/openid-configuration'),
  certificateAuthority: fc.constant(caPem),
  claimValidationRules: fc.constantFrom([], [{ expression: 'claims.exp > 1' }, { expression: 'true', message: 'no' }]),
  userValidationRules: fc.constantFrom([], [{ expression: "!user.username.startsWith('system:')" }]),
  roles: fc.constantFrom(
    [],
    [{ namespace: 'shop', name: 'view', accounts: [{ namespace: 'shop', name: 'caller' }] }],
    [{ name: 'edit', accounts: [{ namespace: 'shop', name: 'theirs', existing: true }] }],
  ),
} as never);

/** approver-policy wants to know for whom a ClusterIssuer is. */
function limited(declared: CertManagerDeclaration): CertManagerDeclaration {
  if (declared.approvedBy !== 'approver-policy') return declared;
  const namespaces = ['ingress', 'shop'];
  return { ...declared, clusterIssuers: (declared.clusterIssuers ?? []).map((issuer) => ({ ...issuer, namespaces })) };
}

/** A mesh with an Issuer of its own. */
function withMesh(
  declared: CertManagerDeclaration,
  isMeshed: boolean,
  [mount = '']: readonly string[],
): CertManagerDeclaration {
  if (!isMeshed) return declared;
  return {
    ...declared,
    issuers: [...(declared.issuers ?? []), { namespace: 'istio-system', name: 'mesh', pkiRole: { mount } }],
    istioCsr: { issuer: 'istio-system/mesh', trustDomain: 'acme.example', namespaces: ['shop'], revisions: ['1-30'] },
  };
}

function clusters(name: string, isVaultInside: boolean, mounts: readonly string[]): fc.Arbitrary<ClusterDeclaration> {
  const login = fc.oneof(jwtLogins(name), kubernetesLogins(name, isVaultInside));
  const apiServer: fc.Arbitrary<ApiServerDeclaration> = fc.record({
    url: fc.constantFrom<string | { variable: string }>(`https://${name}.acme.example:6443`, {
      variable: `api_${name.replaceAll('-', '_')}`,
    }),
    caBundle: fc.constantFrom<string | { variable: string }>(caPem, {
      variable: `api_ca_${name.replaceAll('-', '_')}`,
    }),
  });
  return fc
    .record({ main: login, old: fc.option(login, { nil: null, freq: 3 }), apiServer })
    .chain(({ main, old, apiServer: api }) => {
      const logins: Readonly<Record<string, Login>> = old === null ? { main } : { main, old };
      const context = { mounts, logins };
      const certManager: fc.Arbitrary<CertManagerDeclaration> = fc
        .record({
          version: fc.constantFrom('1.20', '1.21'),
          issuers: issuers(context),
          clusterIssuers: clusterIssuers(context),
          approvedBy: fc.constantFrom<'cert-manager' | 'approver-policy'>('cert-manager', 'approver-policy'),
          meshed: fc.boolean(),
        })
        .map(({ meshed, ...declared }) => withMesh(limited(declared), meshed, mounts));
      return fc
        .record({
          certManager,
          workloads: workloads(context),
          rest: some<ClusterDeclaration>({
            version: fc.constant('1.34'),
            accepts: acceptedOutside,
            authenticationBy: fc.constantFrom('file', 'file', 'flags'),
            apiAudiences: fc.constantFrom(['https://api.acme.example'], [`https://oidc.acme.example/${name}`, 'api']),
            vault: fc.constantFrom(
              {},
              { server: 'https://vault.internal:8200', serverName: 'vault.acme.example', caBundle: caPem },
              { caBundleSecretRef: { name: 'vault-ca' } },
            ),
            operators: fc.constantFrom(
              { externalSecrets: { tokenRights: 'emitted' } },
              { secretsStoreCsi: { csiDriver: 'helmValues' }, vaultSecretsOperator: { namespace: 'vso' } },
              { secretsStoreCsi: { additionalAudiences: ['sts.amazonaws.com'], tokenExpirationSeconds: 600 } },
            ),
            vaultCa: fc.constantFrom(
              { configMap: {} },
              { configMap: { name: 'ca-of-vault', key: 'vault.pem' } },
              { clusterTrustBundle: { name: 'ca-of-vault' } },
            ),
            hostedDiscovery: fc.constantFrom({}, { jwksUri: `https://keys.acme.example/${name}` }),
            anonymousAuth: fc.constant(true),
            tokenExpiration: fc.constantFrom({ max: '24h' }, { extend: false }),
            labels: tags,
            annotations: tags,
          } as never),
        })
        .map(({ rest, ...fields }) => ({
          tokenIssuer: `https://oidc.acme.example/${name}`,
          apiServer: api,
          ...(old === null
            ? { login: main.declared }
            : { logins: { main: main.declared, old: withOwnMount(old.declared, name) } }),
          ...hosted(rest),
          ...fields,
        }));
    });
}

/** Documents are made of declared keys. */
function hosted(declared: Partial<ClusterDeclaration>): Partial<ClusterDeclaration> {
  return declared.hostedDiscovery === undefined ? declared : { ...declared, signingKeys: [publicKey] };
}

/** Certificates can be brought to Pods where they are declared themselves. */
function withCertificates({ vault, clusters: declared, ...rest }: TrustDeclaration): TrustDeclaration {
  const brought = Object.entries(declared).map(([name, { vaultCa, ...cluster }]) => {
    const trust = cluster.vault?.caBundleSecretRef ?? cluster.vault?.caBundle ?? vault.caBundle;
    return [name, vaultCa === undefined || typeof trust !== 'string' ? cluster : { ...cluster, vaultCa }];
  });
  return { ...rest, vault, clusters: Object.fromEntries(brought) as TrustDeclaration['clusters'] };
}

/** Two logins of one method need two variables for what differs between them. */
function withOwnMount(login: LoginDeclaration, cluster: string): LoginDeclaration {
  return { ...login, mount: `old/${cluster}` };
}

/** Vault splits these at commas and trims them. */
const namePart = prose.map((text) => text.replaceAll(',', '').trim());

const authorities = some<{
  organization: string;
  ou: string;
  country: string;
  locality: string;
  province: string;
  permittedDnsDomains: readonly string[];
}>({
  organization: namePart,
  ou: namePart,
  country: fc.constant('DE'),
  locality: namePart,
  province: namePart,
  permittedDnsDomains: fc.constantFrom([], ['acme.example', 'svc']),
});

const keys = fc.constantFrom<{ keyType?: 'rsa' | 'ec' | 'ed25519'; keyBits?: 256 | 384 | 4096 }>(
  {},
  { keyType: 'rsa' },
  { keyType: 'rsa', keyBits: 4096 },
  { keyType: 'ec', keyBits: 384 },
  { keyType: 'ed25519' },
);

const mountSettings = some<{ protect: boolean; description: string; urls: object }>({
  protect: fc.boolean(),
  description: prose,
  urls: fc.constantFrom(
    {},
    { issuingCertificates: ['http://pki.acme.example/ca'], crlDistributionPoints: [], ocspServers: [] },
  ),
});

const pki: fc.Arbitrary<Readonly<Record<string, PkiMountDeclaration>>> = fc
  .tuple(
    authorities,
    keys,
    mountSettings,
    fc.uniqueArray(fc.constantFrom('pki-prod', 'pki/out', 'pki-old'), { maxLength: 3 }),
  )
  .map(([authority, key, settings, more]) => {
    const common = { commonName: 'Acme ${CA} "one"', ...authority, ...key };
    const further: Readonly<Record<string, PkiMountDeclaration>> = {
      'pki-prod': { intermediate: { signedBy: 'acme-root', ttl: '43800h', ...common }, ...settings },
      'pki/out': {
        intermediate: { signedBy: { outside: {} }, ttl: '43800h', ...common, keyName: 'key-1' },
        ...settings,
      },
      'pki-old': { existing: { maxLeaseTtl: '87600h' } },
    };
    return {
      'acme-root': { root: { ttl: '87600h', ...common }, ...settings },
      ...Object.fromEntries(more.map((path) => [path, further[path] as PkiMountDeclaration])),
    };
  });

/** A SPIRE server in the first cluster, which attests each of them in some way. */
function attestedBySpire(
  declared: TrustDeclaration['clusters'],
  { ways, audience, path, isAbove, hasIssuer, port, caTtl, account, open }: SpireWishes,
): Pick<TrustDeclaration, 'spire'> {
  const names = Object.keys(declared);
  const [first] = names;
  if (first === undefined) return {};
  const attestation = Object.fromEntries(
    names.map((name, index) => {
      // A certificate takes a login by which no Pod reviews itself, and what it signs.
      const isPlain = declared[name]?.login?.jwt !== undefined;
      const way = ways[index % ways.length] ?? 'k8sPsat';
      if (way === 'x509pop' && isPlain) return [name, { x509pop: { mount: 'acme-root', nodes: ['n-1', 'n-2'] } }];
      const agents = {
        audience,
        ...(account === '' ? {} : { namespace: account, serviceAccount: `${account}.agent` }),
      };
      return [name, way === 'joinToken' ? { joinToken: {} } : { k8sPsat: { ...agents, ...openTo(open, agents) } }];
    }),
  );
  const signs = isAbove && declared[first]?.login?.jwt !== undefined;
  const workload = { cluster: first, namespace: 'shop', serviceAccount: 'svid' };
  const access = [{ path: 'secret/data/${svid}/*', capabilities: ['read' as const] }];
  return {
    spire: {
      ...{ trustDomain: 'acme.example', cluster: first, address: 'spire.acme.example', port, caTtl, attestation },
      ...(account === '' ? {} : { namespace: account, serviceAccount: account }),
      ...(signs ? { upstreamAuthority: { pkiMount: 'acme-root' } } : {}),
      ...(hasIssuer
        ? {
            jwtIssuer: 'https://svid.acme.example/a&b',
            jwtSvid: { workloads: [{ ...workload, access, ...(path === '' ? {} : { path }) }] },
          }
        : {}),
    },
  };
}

/** What the server takes beside its own agents, in words that HCL has to escape. */
function openTo(
  open: string,
  { audience, namespace = 'spire-system', serviceAccount = 'spire-agent' }: K8sPsatDeclaration,
): K8sPsatDeclaration {
  if (open === '') return {};
  return {
    serverAudiences: [audience ?? '', open],
    allowList: [`${namespace}:${typeof serviceAccount === 'string' ? serviceAccount : ''}`, 'x:y'],
    kubeConfigFile: '/etc/${spire}/config',
  };
}

interface SpireWishes {
  readonly ways: readonly ('k8sPsat' | 'joinToken' | 'x509pop')[];
  readonly audience: string;
  readonly path: string;
  readonly isAbove: boolean;
  readonly hasIssuer: boolean;
  readonly port: number;
  readonly caTtl: string;
  /** Namespace and account of the server; '' for the defaults. */
  readonly account: string;
  readonly open: string;
}

const spireWishes: fc.Arbitrary<SpireWishes> = fc.record({
  ways: fc.array(fc.constantFrom('k8sPsat' as const, 'joinToken' as const, 'x509pop' as const), { minLength: 1 }),
  audience: fc.constantFrom('spire-server', 'spire, "server" ${x}'),
  path: fc.constantFrom('', '/a_b/c-d.e'),
  isAbove: fc.boolean(),
  hasIssuer: fc.boolean(),
  port: fc.constantFrom(8081, 443),
  caTtl: fc.constantFrom('24h', '1h30m', '100h'),
  account: fc.constantFrom('', 'spire'),
  open: fc.constantFrom('', 'other "${x}", \\n'),
});

/** Valid declarations. At most one cluster holds Vault itself. */
/** Audit devices with all their settings. */
const audits: fc.Arbitrary<NonNullable<TrustDeclaration['vault']['audit']>> = fc.dictionary(
  fc.constantFrom('file', 'to/socket', 'a-b'),
  fc
    .record({
      sink: fc.constantFrom(
        { file: { path: 'stdout' } },
        { file: { path: '/var/log/${a}.log', mode: '0640' } },
        { syslog: {} },
        { syslog: { facility: 'LOCAL0', tag: 'vault' } },
        { socket: { address: '127.0.0.1:9090', type: 'udp' as const, writeTimeout: '5s' } },
      ),
      rest: some<AuditOptionsDeclaration>({
        description: prose,
        local: fc.boolean(),
        format: fc.constantFrom('json', 'jsonx'),
        prefix: prose,
        logRaw: fc.constant(false),
        hmacAccessor: fc.boolean(),
        elideListResponses: fc.boolean(),
      } as never),
    })
    .map(({ sink, rest }) => ({ ...sink, ...rest }) as AuditDeviceDeclaration),
  { maxKeys: 2 },
);

export const arbitraryDeclaration: fc.Arbitrary<TrustDeclaration> = fc
  .tuple(pki, fc.uniqueArray(fc.constantFrom('prod', 'stage', 'a-b'), { maxLength: 3 }))
  .chain(([mounts, names]) =>
    fc
      .record({
        clusters: fc.record(
          Object.fromEntries(names.map((name, index) => [name, clusters(name, index === 0, Object.keys(mounts))])),
        ),
        namespace: fc.constantFrom('', 'platform', 'platform/team'),
        accepted: fc.option(acceptedCluster, { nil: null }),
        audit: audits,
        relyingParties: arbitraryParties(names),
        spire: fc.option(spireWishes, { nil: null }),
        trust: fc.constantFrom({}, { caBundle: caPem }, { caBundleSecretRef: { name: 'vault-ca', key: 'tls.crt' } }),
      })
      .map(({ clusters: declared, namespace, trust, accepted, audit, relyingParties, spire }) => ({
        name: 'acme',
        vault: {
          server: 'https://vault.acme.example:8200',
          product: { vault: '1.21' },
          ...(namespace === '' ? {} : { namespace }),
          ...trust,
          audit,
          pki: mounts,
        },
        clusters: accepted === null ? declared : acceptingEachOther(declared, accepted),
        relyingParties,
        ...(spire === null ? {} : attestedBySpire(declared, spire)),
      }))
      .map(withCertificates)
      .map(withReadableCa),
  );

/** The Vault Secrets Operator reads certificates under one key alone. */
function withReadableCa({ vault, ...rest }: TrustDeclaration): TrustDeclaration {
  const { caBundleSecretRef: secret } = vault;
  if (secret === undefined || !JSON.stringify(rest).includes('"vaultSecretsOperator":')) return { ...rest, vault };
  return { ...rest, vault: { ...vault, caBundleSecretRef: { name: secret.name } } };
}
