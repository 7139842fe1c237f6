import type { JwtKeys } from '../../../../src/trust/model/auth-mount';
import { planJwtLogin } from '../../../../src/trust/plan/vault/jwt-login';
import { jwtMount, tokenIssuer } from '../../../support/model';

function argsOf(keys: JwtKeys): unknown {
  return planJwtLogin(jwtMount({ keys }), '')[0]?.args;
}

const common = { path: 'jwt-prod', type: 'jwt', bound_issuer: tokenIssuer };

test('one resource mounts and configures', () => {
  expect(planJwtLogin(jwtMount({ login: 'new', description: 'a ${b}' }), 'platform')).toEqual([
    {
      type: 'vault_jwt_auth_backend',
      id: 'prod_new',
      part: { cluster: 'prod' },
      owner: 'login:prod:new',
      at: 'clusters.prod.login',
      args: { ...common, description: 'a $${b}', oidc_discovery_url: tokenIssuer, namespace: 'platform' },
      preventDestroy: false,
      dependsOn: [],
    },
  ]);
});

test('the three sources of keys', () => {
  const url = 'https://prod.acme.example/openid/v1/jwks';
  expect(argsOf({ kind: 'discovery', url: tokenIssuer, caBundle: 'PEM', servedBy: 'apiServer' })).toEqual({
    ...common,
    oidc_discovery_url: tokenIssuer,
    oidc_discovery_ca_pem: 'PEM',
  });
  expect(argsOf({ kind: 'jwks', url, caBundle: { variable: 'ca' }, servedBy: 'apiServer' })).toEqual({
    ...common,
    jwks_url: url,
    jwks_ca_pem: { kind: 'variable', name: 'ca' },
  });
  expect(argsOf({ kind: 'publicKeys', pems: ['A', 'B'] })).toEqual({ ...common, jwt_validation_pubkeys: ['A', 'B'] });
});

test('algorithms are sent where they are declared, an issuer where one is compared', () => {
  const [planned] = planJwtLogin(jwtMount({ supportedAlgs: ['RS256'], boundIssuer: '' }), '');
  expect(planned?.args).toEqual({
    path: 'jwt-prod',
    type: 'jwt',
    oidc_discovery_url: tokenIssuer,
    jwt_supported_algs: ['RS256'],
  });
});
