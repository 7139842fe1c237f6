import type { PkiMount } from '../../../../src/trust/model/pki-mount';
import { planPkiMount, type PlannedPkiMount } from '../../../../src/trust/plan/vault/pki-mount';
import { vaultScope } from '../../../../src/trust/plan/vault/scope';
import { authority, pkiMount, server, vault } from '../../../support/model';

function planned(mount: PkiMount): PlannedPkiMount {
  return planPkiMount(mount, vaultScope(vault({ vaultNamespace: 'platform', pkiMounts: [mount] })));
}

test('a mount long enough for what it signs, its authority, and then its URLs', () => {
  const { resources, outputs } = planned(pkiMount({ description: 'root' }));
  expect(resources.map(({ type }) => type)).toEqual([
    'vault_mount',
    'vault_pki_secret_backend_root_cert',
    'vault_pki_secret_backend_config_urls',
  ]);
  expect(resources[0]).toEqual({
    type: 'vault_mount',
    id: 'pki',
    part: 'pki',
    owner: 'pki:pki',
    at: 'vault.pki.pki',
    args: {
      type: 'pki',
      path: 'pki',
      description: 'root',
      max_lease_ttl_seconds: 315360000,
      namespace: 'platform',
    },
    preventDestroy: true,
    dependsOn: [],
  });
  expect(resources[2]?.args).toEqual({
    backend: {
      kind: 'reference',
      address: 'vault_pki_secret_backend_root_cert.pki',
      attribute: 'backend',
      literal: 'pki',
    },
    issuing_certificates: [`${server}/v1/pki/ca`],
    crl_distribution_points: [`${server}/v1/pki/crl`],
    ocsp_servers: [`${server}/v1/pki/ocsp`],
    namespace: 'platform',
  });
  expect(outputs).toEqual([
    {
      name: 'pki_certificate',
      description: 'certificate of the authority of pki, as PEM',
      value: {
        kind: 'reference',
        address: 'vault_pki_secret_backend_root_cert.pki',
        attribute: 'certificate',
        literal: null,
      },
      part: 'pki',
    },
  ]);
});

test('no URLs, no resource of them', () => {
  const none = { issuingCertificates: [], crlDistributionPoints: [], ocspServers: [] };
  expect(planned(pkiMount(none)).resources.map(({ type }) => type)).toEqual([
    'vault_mount',
    'vault_pki_secret_backend_root_cert',
  ]);
});

test('what is protected', () => {
  const protectedTypes = (mount: PkiMount): readonly string[] =>
    planned(mount)
      .resources.filter(({ preventDestroy }) => preventDestroy)
      .map(({ type }) => type);
  const source = { kind: 'intermediate', authority: authority(), signedBy: 'other', keyName: 'k' } as const;
  expect(protectedTypes(pkiMount())).toEqual(['vault_mount', 'vault_pki_secret_backend_root_cert']);
  expect(protectedTypes(pkiMount({ source }))).toEqual([
    'vault_mount',
    'vault_pki_secret_backend_intermediate_cert_request',
  ]);
  expect(protectedTypes(pkiMount({ source, protect: false }))).toEqual([]);
});

test('the signing request of an authority that is signed outside goes out', () => {
  const certificate = { variable: 'pki-edge_certificate' };
  const source = { kind: 'outside', authority: authority(), certificate, keyName: 'k' } as const;
  expect(planned(pkiMount({ path: 'pki-edge', source })).outputs).toEqual([
    {
      name: 'pki-edge_csr',
      description: 'signing request of pki-edge, for the authority outside, as PEM',
      value: {
        kind: 'reference',
        address: 'vault_pki_secret_backend_intermediate_cert_request.pki-edge',
        attribute: 'csr',
        literal: null,
      },
      part: 'pki',
    },
  ]);
});

test('of a mount that is managed elsewhere nothing is emitted', () => {
  expect(planned(pkiMount({ source: { kind: 'existing' } }))).toEqual({ resources: [], outputs: [] });
});
