import type { ClusterDeclaration } from '../../../../src/trust/declare/declaration';
import { findingOf, kubernetesLogin, modelOf, sample, without } from '../sample';

function mountOf(change: Partial<ClusterDeclaration>): unknown {
  return modelOf(sample({ cluster: { ...kubernetesLogin, ...change } })).vault.authMounts[0];
}

const inside = { kubernetes: { reviewer: { vaultPod: { namespace: 'vault', serviceAccount: 'vault' } } } };

test('a reviewer account gives Vault its token by a variable', () => {
  expect(mountOf({})).toMatchObject({
    path: 'kubernetes-prod',
    host: 'https://prod.acme.example:6443',
    caBundle: { variable: 'prod_ca' },
    reviewer: {
      kind: 'stored',
      namespace: 'vault',
      serviceAccount: 'token-reviewer',
      jwt: { variable: 'prod_reviewer_jwt' },
    },
    disableLocalCaJwt: true,
    disableIssValidation: true,
    issuer: '',
    pemKeys: [],
  });
});

test('a Vault inside finds its own API server and uses its own account', () => {
  const rest = without(kubernetesLogin, 'apiServer');
  const model = modelOf({ ...sample(), clusters: { prod: { ...rest, login: inside } } });
  expect(model.vault.authMounts[0]).toMatchObject({
    host: 'https://kubernetes.default.svc',
    caBundle: '',
    reviewer: { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'vault' },
    disableLocalCaJwt: false,
    disableIssValidation: true,
  });
});

test('a Vault outside must know where the API server is', () => {
  expect(
    findingOf(sample({ cluster: { ...kubernetesLogin, apiServer: { caBundle: { variable: 'ca' } } } })),
  ).toMatchObject({
    code: 'api-server-missing',
    at: 'clusters.prod.login.kubernetes',
    message: 'vault asks the API server of cluster `prod`, and nobody says where that is',
    server: { server: 'vault', words: '400 no host provided' },
    fix: 'declare `clusters.prod.apiServer.url`',
  });
});

const withoutCa = { ...kubernetesLogin, apiServer: { url: 'https://prod.acme.example:6443' } };

test.each([
  [{ vault: '1.17' }, null],
  [{ vault: '1.16' }, 'feature-unavailable'],
  [{ openbao: '2.6' }, 'feature-unavailable'],
  [undefined, 'version-undeclared'],
])('without certificates of the API server, %j: %s', (product, code) => {
  const vault = { ...sample().vault, product };
  const declaration = { ...sample({ cluster: withoutCa }), vault };
  if (code === null) expect(modelOf(declaration).vault.authMounts[0]).toMatchObject({ caBundle: '' });
  else expect(findingOf(JSON.parse(JSON.stringify(declaration))).code).toBe(code);
});
