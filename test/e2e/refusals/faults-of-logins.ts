import { generateKeyPairSync } from 'node:crypto';
import type { RbacBinding } from '../../../src/trust/model/kubernetes-objects';
import { type Change, ofCluster, ofIssuer, ofMount, ofRole, ofToken, ofWorkload } from './change';
import { type Fault, fault, issuers, jwtMethods, kubernetesMethods } from './fault';

const nothing = (): object => ({});

/** Takes away the bindings of a role. */
function unbound(role: (binding: RbacBinding) => boolean): Change {
  return ofCluster(({ rbacBindings }) => ({ rbacBindings: rbacBindings.filter((binding) => !role(binding)) }));
}

/** The client, whatever it is, names another auth role or mount. */
function clientNames(issuer: Parameters<typeof ofIssuer>[0], workload: Parameters<typeof ofWorkload>[0]): Change {
  return (model) => ofWorkload(workload)(ofIssuer(issuer)(model));
}

const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
  .trimEnd();

/** The reviewer's own certificates are no reason here: what is asked is somebody else. */
const nobody = 'https://127.0.0.1:1';

/** Everything on the way to a Vault token. */
export const faultsOfLogins: readonly Fault[] = [
  fault('cert-manager may not ask for tokens of the account', 'mint/permission', {
    kinds: issuers,
    change: unbound(({ roleName }) => roleName.endsWith('-token-request')),
  }),
  fault('the account does not exist', 'mint/account', {
    methods: ['discovery', 'vault-pod'],
    kinds: issuers,
    change: ofCluster(({ serviceAccounts }) => ({
      serviceAccounts: serviceAccounts.filter(
        ({ meta }) => meta.name === 'token-reviewer' || meta.namespace === 'vault',
      ),
    })),
  }),
  fault('a typo in the mount', 'login/mount', {
    methods: ['jwks', 'client', 'reviewer'],
    change: clientNames(
      ({ mountPath }) => ({ mountPath: `${mountPath}x` }),
      ({ mount }) => ({ mount: `${mount}x` }),
    ),
  }),
  fault(
    'a typo in the role',
    { jwt: 'jwt/role', kubernetes: 'kubernetes/role' },
    {
      change: clientNames(
        ({ authRole }) => ({ authRole: `${authRole}x` }),
        ({ authRole }) => ({ authRole: `${authRole}x` }),
      ),
    },
  ),
  fault(
    'another audience is wanted',
    { jwt: 'jwt/audience', kubernetes: 'kubernetes/audience' },
    {
      change: ofRole(
        () => ({ boundAudiences: ['vault'] }),
        () => ({ audience: 'vault' }),
      ),
    },
  ),
  fault('no audience is wanted', 'jwt/audience-unbound', {
    methods: jwtMethods,
    change: ofRole(() => ({ boundAudiences: [] }), nothing),
  }),
  fault(
    'another account is wanted',
    { jwt: 'jwt/subject', kubernetes: 'kubernetes/name' },
    {
      change: ofRole(
        ({ boundSubject }) => ({ boundSubject: `${boundSubject}x` }),
        ({ serviceAccountNames }) => ({ serviceAccountNames: serviceAccountNames.map((name) => `${name}x`) }),
      ),
    },
  ),
  fault(
    'another namespace is wanted',
    { jwt: 'jwt/subject', kubernetes: 'kubernetes/namespace' },
    {
      change: ofRole(
        ({ boundSubject }) => ({ boundSubject: boundSubject.replace(/:[^:]+:([^:]+)$/, ':other:$1') }),
        () => ({ namespaces: ['other'] }),
      ),
    },
  ),
  fault('another namespace is wanted by a claim', 'jwt/claim', {
    methods: jwtMethods,
    change: ofRole(() => ({ boundClaims: { '/kubernetes.io/namespace': ['other'] } }), nothing),
  }),
  fault('a claim is wanted that no token has', 'jwt/claim-missing', {
    methods: ['public-keys'],
    change: ofRole(() => ({ boundClaims: { team: ['shop'] } }), nothing),
  }),
  fault('a user claim that no token has', 'jwt/user-claim', {
    methods: ['public-keys'],
    change: ofRole(() => ({ userClaim: 'email' }), nothing),
  }),
  fault('a role without a type', 'jwt/role-type', {
    methods: ['public-keys'],
    change: ofRole(() => ({ roleType: 'oidc' }), nothing),
  }),
  fault(
    'another issuer is wanted',
    { jwt: 'jwt/issuer', kubernetes: 'kubernetes/issuer' },
    {
      change: ofMount(
        () => ({ boundIssuer: 'https://oidc.acme.example' }),
        () => ({ issuer: 'https://oidc.acme.example', disableIssValidation: false }),
      ),
    },
  ),
  fault(
    'the issuer with a slash at its end',
    { jwt: 'jwt/issuer', kubernetes: 'kubernetes/issuer' },
    {
      change: (model) => {
        const issuer = `${model.clusters[0]?.tokenIssuer ?? ''}/`;
        return ofMount(
          () => ({ boundIssuer: issuer }),
          () => ({ issuer, disableIssValidation: false }),
        )(model);
      },
    },
  ),
  fault('another algorithm is wanted', 'jwt/algorithm', {
    methods: ['public-keys'],
    change: ofMount(() => ({ supportedAlgs: ['ES256'] }), nothing),
  }),
  fault(
    'the key was replaced',
    { jwt: 'jwt/signature', kubernetes: 'kubernetes/signature' },
    {
      methods: ['public-keys', ...kubernetesMethods],
      change: ofMount(
        () => ({ keys: { kind: 'publicKeys', pems: [otherKey] } }),
        () => ({ pemKeys: [otherKey] }),
      ),
    },
  ),
  fault('the discovery URL with a slash at its end', 'jwt/discovery-issuer', {
    methods: ['discovery'],
    change: ofMount(
      ({ keys }) => (keys.kind === 'discovery' ? { keys: { ...keys, url: `${keys.url}/` } } : {}),
      nothing,
    ),
  }),
  fault('Vault does not know the authority of the key set', 'jwt/keys-ca', {
    methods: ['discovery', 'jwks'],
    change: ofMount(({ keys }) => (keys.kind === 'publicKeys' ? {} : { keys: { ...keys, caBundle: '' } }), nothing),
  }),
  fault('the discovery document is not public', 'jwt/discovery-public', {
    methods: ['discovery'],
    kinds: ['workload'],
    on: 'bare',
    change: unbound(({ roleName }) => roleName === 'system:service-account-issuer-discovery'),
  }),
  fault('the key set is not public', 'jwt/jwks-public', {
    methods: ['jwks'],
    kinds: ['workload'],
    on: 'bare',
    change: unbound(({ roleName }) => roleName === 'system:service-account-issuer-discovery'),
  }),
  fault('the API server lets in no anonymous request', 'jwt/anonymous', {
    methods: ['discovery', 'jwks'],
    kinds: ['workload'],
    on: 'closed',
    change: ofCluster(() => ({ anonymousAuth: false })),
  }),
  fault('the reviewer may not review', 'review/permission', {
    methods: ['reviewer', 'client'],
    change: unbound(({ roleName }) => roleName === 'system:auth-delegator'),
  }),
  fault('the account of Vault’s Pod may not review', 'review/permission', {
    methods: ['vault-pod'],
    change: unbound(({ roleName }) => roleName === 'system:auth-delegator'),
    isLate: true,
  }),
  fault('the client’s token is not for the API server', 'review/bearer', {
    methods: ['client'],
    change: ofIssuer(() => ({ additionalAudiences: [] })),
  }),
  fault('the reviewer’s token is garbage', 'review/bearer', {
    methods: ['reviewer'],
    reviewerToken: 'garbage',
    told: 'assumed',
  }),
  fault('the reviewer’s token has expired', 'review/bearer', {
    methods: ['reviewer'],
    reviewerToken: 'expired',
    told: 'assumed',
  }),
  fault('the reviewer’s account was made anew', 'review/bearer', {
    methods: ['reviewer'],
    reviewerToken: 'of another account',
    told: 'assumed',
  }),
  fault('Vault asks where no API server is', 'review/reachable', {
    methods: kubernetesMethods,
    change: ofMount(nothing, () => ({ host: nobody })),
    told: 'assumed',
  }),
  fault('Vault does not know the API server’s authority', 'review/reachable', {
    methods: ['reviewer', 'client'],
    change: ofMount(nothing, () => ({ caBundle: '' })),
    told: 'assumed',
  }),
  fault('the client’s address is not allowed', 'login/cidr', {
    methods: ['public-keys', 'reviewer'],
    change: ofToken(() => ({ boundCidrs: ['192.0.2.0/24'] })),
    told: 'assumed',
  }),
];
