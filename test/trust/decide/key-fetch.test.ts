import { decideKeyFetch, type KeyFetch } from '../../../src/trust/decide/key-fetch';
import { values } from '../../../src/trust/decide/decision';
import { rabbitChain, type PartyChanges } from '../../support/decide-chain';

const outcomes = (fetch: Partial<KeyFetch> = {}, changes: PartyChanges = {}) =>
  decideKeyFetch(
    rabbitChain({}, changes),
    {
      ...{ cluster: 'east', servedBy: 'apiServer', caBundle: '', from: values(['https://keys']) },
      paths: ['openid/v1/jwks'],
      ...fetch,
    },
    { ca: 'rabbitmq/keys-ca', anonymous: 'rabbitmq/anonymous', public: 'rabbitmq/discovery-public' },
    {},
  ).map(({ check, outcome }) => `${check} ${outcome}`);

test('of a copy elsewhere only a live system knows', () => {
  expect(outcomes({ servedBy: 'hosted' })).toEqual(['rabbitmq/keys-ca unknown']);
  expect(outcomes({ cluster: 'nobody' })).toEqual(['rabbitmq/keys-ca unknown']);
});

test('an API server shows its keys to whoever it lets in, and whom RBAC allows', () => {
  expect(outcomes()).toEqual(['rabbitmq/keys-ca unknown', 'rabbitmq/anonymous pass', 'rabbitmq/discovery-public fail']);
  expect(outcomes({}, { east: { anonymousAuth: false } })).toContain('rabbitmq/anonymous fail');
});

test('a certificate of an authority of its own has to be known', () => {
  const east = { apiServerCaBundle: 'PEM' };
  expect(outcomes({}, { east })).toContain('rabbitmq/keys-ca fail');
  expect(outcomes({ caBundle: 'PEM' }, { east })).toContain('rabbitmq/keys-ca unknown');
});

test('each document is asked for', () => {
  const paths = ['.well-known/openid-configuration', 'openid/v1/jwks'] as const;
  expect(outcomes({ paths })).toHaveLength(5);
});
