import type { PkiMount } from '../../../../src/trust/model/pki-mount';
import type { PlannedResource } from '../../../../src/trust/plan/planned';
import { planPkiMount } from '../../../../src/trust/plan/vault/pki-mount';
import { vaultScope } from '../../../../src/trust/plan/vault/scope';
import { authority, pkiMount, vault } from '../../../support/model';

const root = pkiMount();
const limits = { maxPathLength: 0, permittedDnsDomains: ['acme.example'] };
const subject = { organization: 'Acme', ou: 'Platform', country: 'DE', locality: 'Berlin', province: 'BE' };
const intermediate = { commonName: 'Acme Prod CA', ttl: 157680000, keyType: 'rsa', keyBits: 4096 } as const;

/** Everything of a mount but the mount itself and its URLs. */
function authorityOf(mount: PkiMount): readonly PlannedResource[] {
  const scope = vaultScope(vault({ pkiMounts: [root, mount] }));
  return planPkiMount(mount, scope).resources.filter(({ type }) => type !== 'vault_mount' && !type.endsWith('_urls'));
}

const backend = { kind: 'reference', address: 'vault_mount.pki-prod', attribute: 'path', literal: 'pki-prod' };
const computed = (address: string, attribute: string): object => ({
  kind: 'reference',
  address,
  attribute,
  literal: null,
});

test('a root signs itself', () => {
  const source = { kind: 'root', authority: authority({ ...subject, ...limits }) } as const;
  expect(authorityOf(pkiMount({ path: 'pki-prod', source })).map(({ type, args }) => [type, args])).toEqual([
    [
      'vault_pki_secret_backend_root_cert',
      {
        backend,
        type: 'internal',
        common_name: 'Acme Root CA',
        ...subject,
        ttl: '87600h',
        max_path_length: 0,
        permitted_dns_domains: ['acme.example'],
        key_type: 'ec',
        key_bits: 256,
      },
    ],
  ]);
});

test('a root without limits says none', () => {
  const source = { kind: 'root', authority: authority({ keyType: 'ed25519', keyBits: 0 }) } as const;
  expect(authorityOf(pkiMount({ path: 'pki-prod', source }))[0]?.args).toEqual({
    backend,
    type: 'internal',
    common_name: 'Acme Root CA',
    ttl: '87600h',
    key_type: 'ed25519',
    key_bits: 0,
  });
});

test('an intermediate: its key, its request, the signature of the root, its import, its choice', () => {
  const declared = authority({ ...intermediate, ...subject, ...limits });
  const source = { kind: 'intermediate', authority: declared, signedBy: 'pki', keyName: 'key-1' } as const;
  const planned = authorityOf(pkiMount({ path: 'pki-prod', source }));
  expect(planned.map(({ type, args, dependsOn, preventDestroy }) => [type, args, dependsOn, preventDestroy])).toEqual([
    [
      'vault_pki_secret_backend_intermediate_cert_request',
      {
        backend,
        type: 'internal',
        common_name: 'key',
        key_name: 'key-1',
        key_type: 'rsa',
        key_bits: 4096,
      },
      [],
      true,
    ],
    [
      'vault_pki_secret_backend_intermediate_cert_request',
      {
        backend,
        type: 'existing',
        key_ref: computed('vault_pki_secret_backend_intermediate_cert_request.pki-prod_key', 'key_id'),
        common_name: 'Acme Prod CA',
        ...subject,
      },
      [],
      false,
    ],
    [
      'vault_pki_secret_backend_root_sign_intermediate',
      {
        backend: {
          kind: 'reference',
          address: 'vault_pki_secret_backend_root_cert.pki',
          attribute: 'backend',
          literal: 'pki',
        },
        csr: computed('vault_pki_secret_backend_intermediate_cert_request.pki-prod', 'csr'),
        format: 'pem_bundle',
        common_name: 'Acme Prod CA',
        ...subject,
        ttl: '43800h',
        max_path_length: 0,
        permitted_dns_domains: ['acme.example'],
      },
      ['vault_pki_secret_backend_config_urls.pki'],
      false,
    ],
    [
      'vault_pki_secret_backend_intermediate_set_signed',
      { backend, certificate: computed('vault_pki_secret_backend_root_sign_intermediate.pki-prod', 'certificate') },
      [],
      false,
    ],
    [
      'vault_pki_secret_backend_config_issuers',
      {
        backend,
        default: computed('vault_pki_secret_backend_intermediate_set_signed.pki-prod', 'imported_issuers[0]'),
      },
      [],
      false,
    ],
  ]);
});

test('signed by a mount that is managed elsewhere: its path as a literal', () => {
  const source = { kind: 'intermediate', authority: authority(), signedBy: 'theirs', keyName: 'key-1' } as const;
  const signature = authorityOf(pkiMount({ path: 'pki-prod', source }))[2];
  expect(signature?.args['backend']).toBe('theirs');
  expect(signature?.dependsOn).toEqual([]);
});

test('signed outside: the certificate is a variable', () => {
  const certificate = { variable: 'pki-prod_certificate' };
  const source = {
    kind: 'outside',
    authority: authority({ keyType: 'ed25519', keyBits: 0 }),
    certificate,
    keyName: '',
  } as const;
  const planned = authorityOf(pkiMount({ path: 'pki-prod', source }));
  expect(planned.map(({ type }) => type)).toEqual([
    'vault_pki_secret_backend_intermediate_cert_request',
    'vault_pki_secret_backend_intermediate_cert_request',
    'vault_pki_secret_backend_intermediate_set_signed',
    'vault_pki_secret_backend_config_issuers',
  ]);
  // The provider would send its default size, 2048, where none is written.
  expect(planned[0]?.args).toEqual({
    backend,
    type: 'internal',
    common_name: 'key',
    key_type: 'ed25519',
    key_bits: 0,
  });
  expect(planned[2]?.args).toEqual({ backend, certificate: { kind: 'variable', name: 'pki-prod_certificate' } });
});
