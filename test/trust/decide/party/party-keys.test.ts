import { decidePartyKeys } from '../../../../src/trust/decide/party/party-keys';
import { rabbitChain } from '../../../support/decide-chain';
import { rabbitMqSource } from '../../../support/model';

test('each program has its own checks, and asks for its own documents', () => {
  const source = rabbitMqSource({ servedBy: 'apiServer' });
  const checks = (paths: Parameters<typeof decidePartyKeys>[3]) =>
    decidePartyKeys(rabbitChain(), 'rabbitmq', source, paths).map(({ check }) => check);
  expect(checks(['openid/v1/jwks'])).toEqual(['rabbitmq/keys-ca', 'rabbitmq/anonymous', 'rabbitmq/discovery-public']);
  expect(checks([])).toEqual(['rabbitmq/keys-ca']);
});
