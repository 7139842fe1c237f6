import { readPkiMount } from '../../../../src/trust/read/terraform/read-pki-mount';
import type { TerraformResource } from '../../../../src/trust/read/terraform/terraform-resource';
import { readShown } from '../../../../src/trust/read/terraform/terraform-show';
import { authority } from '../../../support/model';
import { resourcesOf } from '../../../support/terraform';

type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function mountsOf(resources: readonly TerraformResource[]) {
  const parts = resources.filter(({ type }) => type !== 'vault_mount');
  return resources.filter(({ type }) => type === 'vault_mount').map((engine) => readPkiMount(engine, parts));
}

function written(resource: Resources) {
  return mountsOf(resourcesOf({ resource }));
}

const names = { common_name: 'Acme CA', organization: 'Acme' };

test('a root', () => {
  const [mount] = written({
    vault_mount: {
      root: { type: 'pki', path: 'acme-root', max_lease_ttl_seconds: 1000, lifecycle: { prevent_destroy: true } },
    },
    vault_pki_secret_backend_root_cert: {
      root: {
        backend: '${vault_mount.root.path}',
        ...names,
        ttl: '87600h',
        key_type: 'ec',
        key_bits: 256,
        max_path_length: 1,
        permitted_dns_domains: ['x'],
      },
    },
    vault_pki_secret_backend_config_urls: { root: { backend: 'acme-root', issuing_certificates: ['http://a'] } },
  });
  expect({ ...mount, origins: {} }).toEqual({
    path: 'acme-root',
    source: {
      kind: 'root',
      authority: authority({
        commonName: 'Acme CA',
        organization: 'Acme',
        ttl: 315_360_000,
        maxPathLength: 1,
        permittedDnsDomains: ['x'],
      }),
    },
    description: '',
    maxLeaseTtl: 1000,
    protect: true,
    issuingCertificates: ['http://a'],
    crlDistributionPoints: [],
    ocspServers: [],
    at: 'main.tf.json#vault_mount.root',
    origins: {},
  });
  expect(mount?.origins['source.authority.ttl']).toEqual({
    kind: 'artefact',
    at: 'main.tf.json#vault_pki_secret_backend_root_cert.root.ttl',
  });
});

const intermediate: Resources = {
  vault_mount: { int: { type: 'pki', path: 'int' } },
  vault_pki_secret_backend_key: { int: { backend: 'int', key_name: 'key-1', key_type: 'ed25519' } },
  vault_pki_secret_backend_intermediate_cert_request: {
    int: { backend: 'int', type: 'existing', key_ref: '${vault_pki_secret_backend_key.int.key_id}', ...names },
  },
  vault_pki_secret_backend_intermediate_set_signed: {
    int: { backend: 'int', certificate: '${vault_pki_secret_backend_root_sign_intermediate.int.certificate}' },
  },
  vault_pki_secret_backend_root_sign_intermediate: {
    other: { backend: 'elsewhere', csr: 'x', ttl: '1h' },
    int: { backend: 'root', csr: '${vault_pki_secret_backend_intermediate_cert_request.int.csr}', ttl: '43800h' },
  },
};

test('an intermediate, whose parts are found by reference', () => {
  const [mount] = written(intermediate);
  expect(mount?.source).toEqual({
    kind: 'intermediate',
    signedBy: 'root',
    keyName: 'key-1',
    authority: authority({
      commonName: 'Acme CA',
      organization: 'Acme',
      ttl: 157_680_000,
      keyType: 'ed25519',
      keyBits: 0,
    }),
  });
});

test('an intermediate whose key another request made', () => {
  const requests = {
    key: { backend: 'int', type: 'internal', common_name: 'int', key_type: 'ec', key_bits: 384 },
    int: {
      backend: 'int',
      type: 'existing',
      key_ref: '${vault_pki_secret_backend_intermediate_cert_request.key.key_id}',
      ...names,
    },
  };
  const expected = {
    kind: 'intermediate',
    signedBy: 'root',
    keyName: '',
    authority: authority({
      commonName: 'Acme CA',
      organization: 'Acme',
      ttl: 157_680_000,
      keyType: 'ec',
      keyBits: 384,
    }),
  };
  for (const order of [requests, { int: requests.int, key: requests.key }]) {
    const [mount] = written({
      ...intermediate,
      vault_pki_secret_backend_key: {},
      vault_pki_secret_backend_intermediate_cert_request: order,
    });
    expect(mount?.source).toEqual(expected);
  }
});

test('an intermediate that is signed outside', () => {
  const [mount] = written({
    ...intermediate,
    vault_pki_secret_backend_intermediate_set_signed: {
      int: { backend: 'int', certificate: '${var.int_certificate}' },
    },
  });
  expect(mount?.source).toMatchObject({
    kind: 'outside',
    certificate: { variable: 'int_certificate' },
    keyName: 'key-1',
  });
  expect(mount?.origins['source.authority.ttl']?.kind).toBe('unknown');
});

test('a certificate that stands there as a literal was signed outside as well', () => {
  const [mount] = written({
    ...intermediate,
    vault_pki_secret_backend_intermediate_set_signed: {
      int: { backend: 'int', certificate: '-----BEGIN CERTIFICATE-----' },
    },
  });
  expect(mount?.source).toMatchObject({ kind: 'outside', certificate: { variable: '' } });
  expect(mount?.origins['source.certificate']?.kind).toBe('unknown');
});

test('a mount without an authority in the same files', () => {
  const [mount] = written({ vault_mount: { old: { type: 'pki', path: 'old' } } });
  expect(mount?.source).toEqual({ kind: 'existing' });
  expect(mount?.origins['source']).toEqual({ kind: 'unknown', at: 'main.tf.json#vault_mount.old' });
});

test('in a state a request holds the id of its key as well, and is not what made it', () => {
  const type = 'vault_pki_secret_backend_intermediate_cert_request';
  const common = { backend: 'int', key_id: 'id-1' };
  const resources = [
    { type: 'vault_mount', name: 'int', values: { type: 'pki', path: 'int' } },
    { type, name: 'int', values: { ...common, type: 'existing', key_ref: 'id-1', key_type: 'rsa', ...names } },
    { type, name: 'key', values: { ...common, type: 'internal', common_name: 'int', key_type: 'ec', key_bits: 384 } },
    {
      type: 'vault_pki_secret_backend_intermediate_set_signed',
      name: 'int',
      values: { backend: 'int', certificate: 'CERT' },
    },
  ].map((one) => ({ ...one, address: `${one.type}.${one.name}`, mode: 'managed' }));
  const [mount] = mountsOf(readShown({ values: { root_module: { resources } } }, 'state.json').resources);
  expect(mount?.source).toMatchObject({
    kind: 'outside',
    keyName: '',
    authority: { commonName: 'Acme CA', keyType: 'ec', keyBits: 384 },
  });
});

test('in a state the parts are found by what they hold, and protection is unknown', () => {
  const resource = (type: string, values: object): object => ({
    address: `${type}.int`,
    mode: 'managed',
    type,
    values,
  });
  const state = {
    values: {
      root_module: {
        resources: [
          resource('vault_mount', { type: 'pki', path: 'int' }),
          resource('vault_pki_secret_backend_intermediate_cert_request', {
            backend: 'int',
            key_name: 'k',
            key_type: 'rsa',
            key_bits: 4096,
            csr: 'CSR',
            ...names,
          }),
          resource('vault_pki_secret_backend_root_sign_intermediate', {
            backend: 'root',
            csr: 'CSR',
            certificate: 'CERT',
            ttl: '3600',
          }),
          resource('vault_pki_secret_backend_intermediate_set_signed', { backend: 'int', certificate: 'CERT' }),
        ],
      },
    },
  };
  const [mount] = mountsOf(readShown(state, 'state.json').resources);
  expect(mount?.source).toEqual({
    kind: 'intermediate',
    signedBy: 'root',
    keyName: 'k',
    authority: authority({ commonName: 'Acme CA', organization: 'Acme', ttl: 3600, keyType: 'rsa', keyBits: 4096 }),
  });
  expect([mount?.protect, mount?.origins['protect']]).toEqual([
    true,
    { kind: 'unknown', at: 'state.json#vault_mount.int' },
  ]);
});
