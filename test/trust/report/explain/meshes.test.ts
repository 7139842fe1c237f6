import { clusterOf } from '../../../../src/trust/model/lookup';
import { acceptancesOf } from '../../../../src/trust/prove/acceptances';
import { meshesOf } from '../../../../src/trust/report/explain/meshes';
import { partiesOf } from '../../../../src/trust/report/explain/parties';
import { Trust } from '../../../../src/trust/trust';
import { declaredMesh } from '../../../support/declared-mesh';
import { eastIssuer } from '../../../support/model';

const { clusters, ...rest } = declaredMesh({ istioCsr: { issuer: 'istio-system/mesh', namespaces: ['shop'] } });
const login = { jwt: { keys: { discovery: {} } } } as const;
const workload = (namespace: string) => ({
  ...{ namespace, serviceAccount: 'orders' },
  access: [{ path: `secret/data/${namespace}`, capabilities: ['read' as const] }],
});
const trust = Trust.declare({
  ...rest,
  clusters: {
    prod: { ...clusters['prod']!, workloads: [workload('shop'), workload('billing')] },
    east: { version: '1.34', tokenIssuer: eastIssuer, login },
  },
});
const { model } = trust;
const now = '2026-11-28T12:00:00Z';
const seconds = Date.parse(now) / 1000;
const claims = {
  ...{ iss: 'https://oidc.acme.example/prod', aud: ['istio-ca'], iat: seconds, nbf: seconds, exp: seconds + 3600 },
  sub: 'system:serviceaccount:shop:orders',
};
const names = { cluster: 'prod', party: 'istio-csr', now };

test('the mesh of the cluster in question, or that of another by its full name', () => {
  const said = (name: string) =>
    meshesOf(model, clusterOf(model, name)!).map((one) => [one.name, one.fullName, one.clients.map(({ id }) => id)]);
  expect(said('prod')).toEqual([['istio-csr', 'istio-csr:prod', ['shop/orders', 'billing/orders']]]);
  expect(said('east')).toEqual([['', 'istio-csr:prod', []]]);
});

test('it is called in full as in a claim', () => {
  const prod = clusterOf(model, 'prod')!;
  const claimed = acceptancesOf(model, prod, { namespace: 'a', name: 'b' }).map(({ party }) => party);
  expect(claimed.filter((party) => !party.startsWith('vault:'))).toEqual(['istio-csr:prod']);
  expect(partiesOf(model, prod).map(({ fullName }) => fullName)).toEqual(['istio-csr:prod']);
});

test('of several accounts one is to be named', () => {
  expect(() => trust.explain(null, names)).toThrow(
    new TypeError('name a client of `istio-csr`, or give a token: clients are `shop/orders`, `billing/orders`'),
  );
});

test('the token that a proxy has gets the identity of its account', () => {
  const { outcome, subject, login: asked } = trust.explain(null, { ...names, client: 'shop/orders' });
  expect([outcome, subject, asked]).toEqual([
    'accepted',
    '`shop/orders` of cluster `prod`',
    'istio-csr of cluster `prod`',
  ]);
});

test('a token for somebody else, as the proxy and the log say it', () => {
  expect(trust.explain(JSON.stringify({ ...claims, aud: ['vault'] }), names).refusal).toMatchObject({
    step: { check: 'mesh/token', sent: '`vault`', wanted: '`istio-ca`' },
    seen: [
      { where: 'proxy', words: 'Unauthenticated request authenticate failure' },
      {
        where: 'istio-csr log',
        words:
          '"failed to authenticate request" err="failed to validate the JWT from cluster "Kubernetes": the service account authentication returns an error: [invalid bearer token, token audiences ["vault"] is invalid for the target audiences ["istio-ca"]]"',
      },
    ],
  });
});

test('an account outside of the mesh, as every object on the way says it', () => {
  const { refusal } = trust.explain(null, { ...names, client: 'billing/orders' });
  expect(refusal?.step.check).toBe('approval/attribute');
  expect(refusal?.seen.map(({ where, words }) => [where, words.slice(0, 70)])).toEqual([
    ['proxy', 'Internal failed to sign certificate request'],
    ['istio-csr log', '"failed to sign incoming client certificate signing request" err="fail'],
    ['approver-policy', 'Denied=True policy.cert-manager.io: No policy approved this request: ['],
    ['CertificateRequest', 'Denied=True policy.cert-manager.io: No policy approved this request: ['],
    ['CertificateRequest', 'event WaitingForApproval, where nobody denied it'],
  ]);
});
