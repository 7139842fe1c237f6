/** The way of a user, with the tools of a user: cdk8s synth, strict apply, cdktf deploy, a certificate, cdktf destroy. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TrustDeclaration } from '../../src/index';
import { startCertManager } from './harness/cert-manager';
import { type Cluster, startCluster } from './harness/cluster';
import { applyManifests, manifestsOf } from './harness/deployment';
import { chainsTo, issued } from './harness/issued';
import { Scope } from './harness/scope';
import { terraformBinary, writeCliConfig } from './harness/terraform';
import { type VaultServer, startVault } from './harness/vault-server';

const repository = resolve(__dirname, '../..');
const tools = join(repository, 'node_modules/.bin');

let scope: Scope;
let cluster: Cluster;
let vault: VaultServer;
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  scope = new Scope('user');
  [cluster, vault] = await Promise.all([startCluster(scope, { name: 'prod' }), startVault(scope)]);
  await startCertManager(scope, cluster);
  folder = join(scope.folder, 'project');
  mkdirSync(folder);
  writeFileSync(join(folder, 'declaration.json'), JSON.stringify(declaration()));
  writeFileSync(
    join(folder, 'cdktf.json'),
    JSON.stringify({ language: 'typescript', app: app('terraform.ts'), sendCrashReports: 'false' }),
  );
  const [terraform, cliConfig] = await Promise.all([terraformBinary(), writeCliConfig(scope)]);
  env = {
    PATH: `${process.env['PATH'] ?? ''}`,
    HOME: scope.folder,
    VAULT_TRUST_E2E_DECLARATION: join(folder, 'declaration.json'),
    TSX_TSCONFIG_PATH: join(repository, 'tsconfig.json'),
    TERRAFORM_BINARY_NAME: terraform,
    TF_CLI_CONFIG_FILE: cliConfig,
    CHECKPOINT_DISABLE: '1',
    CDK8S_CHECK_UPGRADE: 'false',
    CI: '1',
    VAULT_TOKEN: vault.api.token,
    VAULT_CACERT: vault.caFile,
  };
});
afterAll(() => scope.close());

/** The quickstart, but for the addresses. */
function declaration(): TrustDeclaration {
  return {
    name: 'acme',
    vault: {
      server: vault.url,
      caBundle: vault.caBundle,
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, protect: false } },
    },
    defaults: { issuer: { pkiRole: { mount: 'pki', allowSubdomains: true, maxTtl: '2160h' } } },
    clusters: {
      prod: {
        tokenIssuer: cluster.tokenIssuer,
        apiServer: { url: cluster.url, caBundle: cluster.caBundle },
        login: { jwt: { keys: { discovery: {} } } },
        certManager: {
          issuers: [
            {
              namespace: 'shop',
              name: 'vault',
              pkiRole: { allowedDomains: ['shop.acme.example'] },
              certificates: [{ name: 'web', dnsNames: ['web.shop.acme.example'] }],
            },
          ],
        },
      },
    },
  };
}

/** How the tools run an app of the folder `user`. */
function app(file: string): string {
  const loader = pathToFileURL(join(repository, 'node_modules/tsx/dist/loader.mjs')).href;
  return `${process.execPath} --import ${loader} ${join(__dirname, 'user', file)}`;
}

/** Runs a command in the project; throws with all of its output if it fails. */
function run(command: string, args: readonly string[], cwd = folder): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(output);
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.slice(-6000)}`));
    });
  });
}

/** What Vault holds. */
async function holdings(): Promise<unknown> {
  const [mounts, logins, policies] = await Promise.all([
    vault.api.read('sys/mounts'),
    vault.api.read('sys/auth'),
    vault.api.list('sys/policies/acl'),
  ]);
  return [Object.keys(mounts.data ?? {}).sort(), Object.keys(logins.data ?? {}).sort(), policies.data?.['keys']];
}

test('cdk8s synth, cdktf deploy, a certificate; a second plan is empty; cdktf destroy leaves Vault as it was', async () => {
  const untouched = await holdings();
  await run(join(tools, 'cdk8s'), ['synth', '--app', app('kubernetes.ts'), '--output', 'dist', '--no-validate']);
  await applyManifests(cluster, manifestsOf(readFileSync(join(folder, 'dist/prod.k8s.yaml'), 'utf8')));
  // Locking for other platforms asks a registry, whatever the configuration says.
  await run(join(tools, 'cdktf'), ['deploy', 'vault', '--auto-approve', '--skip-provider-lock']);

  const { chain, ca } = await issued(cluster, 'shop', 'web');
  expect(ca?.subject).toBe('CN=Acme Root CA');
  expect(ca !== null && chainsTo(chain, ca)).toBe(true);
  expect(chain[0]?.subjectAltName).toBe('DNS:web.shop.acme.example');

  const stack = join(folder, 'cdktf.out/stacks/vault');
  const plan = await run(
    env['TERRAFORM_BINARY_NAME'] ?? '',
    ['plan', '-input=false', '-no-color', '-detailed-exitcode'],
    stack,
  );
  expect(plan).toContain('No changes.');

  await run(join(tools, 'cdktf'), ['destroy', 'vault', '--auto-approve', '--skip-provider-lock']);
  expect(await holdings()).toEqual(untouched);
}, 300_000);
