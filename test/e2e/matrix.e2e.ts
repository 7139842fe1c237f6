/**
 * Every login method with every kind of client: declared, written as plain files, applied to real
 * servers, and used.
 */
import { X509Certificate } from 'node:crypto';
import { Trust } from '../../src/index';
import type { TrustDeclaration } from '../../src/index';
import { startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { type Deployment, deploy } from './harness/deployment';
import { lastAnswered } from './harness/audit-log';
import { chainsTo, issued, validity } from './harness/issued';
import { type Method, loginBy, methods, startVaultPod } from './harness/login-methods';
import { podToken } from './harness/pod';
import { writeReport } from './harness/report';
import { Scope } from './harness/scope';
import type { VaultServer } from './harness/vault-server';
import { declaredProduct } from './harness/vault-product';

let scope: Scope;
let cluster: Cluster;
let vault: VaultServer;

beforeAll(async () => {
  scope = new Scope('matrix');
  cluster = await startCluster(scope, { name: 'real' });
  [vault] = await Promise.all([startVaultPod(scope, cluster), startCertManager(scope, cluster)]);
});
afterAll(async () => {
  const rows = methods.map((method) => [
    method,
    ...(['deployed', 'Issuer', 'ClusterIssuer', 'workload'] as const).map(
      (cell) => took.get(`${method} ${cell}`) ?? 'cannot be',
    ),
  ]);
  writeReport(
    'matrix',
    'Every login with every client',
    'Written by `VAULT_TRUST_E2E_REPORT=write npm run e2e`. Each row is one declaration: how long `terraform apply` and the API server took to hold all of it, how long from the making of a Certificate to its being ready, and how long one login of a workload took, renewal and both reads included.',
    ['login', 'both halves applied', 'Issuer signs', 'ClusterIssuer signs', 'workload'],
    rows,
  );
  await scope.close();
});

/** How long each cell took, in words. */
const took = new Map<string, string>();

/** One cluster, named after its method, and so is its namespace. */
function declaration(method: Method, clients: 'issuers' | 'all'): TrustDeclaration {
  const pki = `pki-${method}`;
  const pkiRole = { mount: pki };
  const workloads: TrustDeclaration['clusters'][string]['workloads'] = [
    {
      namespace: method,
      serviceAccount: 'orders',
      access: [{ path: `secret/data/${method}/*`, capabilities: ['read'] }],
    },
  ];
  return {
    name: `acme-${method}`,
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      product: declaredProduct,
      pki: {
        [`${pki}-root`]: { root: { commonName: `Root of ${method}`, ttl: '87600h' }, protect: false },
        [pki]: {
          intermediate: { signedBy: `${pki}-root`, commonName: `Issuing CA of ${method}`, ttl: '43800h' },
          protect: false,
        },
      },
    },
    clusters: {
      [method]: {
        version: '1.36',
        tokenIssuer: cluster.tokenIssuer,
        apiAudiences: cluster.apiAudiences,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: loginBy(method, cluster, 'vault'),
        certManager: {
          version: '1.21',
          issuers: [
            {
              namespace: method,
              name: 'vault',
              pkiRole,
              certificates: [{ name: 'web', dnsNames: [`web.${method}.svc`], duration: '720h' }],
            },
          ],
          clusterIssuers: [
            {
              name: `edge-${method}`,
              pkiRole,
              certificates: [
                {
                  name: 'edge',
                  namespace: method,
                  dnsNames: [`edge.${method}.svc`, `api.${method}.svc`],
                  privateKey: { algorithm: 'ECDSA', size: 256 },
                },
              ],
            },
          ],
        },
        ...(clients === 'all' ? { workloads } : {}),
      },
    },
  };
}

function signPathOf(trust: Trust, kind: 'Issuer' | 'ClusterIssuer'): string {
  const issuer = trust.model.clusters[0]?.certificateIssuers.find((one) => one.kind === kind);
  if (issuer === undefined) throw new Error(`the model has lost its ${kind}`);
  return issuer.signPath;
}

/**
 * A certificate lives from the moment of its signature, dated back by the half minute that the role says. Vault reads
 * its clock once for each end, so that a second may turn between them.
 */
function expectDates(leaf: X509Certificate, signPath: string, seconds: number): void {
  const [begun, done] = lastAnswered(vault, signPath);
  const [from, to] = validity(leaf);
  for (const moment of [from + 30, to - seconds]) {
    expect(moment).toBeGreaterThanOrEqual(begun);
    expect(moment).toBeLessThanOrEqual(done);
  }
}

describe.each(methods)('login by %s', (method) => {
  let trust: Trust;
  let deployment: Deployment;
  let root: X509Certificate;
  const clients = method === 'client' ? 'issuers' : 'all';

  beforeAll(async () => {
    trust = Trust.declare(declaration(method, clients));
    const started = performance.now();
    deployment = await deploy(scope, trust, method, vault, { [method]: cluster });
    took.set(`${method} deployed`, `${((performance.now() - started) / 1000).toFixed(1)} s`);
    const { data } = await vault.api.read(`pki-${method}-root/cert/ca`);
    root = new X509Certificate(String(data?.['certificate']));
  });

  test('the Issuer signs: the certificate chains to the declared root, with the declared name and lifetime', async () => {
    const { chain, seconds } = await issued(cluster, method, 'web');
    took.set(`${method} Issuer`, `${seconds} s`);
    const [leaf] = chain;
    expect(chainsTo(chain, root)).toBe(true);
    expect(root.subject).toBe(`CN=Root of ${method}`);
    expect(leaf?.subjectAltName).toBe(`DNS:web.${method}.svc`);
    expect(leaf?.publicKey.asymmetricKeyType).toBe('rsa');
    expectDates(leaf as X509Certificate, signPathOf(trust, 'Issuer'), 720 * 3600);
  });

  test('the ClusterIssuer signs', async () => {
    const { chain, seconds } = await issued(cluster, method, 'edge');
    took.set(`${method} ClusterIssuer`, `${seconds} s`);
    const [leaf] = chain;
    expect(chainsTo(chain, root)).toBe(true);
    // Vault sorts them, and OpenBao does not.
    expect(leaf?.subjectAltName?.split(', ').sort()).toEqual([`DNS:api.${method}.svc`, `DNS:edge.${method}.svc`]);
    expect(leaf?.publicKey.asymmetricKeyType).toBe('ec');
    expectDates(leaf as X509Certificate, signPathOf(trust, 'ClusterIssuer'), 2160 * 3600);
  });

  if (clients === 'all') {
    test('the workload logs in with the token of its Pod, renews, reads its path, and is refused another', async () => {
      await vault.api.write(`secret/data/${method}/db`, { data: { password: 'of the workload' } });
      await vault.api.write(`secret/data/other/db`, { data: { password: 'of another' } });
      const [workload] = trust.model.clusters[0]?.workloads ?? [];
      if (workload === undefined) throw new Error('the model has lost its workload');
      const { namespace, serviceAccount, audience, mount, authRole, volume } = workload;
      const { expirationSeconds } = volume;
      const token = await podToken(cluster, 'orders-0', { namespace, serviceAccount, audience, expirationSeconds });
      const started = performance.now();
      const login = await vault.api.login(mount, authRole, token);
      expect(login).toMatchObject({ status: 200, errors: [] });
      const client = vault.api.as(String(login.auth?.['client_token']));
      expect(login.auth).toMatchObject({ renewable: true, lease_duration: 3600 });
      expect((await client.write('auth/token/renew-self')).status).toBe(200);
      expect((await client.read('auth/token/lookup-self')).status).toBe(200);
      const own = await client.read(`secret/data/${method}/db`);
      expect(own.data).toMatchObject({ data: { password: 'of the workload' } });
      expect(await client.read('secret/data/other/db')).toMatchObject({
        status: 403,
        errors: ['1 error occurred:\n\t* permission denied\n\n'],
      });
      took.set(`${method} workload`, `${Math.round(performance.now() - started)} ms`);
    });
  } else {
    test('a workload cannot have itself reviewed: its token has one audience, and that is not the API server’s', () => {
      const { trust: refused, diagnostics } = Trust.check(declaration(method, 'all'));
      expect(refused).toBe(null);
      expect(diagnostics.filter(({ kind }) => kind === 'broken')).toHaveLength(1);
    });
  }

  test('a second plan changes nothing', async () => {
    expect(await deployment.terraform.plan()).toEqual([]);
  });
});
