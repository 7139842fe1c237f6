/** The life of an intermediate authority: docs/replacement.md, put before a real Vault. */
import { X509Certificate } from 'node:crypto';
import { synthFiles } from '../../src/files/synth';
import { Trust, type IntermediateDeclaration, type PkiMountDeclaration } from '../../src/index';
import { Scope } from './harness/scope';
import { Terraform } from './harness/terraform';
import { type VaultServer, startVault } from './harness/vault-server';

let scope: Scope;
let vault: VaultServer;
let terraform: Terraform;

beforeAll(async () => {
  scope = new Scope('intermediate');
  vault = await startVault(scope);
  terraform = await Terraform.open(scope, { name: 'main', main: mainOf({}), vault });
  await terraform.apply();
});
afterAll(() => scope.close());

/** The module of one root and an intermediate, in which something may be otherwise. */
function mainOf(change: Partial<IntermediateDeclaration>): string {
  const intermediate = { signedBy: 'root', commonName: 'Acme Web CA', ttl: '43800h', ...change };
  return mainOfMounts({
    root: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, protect: false },
    web: { intermediate, protect: false },
  });
}

function mainOfMounts(pki: Readonly<Record<string, PkiMountDeclaration>>): string {
  const trust = Trust.declare({
    name: 'acme',
    vault: { server: vault.url, pki },
    clusters: { prod: { tokenIssuer: 'https://oidc.acme.example/prod', login: { jwt: { keys: { discovery: {} } } } } },
  });
  const main = JSON.parse(synthFiles(trust).get('terraform/main.tf.json') ?? '') as {
    readonly resource: Record<string, unknown>;
  };
  // The login would have Vault ask a host that does not exist here.
  delete main.resource['vault_jwt_auth_backend'];
  return JSON.stringify(main);
}

/** The certificate with which a mount signs. */
async function authority(mount: string): Promise<X509Certificate> {
  return new X509Certificate(String((await vault.api.read(`${mount}/cert/ca`)).data?.['certificate']));
}

/** Identifiers of what lies at a path. */
async function listed(path: string): Promise<readonly string[]> {
  const { keys } = (await vault.api.list(path)).data ?? {};
  if (!Array.isArray(keys)) throw new Error(`nothing is listed at ${path}`);
  return keys.map(String);
}

/** Days for which a certificate is valid. */
function days(certificate: X509Certificate): number {
  return Math.round((Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / 86_400_000);
}

test('the intermediate signs with the certificate that the root gave it', async () => {
  const [root, web] = await Promise.all([authority('root'), authority('web')]);
  expect(web.subject).toBe('CN=Acme Web CA');
  expect(web.checkIssued(root) && web.verify(root.publicKey)).toBe(true);
  expect(days(web)).toBe(1825);
  expect(await terraform.plan()).toEqual([]);
});

test('another lifetime reaches the mount, and not the certificate', async () => {
  const before = (await authority('web')).raw;
  terraform.write(mainOf({ ttl: '17520h' }));
  expect(await terraform.plan()).toEqual([
    { address: 'vault_mount.web', actions: ['update'] },
    { address: 'vault_pki_secret_backend_root_sign_intermediate.web', actions: ['update'] },
  ]);
  await terraform.apply();
  expect((await authority('web')).raw).toEqual(before);
});

test('a renewal keeps the key, takes the new lifetime, and signs from then on', async () => {
  const [before, held] = await Promise.all([authority('web'), listed('web/keys')]);
  await terraform.apply('vault_pki_secret_backend_root_sign_intermediate.web');
  const after = await authority('web');
  expect(days(after)).toBe(730);
  expect(after.serialNumber).not.toBe(before.serialNumber);
  expect(after.publicKey.equals(before.publicKey)).toBe(true);
  expect(await listed('web/keys')).toEqual(held);
  expect(await terraform.plan()).toEqual([]);
});

test('another subject keeps the key', async () => {
  const [before, held] = await Promise.all([authority('web'), listed('web/keys')]);
  terraform.write(mainOf({ ttl: '17520h', commonName: 'Acme Web CA 2' }));
  await terraform.apply();
  const after = await authority('web');
  expect(after.subject).toBe('CN=Acme Web CA 2');
  expect(after.publicKey.equals(before.publicKey)).toBe(true);
  expect(await listed('web/keys')).toEqual(held);
});

test('a replaced key signs from then on, and the one before it stays with its certificates', async () => {
  const before = await authority('web');
  const [held, issuers] = await Promise.all([listed('web/keys'), listed('web/issuers')]);
  await terraform.apply('vault_pki_secret_backend_intermediate_cert_request.web_key');
  const [root, after] = await Promise.all([authority('root'), authority('web')]);
  expect(after.publicKey.equals(before.publicKey)).toBe(false);
  expect(after.checkIssued(root) && after.verify(root.publicKey)).toBe(true);
  expect(await listed('web/keys')).toEqual(expect.arrayContaining(held));
  expect(await listed('web/keys')).toHaveLength(held.length + 1);
  expect(await listed('web/issuers')).toEqual(expect.arrayContaining(issuers));
  expect(await terraform.plan()).toEqual([]);
});

test.each([
  ['another kind of key', { keyType: 'ed25519' }, 'ed25519'],
  ['a name', { keyType: 'ed25519', keyName: 'key-1' }, 'ed25519'],
  ['another name', { keyType: 'rsa', keyBits: 2048, keyName: 'key-2' }, 'rsa'],
] as const)('%s is another key', async (_, change, type) => {
  const before = await authority('web');
  terraform.write(mainOf({ ttl: '17520h', ...change }));
  await terraform.apply();
  const after = await authority('web');
  expect(after.publicKey.equals(before.publicKey)).toBe(false);
  expect(after.publicKey.asymmetricKeyType).toBe(type);
  expect(await terraform.plan()).toEqual([]);
});

test('a name that a key of the mount has is refused, and the next name goes on', async () => {
  const before = await authority('web');
  terraform.write(mainOf({ ttl: '17520h', keyName: 'key-2' }));
  await expect(terraform.apply()).rejects.toThrow('key name already in use');
  expect((await authority('web')).raw).toEqual(before.raw);
  terraform.write(mainOf({ ttl: '17520h', keyName: 'key-3' }));
  await terraform.apply();
  expect((await authority('web')).publicKey.asymmetricKeyType).toBe('ec');
});

test('an intermediate that is signed outside is renewed with its key, by its variable', async () => {
  await vault.api.write('sys/mounts/elsewhere', { type: 'pki' });
  await vault.api.write('elsewhere/root/generate/internal', { common_name: 'Their CA' });
  const intermediate = { signedBy: { outside: {} }, commonName: 'Acme Edge CA', ttl: '8760h' };
  const edge = await Terraform.open(scope, {
    name: 'outside',
    main: mainOfMounts({ edge: { intermediate, protect: false } }),
    vault,
    variables: { edge_certificate: 'none' },
  });
  await edge.applyOnly('vault_pki_secret_backend_intermediate_cert_request.edge');
  const { edge_csr: csr } = await edge.outputs();
  const sign = async (): Promise<void> => {
    const signed = await vault.api.write('elsewhere/root/sign-intermediate', { csr, ttl: '24h', format: 'pem_bundle' });
    edge.set({ edge_certificate: String(signed.data?.['certificate']) });
    await edge.apply();
  };
  await sign();
  const [before, held] = await Promise.all([authority('edge'), listed('edge/keys')]);
  await sign();
  const after = await authority('edge');
  expect(after.subject).toBe('CN=Acme Edge CA');
  expect(after.serialNumber).not.toBe(before.serialNumber);
  expect(after.publicKey.equals(before.publicKey)).toBe(true);
  expect(await listed('edge/keys')).toEqual(held);
  await edge.destroy();
  expect((await vault.api.list('edge/keys')).status).toBe(404);
});

test('without protection destroy leaves nothing behind', async () => {
  await terraform.destroy();
  const mounts = Object.keys((await vault.api.read('sys/mounts')).data ?? {});
  expect(mounts).not.toContain('root/');
  expect(mounts).not.toContain('web/');
});
