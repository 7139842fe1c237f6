import { planVariables } from '../../../../src/trust/plan/vault/variables';
import { everyKindModel } from '../../../support/every-kind';
import { kubernetesMount, vault } from '../../../support/model';

test('each variable once, the token of the reviewer as a secret', () => {
  const api = 'the API server of cluster prod';
  expect(planVariables(everyKindModel().vault)).toEqual([
    {
      name: 'prod_ca',
      description: `certificates by which Vault knows https://prod.acme.example:6443/openid/v1/jwks, as PEM; certificates by which Vault knows ${api}, as PEM`,
      sensitive: false,
      parts: [{ cluster: 'prod' }],
    },
    {
      name: 'prod_reviewer_jwt',
      description: `token of ServiceAccount vault/token-reviewer, with which Vault calls TokenReview on ${api}`,
      sensitive: true,
      parts: [{ cluster: 'prod' }],
    },
    {
      name: 'pki-outside_certificate',
      description: 'certificate of pki-outside as the authority outside signed it, with its chain, as PEM',
      sensitive: false,
      parts: ['pki'],
    },
  ]);
});

test('a variable that several clusters share has all their parts', () => {
  const host = { variable: 'api' };
  const authMounts = [
    kubernetesMount({ host, caBundle: '', reviewer: { kind: 'client' } }),
    kubernetesMount({ host, caBundle: '', reviewer: { kind: 'client' }, cluster: 'test', path: 'b' }),
  ];
  expect(planVariables(vault({ authMounts }))).toEqual([
    {
      name: 'api',
      description: 'URL of the API server of cluster prod; URL of the API server of cluster test',
      sensitive: false,
      parts: [{ cluster: 'prod' }, { cluster: 'test' }],
    },
  ]);
});

test('of what is not emitted nothing is asked', () => {
  expect(planVariables(vault({ authMounts: [kubernetesMount({ emitted: false })] }))).toEqual([]);
});
