import { isKnown } from '../../../../src/trust/model/origin';
import { planAuthenticationFile } from '../../../../src/trust/plan/api-server/authentication-file';
import { manifestsOf } from '../../../../src/trust/read/manifests/manifest';
import { readAuthentication } from '../../../../src/trust/read/manifests/read-authentication';
import { acceptedIssuer, authentication, cluster } from '../../../support/model';

function read(value: object) {
  const [manifest] = manifestsOf({ at: 'west.authentication.yaml', value });
  if (manifest === null || manifest === undefined) throw new Error('no manifest');
  return readAuthentication(manifest);
}

const kind = { apiVersion: 'apiserver.config.k8s.io/v1beta1', kind: 'AuthenticationConfiguration' };

test('what is planned is read', () => {
  const issuer = acceptedIssuer({
    ...{ requiredClaims: { hd: 'acme' }, groupsClaim: 'groups', groupsPrefix: '', discoveryUrl: 'https://d' },
    claimValidationRules: [{ expression: 'true', message: 'm' }],
    userValidationRules: [{ expression: 'true', message: '' }],
  });
  const [file] = planAuthenticationFile(
    cluster({ authentication: authentication({ issuers: [issuer], anonymousPaths: ['/livez'] }) }),
  );
  if (file?.content.kind !== 'object') throw new Error('no file');
  const { issuers, anonymousPaths } = read(file.content.object);
  const at = 'west.authentication.yaml#AuthenticationConfiguration.jwt[0]';
  expect(issuers).toEqual([{ ...issuer, id: issuer.url, cluster: '', at, origins: expect.anything() as unknown }]);
  expect(anonymousPaths).toEqual(['/livez']);
});

test('what an expression makes of claims is not known', () => {
  const username = { expression: "'east:' + claims.sub" };
  const [issuer] = read({ ...kind, jwt: [{ issuer: { url: 'https://e' }, claimMappings: { username } }] }).issuers;
  expect([isKnown(issuer!, 'usernamePrefix'), isKnown(issuer!, 'groupsPrefix'), isKnown(issuer!, 'url')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('nothing is no issuer', () => {
  expect(read(kind)).toMatchObject({ issuers: [], anonymousPaths: [] });
});
