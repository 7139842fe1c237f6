/** The life of an intermediate authority: docs/replacement.md, put before a real Vault. */
import { X509Certificate } from 'node:crypto';
import { synthFiles } from '../../src/files/synth';
import { Trust, type TrustDeclaration } from '../../src/index';
import { Scope } from './harness/scope';
import { Terraform } from './harness/terraform';
import { type VaultServer, startVault } from './harness/vault-server';

let scope: Scope;
let vault: VaultServer;
let terraform: Terraform;

beforeAll(async () => {
  scope = new Scope('intermediate');
  vault = await startVault(scope);
  terraform = await Terraform.open(scope, { name: 'main', main: mainOf('43800h'), vault });
  await terraform.apply();
});
afterAll(() => scope.close());

function mainOf(ttl: string): string {
  const declaration: TrustDeclaration = {
    name: 'acme',
    vault: {
      server: vault.url,
      pki: {
        root: { root: { commonName: 'Acme Root CA', ttl: '87600h' }, protect: false },
        web: { intermediate: { signedBy: 'root', commonName: 'Acme Web CA', ttl }, protect: false },
      },
    },
    clusters: { prod: { tokenIssuer: 'https://oidc.acme.example/prod', login: { jwt: { keys: { discovery: {} } } } } },
  };
  const main = JSON.parse(synthFiles(Trust.declare(declaration)).get('terraform/main.tf.json') ?? '') as {
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

async function keys(mount: string): Promise<unknown> {
  return (await vault.api.list(`${mount}/keys`)).data?.['keys'];
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
  terraform.write(mainOf('17520h'));
  expect(await terraform.plan()).toEqual([
    { address: 'vault_mount.web', actions: ['update'] },
    { address: 'vault_pki_secret_backend_root_sign_intermediate.web', actions: ['update'] },
  ]);
  await terraform.apply();
  expect((await authority('web')).raw).toEqual(before);
});

test('a renewal keeps the key, takes the new lifetime, and signs from then on', async () => {
  const [before, held] = await Promise.all([authority('web'), keys('web')]);
  await terraform.apply('vault_pki_secret_backend_root_sign_intermediate.web');
  const after = await authority('web');
  expect(days(after)).toBe(730);
  expect(after.serialNumber).not.toBe(before.serialNumber);
  expect(after.publicKey.equals(before.publicKey)).toBe(true);
  expect(await keys('web')).toEqual(held);
  expect(await terraform.plan()).toEqual([]);
});

test('a key cannot be replaced, for the same reason for which it cannot be destroyed', async () => {
  await expect(terraform.apply('vault_pki_secret_backend_key.web')).rejects.toThrow(
    'Failed to Delete Key.  Key in Use by Issuer',
  );
});

test('destroy stops at the key, which Vault keeps while a certificate uses it; forgotten, it goes with its mount', async () => {
  await expect(terraform.destroy()).rejects.toThrow('Failed to Delete Key.  Key in Use by Issuer');
  await terraform.forget('vault_pki_secret_backend_key.web');
  await terraform.destroy();
  expect(Object.keys((await vault.api.read('sys/mounts')).data ?? {})).not.toContain('web/');
});
