import { findingsOf, modelOf } from '../sample';
import { accepting, east } from './sample-accept';

const dex = { issuer: 'https://dex.acme.example', audiences: ['kubectl'] } as const;
const found = (...given: Parameters<typeof accepting>) =>
  findingsOf(accepting(...given)).map(([code, at]) => [code, at]);
const discoveryUrl = 'https://keys.acme.example/.well-known/openid-configuration';

test('a cluster holds what it accepts, and the paths for anonymous requests', () => {
  const [, west] = modelOf(accepting({ east, dex }, { anonymousPaths: ['/livez'] })).clusters;
  expect(west?.authentication).toMatchObject({ by: 'file', anonymousPaths: ['/livez'] });
  expect(west?.authentication.issuers.map(({ id }) => id)).toEqual(['east', 'dex']);
});

test('the file takes a Kubernetes that reads it', () => {
  expect(found({ east }, { version: '1.28' })).toEqual([['feature-unavailable', 'clusters.west.accepts.east']]);
  expect(found({ east }, { version: '1.29' })).toEqual([]);
  expect(found({ east, dex }, { version: '1.29' })).toEqual([['feature-unavailable', 'clusters.west.accepts.dex']]);
  expect(found({ east: { ...east, discoveryUrl, audiences: ['a', 'b'] } }, { version: '1.29' })).toEqual([
    ['feature-unavailable', 'clusters.west.accepts.east.audiences'],
    ['feature-unavailable', 'clusters.west.accepts.east.discoveryUrl'],
  ]);
  expect(found({ east }, { version: '1.31', anonymousPaths: ['/livez'] })).toEqual([
    ['feature-unavailable', 'clusters.west.anonymousPaths'],
  ]);
});

test('the flags take any Kubernetes, one issuer, and less of it', () => {
  const flags = { authenticationBy: 'flags', version: '1.28' } as const;
  expect(found({ east }, flags)).toEqual([]);
  const rules = [{ expression: 'true' }];
  const all = { discoveryUrl, audiences: ['a', 'b'], claimValidationRules: rules, userValidationRules: rules };
  expect(found({ east: { ...east, ...all }, dex }, { ...flags, anonymousPaths: ['/livez'] })).toEqual(
    [
      'accepts.dex',
      'accepts.east.audiences',
      'accepts.east.discoveryUrl',
      'accepts.east.claimValidationRules',
      'accepts.east.userValidationRules',
      'anonymousPaths',
    ].map((at) => ['setting-without-effect', `clusters.west.${at}`]),
  );
});

test('without anonymous requests there are no paths for them', () => {
  expect(found({ east }, { anonymousAuth: false, anonymousPaths: ['/livez'] })).toEqual([
    ['setting-without-effect', 'clusters.west.anonymousPaths'],
  ]);
});
