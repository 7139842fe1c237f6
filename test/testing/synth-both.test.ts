import { synthBoth } from '../../src/testing/synth-both';
import { quickstartModel } from '../support/model';
import { signingKey } from '../support/signed-token';
import { judged } from '../support/judged';
import { twoClustersModel } from '../support/two-clusters-model';

test('one call gives both halves', () => {
  const { kubernetes, terraform } = synthBoth(judged(quickstartModel()));
  expect(kubernetes['prod']?.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'ServiceAccount vault',
    'Role vault-token-request',
    'RoleBinding vault-token-request',
    'Issuer vault',
  ]);
  expect(Object.keys(terraform.resource ?? {})).toEqual([
    'vault_jwt_auth_backend',
    'vault_jwt_auth_backend_role',
    'vault_mount',
    'vault_pki_secret_backend_config_urls',
    'vault_pki_secret_backend_role',
    'vault_pki_secret_backend_root_cert',
    'vault_policy',
  ]);
});

test('a cluster without objects is there, empty', () => {
  const model = quickstartModel();
  const [prod] = model.clusters;
  const bare = { ...prod!, certificateIssuers: [], serviceAccounts: [], rbacRoles: [], rbacBindings: [] };
  expect(synthBoth(judged({ ...model, clusters: [bare] })).kubernetes).toEqual({ prod: [] });
});

test('hosted documents as data, and nothing of them where nothing is hosted', () => {
  const model = quickstartModel();
  const [prod] = model.clusters;
  const hostedJwksUri = 'https://oidc.acme.example/prod/openid/v1/jwks';
  const hosting = { ...prod!, signingKeys: [signingKey().pem], hostedJwksUri };
  expect(synthBoth(judged(model))).not.toHaveProperty('discovery');
  expect(synthBoth(judged({ ...model, clusters: [hosting] })).discovery).toMatchObject({
    prod: {
      '.well-known/openid-configuration': { issuer: hosting.tokenIssuer, jwks_uri: hostedJwksUri },
      'openid/v1/jwks': { keys: [{ use: 'sig', alg: 'ES256' }] },
    },
  });
});

test('the same trust gives the same text', () => {
  const text = (): string => JSON.stringify(synthBoth(judged(twoClustersModel())));
  expect(text()).toBe(text());
});
