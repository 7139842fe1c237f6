import { planAuthenticationFile } from '../../../../src/trust/plan/api-server/authentication-file';
import type { Authentication } from '../../../../src/trust/model/authentication';
import { acceptedIssuer, authentication, cluster } from '../../../support/model';

const fileOf = (changes: Partial<Authentication>, version = '1.34'): unknown =>
  planAuthenticationFile(cluster({ version, authentication: authentication(changes) })).map(
    ({ path, content }) => [path, content.kind === 'object' ? content.object : null] as const,
  )[0];

test('an issuer is an authenticator, with as little as the API server wants', () => {
  expect(fileOf({ issuers: [acceptedIssuer()] })).toEqual([
    'kubernetes/prod.authentication.yaml',
    {
      apiVersion: 'apiserver.config.k8s.io/v1',
      kind: 'AuthenticationConfiguration',
      jwt: [
        {
          issuer: { url: 'https://oidc.acme.example/east', audiences: ['kubernetes://acme/prod'] },
          claimMappings: { username: { claim: 'sub', prefix: 'east:' } },
        },
      ],
    },
  ]);
});

test('with all that can be said', () => {
  const issuer = acceptedIssuer({
    ...{ audiences: ['a', 'b'], discoveryUrl: 'https://d', certificateAuthority: 'PEM' },
    ...{ usernamePrefix: '', groupsClaim: 'groups', groupsPrefix: 'g:', requiredClaims: { hd: 'acme' } },
    claimValidationRules: [{ expression: 'true', message: 'never' }],
    userValidationRules: [{ expression: 'false', message: '' }],
  });
  expect(fileOf({ issuers: [issuer], anonymousPaths: ['/livez'] }, '1.33')).toMatchObject([
    'kubernetes/prod.authentication.yaml',
    {
      apiVersion: 'apiserver.config.k8s.io/v1beta1',
      jwt: [
        {
          issuer: {
            ...{ url: issuer.url, discoveryURL: 'https://d', certificateAuthority: 'PEM', audiences: ['a', 'b'] },
            audienceMatchPolicy: 'MatchAny',
          },
          claimValidationRules: [
            { claim: 'hd', requiredValue: 'acme' },
            { expression: 'true', message: 'never' },
          ],
          claimMappings: { username: { claim: 'sub', prefix: '' }, groups: { claim: 'groups', prefix: 'g:' } },
          userValidationRules: [{ expression: 'false' }],
        },
      ],
      anonymous: { enabled: true, conditions: [{ path: '/livez' }] },
    },
  ]);
});

test('conditions for anonymous requests stand alone, and nothing is no file', () => {
  expect(fileOf({ anonymousPaths: ['/livez'] })).toMatchObject([expect.anything(), { anonymous: { enabled: true } }]);
  expect(fileOf({})).toBeUndefined();
});
