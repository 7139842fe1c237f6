/**
 * A real SPIRE server, its agents and its discovery provider, started with the files that a declaration gives:
 * which tokens attest a node, which certificates do, what Vault signs above the server, and which JWT-SVIDs Vault
 * takes. Each refusal is the one that `decide` predicts, in its words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { synthFiles } from '../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../src/index';
import { decideAttestation } from '../../src/trust/decide/spire-attestation';
import type { Decision } from '../../src/trust/decide/decision';
import { decideUpstream } from '../../src/trust/decide/spire-upstream';
import { decideSvidWorkload } from '../../src/trust/decide/svid-login';
import type { RbacRole } from '../../src/trust/model/kubernetes-objects';
import type { Spire, SpireServer } from '../../src/trust/model/spire';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { entrancesOf } from '../../src/trust/prove/entrance';
import { prove } from '../../src/trust/prove/prove';
import { tokenOf } from '../../src/trust/terms/token';
import { startAuthority } from './harness/authority';
import { type Cluster, startCluster } from './harness/cluster';
import { applyManifests, manifestsOf } from './harness/deployment';
import { call } from './harness/http';
import { freePorts } from './harness/free-ports';
import type { KubernetesObject } from './harness/kubernetes-api';
import { writesOf } from './harness/planned-writes';
import { Scope } from './harness/scope';
import { folderOf, spireCommand, startSpire, substituted, type SpireProgram } from './harness/spire';
import { until } from './harness/until';
import { type VaultServer, startVault } from './harness/vault-server';
import { said as saidClaim } from './proofs/stated';
import { statedOfSvids } from './proofs/svids';
import { declaredProduct } from './harness/vault-product';

const example = Trust.declare(
  parse(readFileSync(resolve(__dirname, '../../examples/spire/trust.yaml'), 'utf8')) as TrustDeclaration,
);
const trustDomain = 'acme.example';
const agentsNamespace = 'spire-system';

let scope: Scope;
let prod: Cluster;
let factory: Cluster;
let vault: VaultServer;
let trust: Trust;
let server: SpireProgram;
let bundle: string;
let jwtIssuer: string;
let serverPort: number;

const workload = (serviceAccount: string) => ({
  ...{ cluster: 'prod', namespace: 'shop', serviceAccount },
  access: [{ path: 'kv/data/orders', capabilities: ['read' as const] }],
});

function declared(authority: string): TrustDeclaration {
  const login = (cluster: Cluster) => ({ jwt: { keys: { publicKeys: [cluster.publicKey] } } });
  return {
    name: 'acme',
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      product: declaredProduct,
      pki: {
        'pki-spire': { root: { commonName: 'Acme SPIRE CA', ttl: '720h' }, protect: false },
        'pki-nodes': { root: { commonName: 'Acme Nodes CA', ttl: '8760h' }, protect: false },
      },
    },
    defaults: { certManager: { version: '1.21' } },
    clusters: {
      prod: { version: '1.36', tokenIssuer: prod.tokenIssuer, signingKeys: [prod.publicKey], login: login(prod) },
      factory: { version: '1.36', tokenIssuer: factory.tokenIssuer, login: login(factory) },
    },
    spire: {
      trustDomain,
      cluster: 'prod',
      address: '127.0.0.1',
      port: serverPort,
      jwtIssuer,
      attestation: {
        prod: { k8sPsat: { kubeConfigFile: join(scope.folder, 'prod.kubeconfig') } },
        factory: {
          x509pop: { mount: 'pki-nodes', nodes: ['node-1'], caBundleFile: join(scope.folder, 'pki-nodes.pem') },
        },
      },
      upstreamAuthority: { pkiMount: 'pki-spire', caCertificateFile: vault.caFile },
      jwtSvid: { caBundle: authority, workloads: [workload('orders'), workload('web')] },
    },
  };
}

beforeAll(async () => {
  scope = new Scope('spire');
  const [issuerPort = 0, port = 0] = await freePorts(2);
  serverPort = port;
  jwtIssuer = `https://127.0.0.1:${issuerPort}`;
  [prod, factory, vault] = [
    await startCluster(scope, { name: 'prod' }),
    await startCluster(scope, { name: 'factory' }),
    await startVault(scope),
  ];
  const authority = await startAuthority(scope);
  trust = Trust.declare(declared(authority.certificate));
  const objects = manifestsOf(synthFiles(trust).get('kubernetes/prod.yaml') ?? '');
  // The definition of ClusterSPIFFEID is the controller manager's, which does not run here.
  await applyManifests(
    prod,
    objects.filter(({ kind }) => kind !== 'ClusterSPIFFEID'),
  );
  await prod.api.apply({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-a' } });
  await prod.api.apply(pod('spire-server', 'spire-server', 'spire-server'));
  await prod.api.apply(pod('spire-agent', agentsNamespace, 'spire-agent'));
  const token = await prod.api.createToken({
    ...{ namespace: 'spire-server', serviceAccount: 'spire-server', audiences: prod.apiAudiences },
  });
  writeFileSync(join(scope.folder, 'prod.kubeconfig'), prod.kubeconfig(token), { mode: 0o600 });
  await writeToVault((part) => part !== 'spire');
  const nodes = await vault.api.read('pki-nodes/cert/ca');
  writeFileSync(join(scope.folder, 'pki-nodes.pem'), String(nodes.data?.['certificate']));
  server = await startServer('spire-server', (text) => text);
  bundle = await spireCommand('spireServer', 'bundle', 'show', '-socketPath', socketOf(server));
  // The provider must answer before Vault writes the mount that discovers its keys.
  const pair = await authority.issue(['svid.acme.example']);
  for (const [name, text] of Object.entries({ 'tls.crt': pair.certificate, 'tls.key': pair.key }))
    writeFileSync(join(scope.folder, name), text, { mode: 0o600 });
}, 600_000);
afterAll(() => scope.close());

function pod(name: string, namespace: string, serviceAccountName: string): KubernetesObject {
  return {
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace } },
    spec: {
      ...{ nodeName: 'node-a', serviceAccountName, automountServiceAccountToken: false },
      containers: [{ name: 'main', image: 'example.com/none' }],
    },
  };
}

/** Writes what is planned of some parts as Terraform would. */
async function writeToVault(isWanted: (part: unknown) => boolean): Promise<void> {
  for (const resource of trust.plan.resources.filter(({ part }) => isWanted(part))) {
    for (const { path, body } of writesOf(resource, {})) {
      const { status, errors } = await vault.api.write(path, body);
      if (status >= 300) throw new Error(`${path}: ${status} ${errors.join('; ')}`);
    }
  }
}

function socketOf({ folder }: SpireProgram): string {
  return join(folder, 'api.sock');
}

/** Starts a server with the generated file, and waits until its authority is signed. */
async function startServer(name: string, change: (text: string) => string): Promise<SpireProgram> {
  const started = await launchServer(name, change);
  await started.process.ready(60_000, async () =>
    (await spireCommand('spireServer', 'healthcheck', '-socketPath', socketOf(started))).includes('healthy'),
  );
  return started;
}

async function launchServer(name: string, change: (text: string) => string): Promise<SpireProgram> {
  const folder = folderOf(scope, name);
  const audience = vault.url;
  const account = { namespace: 'spire-server', serviceAccount: 'spire-server' };
  const token = await prod.api.createToken({ ...account, audiences: [audience], pod: 'spire-server' });
  writeFileSync(join(folder, 'token'), token, { mode: 0o600 });
  const text = substituted(synthFiles(trust).get('spire/server.conf') ?? '', {
    '0.0.0.0': '127.0.0.1',
    '/run/spire/data': folder,
    '/tmp/spire-server/private/api.sock': join(folder, 'api.sock'),
    '/var/run/secrets/tokens/spire-server': join(folder, 'token'),
  });
  return startSpire(scope, 'spireServer', name, change(text));
}

/** Starts an agent with the generated file. There is no kubelet, so workloads are told apart by their user. */
async function startAgent(
  name: string,
  cluster: string,
  files: Readonly<Record<string, string>>,
): Promise<SpireProgram> {
  const folder = folderOf(scope, name);
  const here: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    here[path] = join(folder, path.split('/').at(-1) ?? '');
    writeFileSync(here[path] ?? '', text, { mode: 0o600 });
  }
  writeFileSync(join(folder, 'bundle.pem'), bundle);
  const text = substituted(synthFiles(trust).get(`spire/${cluster}.agent.conf`) ?? '', {
    ...here,
    '/run/spire/agent-sockets/spire-agent.sock': join(folder, 'api.sock'),
    '/run/spire/bundle/bundle.crt': join(folder, 'bundle.pem'),
    'WorkloadAttestor "k8s" {\n    plugin_data {\n      node_name_env = "MY_NODE_NAME"\n    }':
      'WorkloadAttestor "unix" {\n    plugin_data {}',
    'data_dir = "/run/spire/agent"': `data_dir = "${folder}"`,
  });
  return startSpire(scope, 'spireAgent', name, text);
}

const tokenFile = '/var/run/secrets/tokens/spire-agent';

/** What the agent says of its attestation: the end, or the words of the server. */
async function attested(agent: SpireProgram): Promise<string> {
  const words = await until('the agent is attested or refused', 60_000, () => {
    const log = agent.process.log().replaceAll('\\"', '"').replaceAll('\\\\', '\\');
    if (log.includes('Node attestation was successful')) return Promise.resolve('attested');
    const refused = /desc = (nodeattestor\([^\n]*?)"(?: retry_interval=\S+)?\n/.exec(log)?.[1];
    return Promise.resolve(refused ?? null);
  });
  await agent.process.stop('SIGKILL').catch(() => undefined);
  return words;
}

function agentToken(changes: object = {}): Promise<string> {
  const usual = { namespace: agentsNamespace, serviceAccount: 'spire-agent', audiences: ['spire-server'] };
  return prod.api.createToken({ ...usual, pod: 'spire-agent', ...changes });
}

const now = (): number => Math.floor(Date.now() / 1000);

function spireOf({ spire }: TrustModel): Spire {
  return spire!;
}

/** What `decide` says of a token at the attestor of `prod`. */
function predicted(token: string, model: TrustModel = trust.model, signature: 'valid' | 'invalid' = 'valid'): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const [attestation] = spireOf(model).psatClusters;
  const cluster = claims['iss'] === factory.tokenIssuer ? 'factory' : 'prod';
  return said(decideAttestation(model, attestation!, tokenOf(claims, { cluster, signature }), now()), 'attested');
}

/** The words of the first check that refuses. */
function said({ steps }: Decision, otherwise: string): string {
  return steps.find(({ outcome }) => outcome === 'fail')?.message ?? otherwise;
}

describe('attestation by a ServiceAccount token', () => {
  test.each([
    ['of an agent’s Pod', () => agentToken(), 'attested'],
    ['for the API server', () => agentToken({ audiences: prod.apiAudiences }), 'is invalid for the target audiences'],
    ['for Vault', () => agentToken({ audiences: ['vault'] }), 'is invalid for the target audiences'],
    ['of no Pod', () => prod.api.createToken(unbound), 'missing pod name'],
    [
      'of another account',
      () => agentToken({ namespace: 'spire-server', serviceAccount: 'spire-server', pod: 'spire-server' }),
      'is not an allowed service account',
    ],
    ['of another cluster', () => foreign(), 'invalid bearer token'],
  ])('a token %s', async (name, make, words) => {
    const token = await make();
    const agent = await startAgent(`agent-${name.replaceAll(/\W+/g, '-')}`, 'prod', { [tokenFile]: token });
    const answer = await attested(agent);
    expect(answer).toContain(words);
    expect(predicted(token)).toBe(answer);
  });

  const unbound = { namespace: agentsNamespace, serviceAccount: 'spire-agent', audiences: ['spire-server'] };

  async function foreign(): Promise<string> {
    await factory.api.namespace(agentsNamespace);
    await factory.api.apply({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'spire-agent', namespace: agentsNamespace },
    });
    return factory.api.createToken(unbound);
  }

  test.each([
    ['tokenreviews', 'cannot create resource "tokenreviews"'],
    ['pods', 'cannot get resource "pods"'],
    ['nodes', 'cannot get resource "nodes"'],
  ])('a server without the right to %s attests nobody', async (resource, words) => {
    const role = trust.model.clusters[0]!.rbacRoles.find(({ meta }) => meta.name === 'acme:spire-attestation')!;
    const narrow: RbacRole = {
      ...role,
      rules: role.rules.map((rule) => ({ ...rule, resources: rule.resources.filter((one) => one !== resource) })),
    };
    await applyRole(narrow);
    const token = await agentToken();
    const agent = await startAgent(`agent-without-${resource}`, 'prod', { [tokenFile]: token });
    const answer = await attested(agent);
    await applyRole(role);
    expect(answer).toContain(words);
    const clusters = trust.model.clusters.map((cluster) =>
      cluster.name === 'prod' ? { ...cluster, rbacRoles: [narrow] } : cluster,
    );
    // Which Pod and which node it is, stands in the token.
    expect(predicted(token, { ...trust.model, clusters })).toBe(answer);
  });

  async function applyRole({ meta, rules }: RbacRole): Promise<void> {
    await prod.api.apply({
      ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: meta.name } },
      rules: rules
        .filter(({ resources }) => resources.length > 0)
        .map(({ apiGroups, resources, verbs }) => ({ apiGroups, resources, verbs })),
    });
  }

  test('the node is known by cluster and UID', async () => {
    const node = await prod.api.get({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node-a' } });
    const listed = await spireCommand('spireServer', 'agent', 'list', '-socketPath', socketOf(server));
    expect(listed).toContain(`spiffe://${trustDomain}/spire/agent/k8s_psat/prod/${String(node?.metadata['uid'])}`);
  });
});

describe('attestation by a certificate of Vault', () => {
  const role = () => trust.model.vault.pkiRoles.find(({ mount }) => mount === 'pki-nodes')!.name;
  const uris = (node: string) => [`x509pop://${trustDomain}/cluster/factory`, `x509pop://${trustDomain}/node/${node}`];
  const leaf = (path: string, node: string) =>
    vault.api.write(path, { uri_sans: uris(node).join(','), ttl: '24h', key_type: 'ec', key_bits: 256 });
  const start = (name: string, data: Readonly<Record<string, unknown>>) =>
    startAgent(name, 'factory', {
      '/run/spire/x509pop/tls.crt': String(data['certificate']),
      '/run/spire/x509pop/tls.key': String(data['private_key']),
    });

  test('attests the node that it names, by cluster and name', async () => {
    const { data } = await leaf(`pki-nodes/issue/${role()}`, 'node-1');
    expect(await attested(await start('x509pop', data!))).toBe('attested');
    const listed = await spireCommand('spireServer', 'agent', 'list', '-socketPath', socketOf(server));
    expect(listed).toContain(`spiffe://${trustDomain}/spire/agent/x509pop/factory/node-1`);
  });

  test('Vault signs for no other node', async () => {
    const { status, errors } = await leaf(`pki-nodes/issue/${role()}`, 'node-2');
    expect(status).toBe(400);
    expect(errors.join()).toContain('not valid for this role');
  });

  test('a certificate of another authority attests nobody', async () => {
    await vault.api.write('pki-spire/roles/any', { allow_any_name: true, require_cn: false, allowed_uri_sans: '*' });
    const { data } = await leaf('pki-spire/issue/any', 'node-1');
    expect(await attested(await start('x509pop-other', data!))).toContain('certificate verification failed');
    await vault.api.delete('pki-spire/roles/any');
  });
});

describe('Vault above the server', () => {
  test('signs its authority under the emitted policy', async () => {
    const { data } = await vault.api.read('pki-spire/cert/ca');
    expect(bundle.replaceAll(/\s/g, '')).toContain(String(data?.['certificate']).replaceAll(/\s/g, ''));
    expect(server.process.log()).not.toContain('Failed to renew auth token');
  });

  test('and under a narrower one does not, as predicted', async () => {
    const policy = trust.model.vault.policies.find(({ client }) => client === 'spire-server/spire-server')!;
    const rules = policy.rules.map((rule) =>
      rule.path === 'pki-spire/root/sign-intermediate' ? { ...rule, path: 'pki-spire/sign/*' } : rule,
    );
    const text = rules.map(
      ({ path, capabilities }) => `path "${path}" { capabilities = ${JSON.stringify(capabilities)} }`,
    );
    await vault.api.write(`sys/policies/acl/${policy.name}`, { policy: text.join('\n') });
    const refused = await launchServer('spire-server-narrow', (all) => all.replace(String(serverPort), '0'));
    const log = await until('the server ends', 60_000, () =>
      Promise.resolve(/.*permission denied.*/.exec(refused.process.log())?.[0] ?? null),
    );
    expect(log).toContain('Code: 403');
    const policies = trust.model.vault.policies.map((one) => (one === policy ? { ...one, rules } : one));
    const narrow = { ...trust.model, vault: { ...trust.model.vault, policies } };
    expect(decideUpstream(trust.model, spireOf(trust.model), now()).outcome).toBe('accepted');
    expect(said(decideUpstream(narrow, spireOf(narrow), now()), '')).toBe(
      '403 1 error occurred:\n\t* permission denied',
    );
    const planned = trust.plan.resources.find(
      ({ id, type }) => type === 'vault_policy' && id.includes('spire-server'),
    )!;
    for (const { path, body } of writesOf(planned, {})) await vault.api.write(path, body);
  });

  test('an authority that is asked for longer than the mount lasts is signed for less', async () => {
    const long = await startServer('spire-server-long', (all) =>
      all.replace(`bind_port = ${serverPort}`, 'bind_port = 0').replace('ca_ttl = "24h"', 'ca_ttl = "1000h"'),
    );
    const log = long.process.log();
    const expiry = /X509 CA prepared[^\n]*expiration="([^"]+)"/.exec(log)?.[1] ?? '';
    const hours = (Date.parse(expiry.replace(/ \+0000 UTC$/, 'Z').replace(' ', 'T')) - Date.now()) / 3_600_000;
    expect(hours).toBeLessThan(721);
    expect(hours).toBeGreaterThan(700);
    await long.process.stop('SIGKILL');
  });
});

describe('a JWT-SVID at Vault', () => {
  let agent: SpireProgram;

  beforeAll(async () => {
    agent = await startAgent('agent', 'prod', { [tokenFile]: await agentToken() });
    await agent.process.ready(60_000, () =>
      Promise.resolve(agent.process.log().includes('Starting Workload and SDS APIs')),
    );
    const listed = await spireCommand('spireServer', 'agent', 'list', '-socketPath', socketOf(server));
    const parent = /spiffe:\/\/\S+\/k8s_psat\/prod\/\S+/.exec(listed)?.[0] ?? '';
    const user = `unix:uid:${String(process.getuid?.() ?? 0)}`;
    for (const path of ['/ns/shop/sa/orders', '/ns/shop/sa/web'])
      await spireCommand(
        ...(['spireServer', 'entry', 'create', '-socketPath', socketOf(server), '-parentID', parent] as const),
        ...['-spiffeID', `spiffe://${trustDomain}${path}`, '-selector', user],
      );
    await startProvider();
    await writeToVault((part) => part === 'spire');
    await vault.api.write('sys/mounts/kv', { type: 'kv', options: { version: '2' } });
    await vault.api.write('kv/data/orders', { data: { a: 'b' } });
  }, 180_000);

  async function startProvider(): Promise<void> {
    const text = substituted(synthFiles(trust).get('spire/oidc-discovery-provider.conf') ?? '', {
      '/run/spire/agent-sockets/spire-agent.sock': join(agent.folder, 'api.sock'),
      '/certs/': `${scope.folder}/`,
      ':8443': `127.0.0.1:${new URL(jwtIssuer).port}`,
    });
    const provider = await startSpire(scope, 'spireDiscovery', 'discovery', text);
    await provider.process.ready(60_000, async () => {
      const { status } = await discovery();
      return status === 200;
    });
  }

  const discovery = () => call(`${jwtIssuer}/keys`, { ca: authorityOf(trust) });

  /** What a workload gets from the agent for an audience. */
  async function svid(account: string, audience: string): Promise<string> {
    const printed = await until('an entry reaches the agent', 30_000, async () => {
      try {
        return await spireCommand(
          ...(['spireAgent', 'api', 'fetch', 'jwt', '-socketPath', join(agent.folder, 'api.sock')] as const),
          ...['-audience', audience, '-spiffeID', `spiffe://${trustDomain}/ns/shop/sa/${account}`, '-output', 'json'],
        );
      } catch {
        return null;
      }
    });
    return /"svid":\s*"([^"]+)"/.exec(printed)?.[1] ?? '';
  }

  const spire = () => spireOf(trust.model);
  const role = (account: string) =>
    spire().workloads.find(({ serviceAccount }) => serviceAccount === account)!.authRole;
  const claimsOf = (jwt: string) =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

  /** What `decide` says of a workload with something changed. */
  function predictedLogin(account: string, changes: object, ofServer: Partial<SpireServer> = {}): string {
    const one = spire().workloads.find(({ serviceAccount }) => serviceAccount === account)!;
    const changed = { ...spire(), server: { ...spire().server, ...ofServer } };
    const words = said(
      decideSvidWorkload({ ...trust.model, spire: changed }, { ...one, ...changes }, now()),
      'accepted',
    );
    return words.replace(/^400 /, '');
  }

  test('logs in at its role, and its token reads what was declared', async () => {
    const jwt = await svid('orders', vault.url);
    expect(claimsOf(jwt)).toMatchObject({ iss: jwtIssuer, sub: `spiffe://${trustDomain}/ns/shop/sa/orders` });
    expect(claimsOf(jwt)).not.toHaveProperty('nbf');
    const { status, auth } = await vault.api.login('jwt-spire', role('orders'), jwt);
    expect(status).toBe(200);
    const holder = vault.api.as(String(auth?.['client_token']));
    expect((await holder.read('kv/data/orders')).status).toBe(200);
    expect((await holder.read('kv/data/other')).status).toBe(403);
    expect(predictedLogin('orders', {})).toBe('accepted');
  });

  test.each([
    ['for somebody else', 'orders', 'orders', 'postgres', { audience: 'postgres' }],
    ['of another SPIFFE ID', 'web', 'orders', '', { spiffeId: `spiffe://${trustDomain}/ns/shop/sa/web` }],
  ])('%s is refused', async (_, account, at, audience, changes) => {
    const jwt = await svid(account, audience || vault.url);
    const { status, errors } = await vault.api.login('jwt-spire', role(at), jwt);
    expect([status, errors.join()]).toEqual([400, predictedLogin(at, changes)]);
  });

  test('that somebody changed is refused', async () => {
    const [head, , signature] = (await svid('orders', vault.url)).split('.');
    const [, body] = (await svid('web', vault.url)).split('.');
    const { status, errors } = await vault.api.login('jwt-spire', role('web'), `${head}.${body}.${signature}`);
    expect(status).toBe(400);
    expect(errors.join()).toContain('error verifying token signature');
  });

  test('is proved to be what leads to the paths, here and in the example', () => {
    for (const model of [trust.model, example.model])
      for (const stated of statedOfSvids(model))
        expect([saidClaim(stated), prove(model, stated.claim).outcome]).toEqual([saidClaim(stated), stated.outcome]);
  });

  test('that a refutation shows is one that its Pods get, and does what is shown', async () => {
    const { witness } = trust.prove({ cannot: { cluster: 'prod', path: 'kv/data/orders', mount: 'jwt-spire' } });
    const { token, account = '', mount = '', role: name = '', path = '' } = witness ?? {};
    const jwt = await svid(account.replace('shop/', ''), String([token?.['aud']].flat()[0]));
    const { iss, sub, aud } = claimsOf(jwt);
    expect([iss, sub, [aud].flat()]).toEqual([token?.['iss'], token?.['sub'], token?.['aud']]);
    const { auth } = await vault.api.login(mount, name, jwt);
    expect((await vault.api.as(String(auth?.['client_token'])).read(path)).status).toBe(200);
  });

  test('and no other gets in: each at each role, for others, and tokens of the same accounts', async () => {
    const entered: string[] = [];
    const put = async (what: string, jwt: string): Promise<void> => {
      for (const at of ['orders', 'web']) {
        const { status } = await vault.api.login('jwt-spire', role(at), jwt);
        if (status === 200) entered.push(`${what} at ${at}`);
      }
    };
    for (const account of ['orders', 'web']) {
      for (const audience of [vault.url, 'postgres', jwtIssuer])
        await put(`${account} for ${audience}`, await svid(account, audience));
      const own = { namespace: 'shop', serviceAccount: account };
      await put(`token of ${account}`, await prod.api.createToken({ ...own, audiences: [vault.url] }));
    }
    expect(entered).toEqual([`orders for ${vault.url} at orders`, `web for ${vault.url} at web`]);
    const ways = entrancesOf(trust.model).filter((entrance) => entrance.role.mount === 'jwt-spire');
    expect(ways.map(({ minting, role: at }) => `${minting.kind} ${at.name}`)).toEqual([
      `svid ${role('orders')}`,
      `svid ${role('web')}`,
    ]);
  });

  test('of a server without `jwt_issuer` has no issuer, and is refused', async () => {
    await server.process.stop('SIGKILL');
    server = await startServer('spire-server', (text) => text.replace(/ {2}jwt_issuer = .*\n/, ''));
    const jwt = await until('the agent finds the server again', 60_000, async () => {
      const fresh = await svid('orders', vault.url + '/').catch(() => '');
      return fresh === '' ? null : fresh;
    });
    expect(claimsOf(jwt)).not.toHaveProperty('iss');
    const { status, errors } = await vault.api.login('jwt-spire', role('orders'), jwt);
    expect([status, errors.join()]).toEqual([400, predictedLogin('orders', {}, { jwtIssuer: '' })]);
  }, 180_000);
});

function authorityOf({ model }: Trust): string {
  const mount = model.vault.authMounts.find(({ cluster }) => cluster === '');
  return mount?.method === 'jwt' && mount.keys.kind === 'discovery' && typeof mount.keys.caBundle === 'string'
    ? mount.keys.caBundle
    : '';
}
