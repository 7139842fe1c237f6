/**
 * The stand-in for Terraform's Vault provider does to a real Vault what the real provider does: each
 * place where the mapping from arguments to API is not one to one has a test.
 */
import { readFileSync } from 'node:fs';
import { Scope } from './harness/scope';
import { Terraform } from './harness/terraform';
import { type VaultServer, startVault } from './harness/vault-server';
import { providerSchema, schemaFile } from './provider-schema/generate';

let scope: Scope;
let vault: VaultServer;
let modules = 0;

beforeAll(async () => {
  scope = new Scope('stand-in');
  vault = await startVault(scope);
});
afterAll(() => scope.close());

type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

function moduleOf(resource: Resources): string {
  return JSON.stringify({
    terraform: { required_providers: { vault: { source: 'hashicorp/vault', version: '5.6.0' } } },
    resource,
  });
}

/** Applies a module of its own. */
async function apply(resources: Resources): Promise<Terraform> {
  modules += 1;
  const terraform = await Terraform.open(scope, { name: `module-${modules}`, main: moduleOf(resources), vault });
  await terraform.apply();
  return terraform;
}

async function data(path: string): Promise<Readonly<Record<string, unknown>>> {
  return (await vault.api.read(path)).data ?? {};
}

test('its schema is what the published bindings and the table beside them say', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(providerSchema());
});

test('kubernetes login: what is written is read back, a second plan changes nothing, and destroy removes it', async () => {
  const terraform = await apply({
    vault_auth_backend: { main: { type: 'kubernetes', path: 'kubernetes-a', description: 'of a' } },
    vault_kubernetes_auth_backend_config: {
      main: {
        backend: '${vault_auth_backend.main.path}',
        kubernetes_host: 'https://127.0.0.1:1',
        kubernetes_ca_cert: vault.caBundle,
        token_reviewer_jwt: 'reviewer',
        disable_iss_validation: true,
        disable_local_ca_jwt: true,
      },
    },
    vault_kubernetes_auth_backend_role: {
      main: {
        backend: '${vault_auth_backend.main.path}',
        role_name: 'web',
        bound_service_account_names: ['web'],
        bound_service_account_namespaces: ['shop'],
        audience: 'vault://shop/web',
        token_ttl: 60,
        token_policies: ['web'],
        token_bound_cidrs: ['127.0.0.1/32'],
        token_no_default_policy: true,
        token_type: 'batch',
      },
    },
  });
  expect(await terraform.plan()).toEqual([]);
  expect(await data('auth/kubernetes-a/config')).toMatchObject({
    kubernetes_host: 'https://127.0.0.1:1',
    disable_iss_validation: true,
    disable_local_ca_jwt: true,
    token_reviewer_jwt_set: true,
  });
  expect(await data('auth/kubernetes-a/role/web')).toMatchObject({
    audience: 'vault://shop/web',
    bound_service_account_names: ['web'],
    bound_service_account_namespaces: ['shop'],
    token_bound_cidrs: ['127.0.0.1'],
    token_no_default_policy: true,
    token_type: 'batch',
  });
  await terraform.destroy();
  expect((await vault.api.read('sys/auth/kubernetes-a')).status).toBe(400);
});

test('an unset disable_iss_validation is created as false, against the default of Vault', async () => {
  await apply({
    vault_auth_backend: { main: { type: 'kubernetes', path: 'kubernetes-b' } },
    vault_kubernetes_auth_backend_config: {
      main: {
        backend: '${vault_auth_backend.main.path}',
        kubernetes_host: 'https://127.0.0.1:1',
        disable_local_ca_jwt: true,
      },
    },
  });
  expect(await data('auth/kubernetes-b/config')).toMatchObject({ disable_iss_validation: false });
});

test('a kubernetes role that trades its namespaces for a selector keeps the namespaces in Vault, and every plan says so', async () => {
  const role = { backend: '${vault_auth_backend.main.path}', role_name: 'web', bound_service_account_names: ['web'] };
  const mount = { vault_auth_backend: { main: { type: 'kubernetes', path: 'kubernetes-c' } } };
  const terraform = await apply({
    ...mount,
    vault_kubernetes_auth_backend_role: { main: { ...role, bound_service_account_namespaces: ['shop'] } },
  });
  const selector = '{"matchLabels":{"team":"shop"}}';
  terraform.write(
    moduleOf({
      ...mount,
      vault_kubernetes_auth_backend_role: { main: { ...role, bound_service_account_namespace_selector: selector } },
    }),
  );
  await terraform.apply();
  expect(await data('auth/kubernetes-c/role/web')).toMatchObject({
    bound_service_account_namespaces: ['shop'],
    bound_service_account_namespace_selector: selector,
  });
  expect(await terraform.plan()).toEqual([{ address: 'vault_kubernetes_auth_backend_role.main', actions: ['update'] }]);
});

test('jwt login: a change of one argument is one update, a change of its name a replacement', async () => {
  const mount = {
    vault_jwt_auth_backend: {
      main: { path: 'jwt-a', bound_issuer: 'https://issuer.example', jwt_validation_pubkeys: [publicKey] },
    },
  };
  const role = {
    backend: '${vault_jwt_auth_backend.main.path}',
    role_name: 'web',
    role_type: 'jwt',
    user_claim: 'sub',
    bound_audiences: ['vault://shop/web'],
    bound_subject: 'system:serviceaccount:shop:web',
    bound_claims: { '/kubernetes.io/namespace': 'shop,stage' },
  };
  const terraform = await apply({ ...mount, vault_jwt_auth_backend_role: { main: role } });
  expect(await terraform.plan()).toEqual([]);
  expect(await data('auth/jwt-a/role/web')).toMatchObject({
    bound_claims: { '/kubernetes.io/namespace': ['shop', 'stage'] },
  });
  const changed = { ...role, bound_subject: 'system:serviceaccount:shop:orders' };
  terraform.write(moduleOf({ ...mount, vault_jwt_auth_backend_role: { main: changed } }));
  expect(await terraform.plan()).toEqual([{ address: 'vault_jwt_auth_backend_role.main', actions: ['update'] }]);
  const replaced = { ...role, role_name: 'orders' };
  terraform.write(moduleOf({ ...mount, vault_jwt_auth_backend_role: { main: replaced } }));
  expect(await terraform.plan()).toEqual([
    { address: 'vault_jwt_auth_backend_role.main', actions: ['delete', 'create'] },
  ]);
});

test('a jwt login without any key is refused before anything is applied', async () => {
  await expect(apply({ vault_jwt_auth_backend: { main: { path: 'jwt-b' } } })).rejects.toThrow(
    /exactly one of oidc_discovery_url, jwks_url, jwks_pairs, or\s+jwt_validation_pubkeys should be provided/,
  );
});

test('a public key that ends in a line break differs in every plan, since Vault cuts it off', async () => {
  const terraform = await apply({
    vault_jwt_auth_backend: { main: { path: 'jwt-c', jwt_validation_pubkeys: [`${publicKey}\n`] } },
  });
  expect(await terraform.plan()).toEqual([{ address: 'vault_jwt_auth_backend.main', actions: ['update'] }]);
});

test('a policy overwrites what is there, and a change made by hand shows as drift', async () => {
  await vault.api.write('sys/policies/acl/web', { policy: 'path "a" { capabilities = ["read"] }' });
  const policy = 'path "b" {\n  capabilities = ["read"]\n}\n';
  const terraform = await apply({ vault_policy: { main: { name: 'web', policy } } });
  expect(await data('sys/policies/acl/web')).toMatchObject({ policy });
  await vault.api.write('sys/policies/acl/web', { policy: 'path "*" { capabilities = ["sudo"] }' });
  expect(await terraform.plan()).toEqual([{ address: 'vault_policy.main', actions: ['update'] }]);
});

const root = {
  vault_mount: { root: { path: 'root', type: 'pki', max_lease_ttl_seconds: 315360000 } },
  vault_pki_secret_backend_root_cert: {
    root: { backend: '${vault_mount.root.path}', type: 'internal', common_name: 'Root', ttl: '87600h' },
  },
};

test('pki: root, intermediate, urls and role apply, a second plan changes nothing', async () => {
  const backend = '${vault_mount.web.path}';
  const terraform = await apply({
    vault_mount: { ...root.vault_mount, web: { path: 'web', type: 'pki', max_lease_ttl_seconds: 157680000 } },
    vault_pki_secret_backend_root_cert: root.vault_pki_secret_backend_root_cert,
    vault_pki_secret_backend_intermediate_cert_request: {
      web: { backend, type: 'internal', common_name: 'Web', key_type: 'ec', key_bits: 256 },
    },
    vault_pki_secret_backend_root_sign_intermediate: {
      web: {
        backend: '${vault_pki_secret_backend_root_cert.root.backend}',
        csr: '${vault_pki_secret_backend_intermediate_cert_request.web.csr}',
        common_name: 'Web',
        format: 'pem_bundle',
        ttl: '43800h',
      },
    },
    vault_pki_secret_backend_intermediate_set_signed: {
      web: { backend, certificate: '${vault_pki_secret_backend_root_sign_intermediate.web.certificate_bundle}' },
    },
    vault_pki_secret_backend_config_issuers: {
      web: { backend, default: '${vault_pki_secret_backend_intermediate_set_signed.web.imported_issuers[0]}' },
    },
    vault_pki_secret_backend_config_urls: { web: { backend, issuing_certificates: ['http://vault.example/ca'] } },
    vault_pki_secret_backend_role: {
      web: { backend, name: 'web', max_ttl: '7776000', key_type: 'ec', key_bits: 256, allowed_domains: ['a.example'] },
    },
  });
  expect(await terraform.plan()).toEqual([]);
  expect(await data('web/roles/web')).toMatchObject({ max_ttl: 7776000, key_type: 'ec', key_bits: 256 });
  await terraform.destroy();
});

test('an audit device is made, read back and taken away', async () => {
  const terraform = await apply({
    vault_audit: {
      main: { path: 'to-nowhere', type: 'file', options: { file_path: 'discard', hmac_accessor: 'false' } },
    },
  });
  expect(await terraform.plan()).toEqual([]);
  expect(await data('sys/audit')).toMatchObject({
    'to-nowhere/': { type: 'file', options: { file_path: 'discard', hmac_accessor: 'false' } },
  });
  await terraform.destroy();
  expect(await data('sys/audit')).not.toHaveProperty(['to-nowhere/']);
});

test('a lifetime of a pki role that is not in seconds differs in every plan', async () => {
  const terraform = await apply({
    vault_mount: { main: { path: 'pki-a', type: 'pki' } },
    vault_pki_secret_backend_role: { main: { backend: '${vault_mount.main.path}', name: 'web', max_ttl: '2160h' } },
  });
  expect(await terraform.plan()).toEqual([{ address: 'vault_pki_secret_backend_role.main', actions: ['update'] }]);
});

test('an ec role without a size is refused, since the provider sends its default of 2048', async () => {
  await expect(
    apply({
      vault_mount: { main: { path: 'pki-b', type: 'pki' } },
      vault_pki_secret_backend_role: { main: { backend: '${vault_mount.main.path}', name: 'web', key_type: 'ec' } },
    }),
  ).rejects.toThrow('unsupported bit length for EC key: 2048');
});

test('a new lifetime of a root is an update that changes nothing in Vault', async () => {
  const resources = {
    vault_mount: { root: { path: 'root-b', type: 'pki', max_lease_ttl_seconds: 315360000 } },
    vault_pki_secret_backend_root_cert: root.vault_pki_secret_backend_root_cert,
  };
  const terraform = await apply(resources);
  const before = await data('root-b/cert/ca');
  terraform.write(
    moduleOf({
      ...resources,
      vault_pki_secret_backend_root_cert: {
        root: { ...root.vault_pki_secret_backend_root_cert.root, ttl: '8760h' },
      },
    }),
  );
  expect(await terraform.plan()).toEqual([{ address: 'vault_pki_secret_backend_root_cert.root', actions: ['update'] }]);
  await terraform.apply();
  expect(await data('root-b/cert/ca')).toEqual(before);
});

test('a key that a request made stays in Vault when the request goes', async () => {
  const backend = '${vault_mount.main.path}';
  const main = { backend, type: 'internal', common_name: 'C', key_type: 'ec', key_bits: 256 };
  const mount = { main: { path: 'pki-c', type: 'pki' } };
  const terraform = await apply({
    vault_mount: mount,
    vault_pki_secret_backend_intermediate_cert_request: { main },
  });
  const keys = await vault.api.list('pki-c/keys');
  terraform.write(moduleOf({ vault_mount: mount }));
  await terraform.apply();
  expect(await vault.api.list('pki-c/keys')).toMatchObject({ status: 200, data: { keys: keys.data?.['keys'] } });
});

test('strings with ${, %{, quotes and line breaks arrive as they are', async () => {
  const description = 'a "quoted" $${x} %%{if} \\ \n\t ü 💚';
  await apply({ vault_mount: { main: { path: 'strings', type: 'kv', description } } });
  expect(await data('sys/mounts/strings')).toMatchObject({ description: 'a "quoted" ${x} %{if} \\ \n\t ü 💚' });
});

const publicKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
-----END PUBLIC KEY-----`;
