import { plan } from '../../../src/trust/plan/plan';
import type { Json } from '../../../src/trust/plan/planned';
import { terraformJson } from '../../../src/trust/plan/terraform-json';
import { everyKindModel } from '../../support/every-kind';
import { quickstartModel } from '../../support/model';

type Tree = { readonly [key: string]: Tree };
const everything = terraformJson(plan(everyKindModel()).plan) as unknown as Tree;

test('the provider is required, its configuration stays with the user', () => {
  expect(everything['terraform']).toEqual({
    required_providers: { vault: { source: 'hashicorp/vault', version: '~> 5.6' } },
  });
  expect(Object.keys(everything)).toEqual(['terraform', 'variable', 'resource', 'output']);
});

test('sections without content are left out', () => {
  expect(Object.keys(terraformJson(plan(quickstartModel()).plan, { cluster: 'prod' }) as object)).toEqual([
    'terraform',
    'resource',
  ]);
});

test('variables are typed, secrets are marked', () => {
  expect(everything['variable']?.['prod_reviewer_jwt']).toEqual({
    type: 'string',
    description:
      'token of ServiceAccount vault/token-reviewer, with which Vault calls TokenReview on the API server of cluster prod',
    sensitive: true,
  });
  expect(Object.keys(everything['variable']?.['prod_ca'] ?? {})).toEqual(['type', 'description']);
});

test('a resource with its expressions, its order, and its protection', () => {
  const resource = everything['resource'];
  expect(resource?.['vault_pki_secret_backend_root_sign_intermediate']?.['pki-prod']).toEqual({
    backend: '${vault_pki_secret_backend_root_cert.pki.backend}',
    common_name: 'Acme Prod CA',
    country: 'DE',
    csr: '${vault_pki_secret_backend_intermediate_cert_request.pki-prod.csr}',
    format: 'pem_bundle',
    locality: 'Berlin',
    max_path_length: 0,
    namespace: 'platform/team-a',
    organization: 'Acme',
    ou: 'Platform',
    province: 'Berlin',
    ttl: '87600h',
    depends_on: ['vault_pki_secret_backend_config_urls.pki'],
  });
  const requests = resource?.['vault_pki_secret_backend_intermediate_cert_request'];
  expect(requests?.['pki-prod_key']?.['lifecycle']).toEqual({ prevent_destroy: true });
  expect(requests?.['pki-outside_key']?.['lifecycle']).toBeUndefined();
  expect(resource?.['vault_jwt_auth_backend_role']?.['prod_shop_vault']?.['bound_claims']).toEqual({
    '/kubernetes.io/namespace': 'shop',
    team: 'a,b',
  });
});

test('outputs', () => {
  expect(everything['output']).toEqual({
    'pki-outside_csr': {
      description: 'signing request of pki-outside, for the authority outside, as PEM',
      value: '${vault_pki_secret_backend_intermediate_cert_request.pki-outside.csr}',
    },
    pki_certificate: {
      description: 'certificate of the authority of pki, as PEM',
      value: '${vault_pki_secret_backend_root_cert.pki.certificate}',
    },
  });
});

test('one order, whatever the order of the declaration', () => {
  const { plan: planned } = plan(everyKindModel());
  const reversed = {
    ...planned,
    resources: [...planned.resources].reverse(),
    variables: [...planned.variables].reverse(),
    outputs: [...planned.outputs].reverse(),
  };
  const text = (json: Json): string => JSON.stringify(json, null, 2);
  expect(text(terraformJson(reversed))).toBe(text(terraformJson(planned)));
  const types = Object.keys(everything['resource'] ?? {});
  expect(types).toEqual([...types].sort());
});
