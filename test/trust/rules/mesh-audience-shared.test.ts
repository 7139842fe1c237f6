import { judge } from '../../../src/trust/rules/judge';
import type { TrustDeclaration } from '../../../src/trust/declare/declaration';
import { declared, declaredMesh } from '../../support/declared-mesh';

type ClusterDeclaration = TrustDeclaration['clusters'][string];

const mesh = declaredMesh();
const said = (prod: Partial<ClusterDeclaration> = {}, others: Partial<TrustDeclaration> = {}) =>
  judge(
    declared({
      ...mesh,
      ...others,
      clusters: { ...others.clusters, prod: { ...mesh.clusters['prod']!, ...prod } },
    }),
  )
    .filter(({ code }) => code === 'mesh-audience-shared')
    .map(({ at, message }) => [at, message]);

const taken = (who: string): string =>
  `${who} takes tokens of cluster \`prod\` for \`istio-ca\`, which istio-csr takes too: whoever is shown one there can get the identity of its account in mesh \`cluster.local\``;
const workload = (audience: string) => ({
  workloads: [{ namespace: 'shop', serviceAccount: 'orders', audience, access: [] }],
});

test('each with an audience of its own', () => {
  expect(said()).toEqual([]);
  expect(said(workload('vault'))).toEqual([]);
});

test('a workload that shows Vault the token of its proxy, by either login', () => {
  expect(said(workload('istio-ca'))).toEqual([
    ['clusters.prod.workloads[shop/orders].audience', taken('auth role `acme-prod-shop_orders` on mount `jwt-prod`')],
  ]);
  const login = { kubernetes: { reviewer: { vaultPod: { namespace: 'vault', serviceAccount: 'vault' } } } };
  const apiServer = { url: 'https://prod.acme.example:6443' };
  expect(said({ ...workload('istio-ca'), login, apiServer }).map(([, message]) => message)).toEqual([
    taken('auth role `acme-prod-shop_orders` on mount `kubernetes-prod`'),
  ]);
});

test('the API server itself', () => {
  const apiAudiences = ['https://oidc.acme.example/prod', 'istio-ca'];
  expect(said({ apiAudiences })).toEqual([['clusters.prod.apiAudiences', taken('the API server')]]);
});

test('another cluster, a relying party, a SPIRE server', () => {
  const edge = {
    version: '1.34',
    tokenIssuer: 'https://oidc.acme.example/edge',
    login: { jwt: { keys: { discovery: {} } } },
    accepts: { prod: { cluster: 'prod', audiences: ['istio-ca'] } },
  } as const;
  const queue = { rabbitmq: { version: '4.1', clusters: { prod: { audience: 'istio-ca' } } } } as const;
  const spire = {
    ...{ trustDomain: 'acme.example', cluster: 'prod', address: 'spire.acme.example' },
    attestation: { prod: { k8sPsat: { audience: 'istio-ca' } } },
  };
  expect(said({}, { clusters: { edge }, relyingParties: { queue }, spire }).map(([, message]) => message)).toEqual([
    taken('the API server of cluster `edge`'),
    taken('RabbitMQ `queue`'),
    taken('the SPIRE server'),
  ]);
});

test('tokens of a cluster without a mesh are nobody’s identity', () => {
  const east = {
    ...{ version: '1.34', tokenIssuer: 'https://oidc.acme.example/east' },
    login: { jwt: { keys: { discovery: {} } } },
    ...workload('istio-ca'),
  } as const;
  expect(said({}, { clusters: { east } })).toEqual([]);
});
