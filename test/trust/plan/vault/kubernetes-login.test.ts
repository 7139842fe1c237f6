import { planKubernetesLogin } from '../../../../src/trust/plan/vault/kubernetes-login';
import { kubernetesMount } from '../../../support/model';

const backend = {
  kind: 'reference',
  address: 'vault_auth_backend.prod',
  attribute: 'path',
  literal: 'kubernetes-prod',
};

test('a reviewer with a stored token', () => {
  const planned = planKubernetesLogin(kubernetesMount(), '');
  expect(planned.map(({ type, id, args }) => [type, id, args])).toEqual([
    ['vault_auth_backend', 'prod', { type: 'kubernetes', path: 'kubernetes-prod' }],
    [
      'vault_kubernetes_auth_backend_config',
      'prod',
      {
        backend,
        kubernetes_host: 'https://prod.acme.example:6443',
        kubernetes_ca_cert: { kind: 'variable', name: 'prod_api_server_ca' },
        token_reviewer_jwt: { kind: 'variable', name: 'prod_reviewer_jwt' },
        disable_local_ca_jwt: true,
        disable_iss_validation: true,
      },
    ],
  ]);
});

test("Vault's own Pod needs neither token nor certificates", () => {
  const reviewer = { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'vault' } as const;
  const mount = kubernetesMount({ reviewer, caBundle: '', disableLocalCaJwt: false, pemKeys: ['PEM'], issuer: 'i' });
  expect(planKubernetesLogin(mount, '')[1]?.args).toEqual({
    backend,
    kubernetes_host: 'https://prod.acme.example:6443',
    pem_keys: ['PEM'],
    issuer: 'i',
    disable_local_ca_jwt: false,
    disable_iss_validation: true,
  });
});
