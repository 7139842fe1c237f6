import fc from 'fast-check';
import { decideMeshIdentity, meshIdentityOf } from '../../../src/trust/decide/mesh-identity';
import type { CertManagerDeclaration } from '../../../src/trust/declare/declaration';
import type { Cluster } from '../../../src/trust/model/cluster';
import { tokenOf } from '../../../src/trust/terms/token';
import { answer, now } from '../../support/decide-chain';
import { declared, declaredMesh } from '../../support/declared-mesh';
import { delegatorBinding, objectMeta, tokenRequestRole } from '../../support/model';

const model = (changes: Partial<CertManagerDeclaration> = {}) =>
  declared(declaredMesh({ istioCsr: { issuer: 'istio-system/mesh', namespaces: ['shop'] }, ...changes }));
const claims = {
  ...{ iss: 'https://oidc.acme.example/prod', aud: ['istio-ca'], exp: now + 600, iat: now, nbf: now },
  sub: 'system:serviceaccount:shop:orders',
};

interface Question {
  readonly claims?: object;
  readonly about?: object;
  readonly identity?: string;
  readonly certManager?: Partial<CertManagerDeclaration>;
  readonly cluster?: Partial<Cluster>;
}

function decide({ claims: changed, about, identity, certManager, cluster }: Question = {}) {
  const whole = model(certManager);
  const prod = { ...whole.clusters[0]!, ...cluster };
  const token = tokenOf({ ...claims, ...changed }, { cluster: 'prod', signature: 'valid', ...about });
  const asked = identity ?? meshIdentityOf(prod.istioCsr!, token);
  return decideMeshIdentity({ ...whole, clusters: [prod] }, prod, prod.istioCsr!, token, asked, now);
}

const orders = 'spiffe://cluster.local/ns/shop/sa/orders';
const ledger = 'spiffe://cluster.local/ns/shop/sa/ledger';
const billing = { sub: 'system:serviceaccount:billing:ledger' };
const refused = 'Unauthenticated request authenticate failure';
const review =
  '"failed to authenticate request" err="failed to validate the JWT from cluster "Kubernetes": the service account authentication returns an error: ';

test('a proxy gets the identity of its account, by the roles of the chart', () => {
  expect(decide()).toMatchObject({
    outcome: 'accepted',
    assuming: [
      'proxies call their cluster `Kubernetes`, as istio-csr does (`app.server.clusterID`)',
      'the chart of istio-csr lets `system:serviceaccount:cert-manager:cert-manager-istio-csr` create token reviews',
      'the chart of istio-csr lets `system:serviceaccount:cert-manager:cert-manager-istio-csr` create CertificateRequests in `istio-system`',
      'Vault reaches the key set and trusts its certificate',
      'the keys of mount `jwt-prod` are those of the cluster that signed the token',
    ],
  });
});

test.each<[string, Question, string]>([
  [
    'for Vault',
    { claims: { aud: ['vault'] } },
    `mesh/token: ${refused} (${review}[invalid bearer token, token audiences ["vault"] is invalid for the target audiences ["istio-ca"]]")`,
  ],
  [
    'of another cluster',
    { claims: { iss: 'https://oidc.acme.example/dev' }, about: { cluster: 'dev' } },
    `mesh/token: ${refused} (${review}invalid bearer token")`,
  ],
  [
    'that expired',
    { claims: { exp: now - 61 } },
    `mesh/token: ${refused} (${review}[invalid bearer token, service account token has expired]")`,
  ],
  [
    'whose signature is wrong',
    { about: { signature: 'invalid' } },
    `mesh/token: ${refused} (${review}[invalid bearer token, invalid signature, no keys found]")`,
  ],
  [
    'with a request for another identity',
    { identity: ledger },
    `mesh/identity: ${refused} ("failed to match URIs with identities" err="[${orders}] != [${ledger}]")`,
  ],
  [
    'of an account outside of the mesh',
    { claims: billing },
    'approval/attribute: Denied=True policy.cert-manager.io: No policy approved this request: [acme.mesh-serving: [spec.allowed.uris: Invalid value: ["spiffe://cluster.local/ns/billing/sa/ledger"]: no allowed values, spec.allowed.usages: Invalid value: ["client auth","server auth"]: server auth]] [acme.mesh-workload: spec.allowed.uris.values: Invalid value: ["spiffe://cluster.local/ns/billing/sa/ledger"]: spiffe://cluster.local/ns/shop/sa/*]',
  ],
  [
    'of such an account where cert-manager approves all',
    { claims: billing, certManager: { approvedBy: 'cert-manager' } },
    'pki/uri: 400 URI Subject Alternative Names were provided via CSR which are not valid for this role',
  ],
])('a token %s', (_, question, expected) => {
  const { outcome, steps } = decide(question);
  const first = steps.find((step) => step.outcome === 'fail');
  expect(outcome).toBe('refused');
  expect(`${first!.check}: ${first!.message}${first!.log === '' ? '' : ` (${first!.log})`}`).toBe(expected);
});

test('roles that the model has are no assumption', () => {
  const account = 'cert-manager-istio-csr';
  const rights = (apiGroup: string, resource: string) => ({
    ...{ apiGroups: [apiGroup], resources: [resource], resourceNames: [], nonResourceUrls: [], verbs: ['create'] },
  });
  const whole = model().clusters[0]!;
  const named = { roleName: 'istio-csr', meta: objectMeta('', 'istio-csr') };
  const { assuming } = decide({
    cluster: {
      rbacRoles: [
        ...whole.rbacRoles,
        {
          ...tokenRequestRole('', 'istio-csr'),
          ...{ kind: 'ClusterRole', meta: objectMeta('', 'istio-csr') },
          rules: [rights('authentication.k8s.io', 'tokenreviews'), rights('cert-manager.io', 'certificaterequests')],
        },
      ],
      rbacBindings: [...whole.rbacBindings, delegatorBinding('cert-manager', account, named)],
    },
  });
  expect(assuming.filter((one) => one.startsWith('the chart'))).toEqual([]);
});

test('one kind of key that the issuer signs is enough', () => {
  const pkiRole = { mount: 'pki', keyType: 'ec', keyBits: 256 } as const;
  const issuers = [{ namespace: 'istio-system', name: 'mesh', pkiRole }];
  expect(answer(decide({ certManager: { issuers, approvedBy: 'cert-manager' } }))).toBe('accepted');
});

test('an issuer that nobody declared leaves it open', () => {
  const { outcome, steps } = decide({ cluster: { certificateIssuers: [] } });
  expect([outcome, steps.at(-1)?.check, steps.at(-1)?.missing]).toEqual([
    'undecided',
    'mesh/requester',
    'clusters.prod.certManager.istioCsr',
  ]);
});

test('whoever gets a certificate has a token of this cluster for the mesh, and asks for its own account in it', () => {
  const label = fc.constantFrom('shop', 'billing', 'istio-system', 'shop-2');
  const account = fc.record({ namespace: label, name: fc.constantFrom('orders', 'istiod-service-account', 'x.y') });
  const whole = model();
  const [prod] = whole.clusters;
  const mesh = prod!.istioCsr!;
  fc.assert(
    fc.property(
      fc.record({
        ...{ holder: account, asked: account },
        audiences: fc.uniqueArray(fc.constantFrom('istio-ca', 'vault', 'https://oidc.acme.example/prod')),
        cluster: fc.constantFrom('prod', 'dev'),
        domain: fc.constantFrom('cluster.local', 'evil.example'),
        left: fc.integer({ min: -120, max: 120 }),
      }),
      ({ holder, asked, audiences, cluster, domain, left }) => {
        const sub = `system:serviceaccount:${holder.namespace}:${holder.name}`;
        const iss = `https://oidc.acme.example/${cluster}`;
        const token = tokenOf(
          { ...claims, sub, iss, aud: audiences, exp: now + left },
          { cluster, signature: 'valid' },
        );
        const identity = `spiffe://${domain}/ns/${asked.namespace}/sa/${asked.name}`;
        const isOwn = holder.namespace === asked.namespace && holder.name === asked.name && domain === 'cluster.local';
        const isMember = holder.namespace === 'shop' && cluster === 'prod';
        const isGood = audiences.includes('istio-ca') && left >= -60;
        const { outcome } = decideMeshIdentity(whole, prod!, mesh, token, identity, now);
        expect(outcome).toBe(isOwn && isMember && isGood ? 'accepted' : 'refused');
      },
    ),
  );
});
