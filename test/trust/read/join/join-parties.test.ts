import { joinParties } from '../../../../src/trust/read/join/join-parties';
import { rabbitMq, rabbitMqSource } from '../../../support/model';

const unsaid = {
  ...{ cluster: '', tokenIssuer: '', caBundle: '' },
  origins: { caBundle: { kind: 'unknown', at: 'queue.conf' } },
} as const;
const sourceOf = (audience: string, keysUrl: string) => {
  const read = rabbitMq({ version: '', sources: [rabbitMqSource({ ...unsaid, audience, keysUrl })] });
  return joinParties([read], [rabbitMq({ sources: [rabbitMqSource({ caBundle: 'PEM' })] })])[0];
};

test.each([
  ['its audience', 'rabbitmq://acme/queue/east', 'https://elsewhere', 'east'],
  ['where its keys are', 'other', 'https://oidc.acme.example/east/openid/v1/jwks', 'east'],
  ['nothing', 'other', 'https://elsewhere', ''],
])('a cluster is known by %s', (_, audience, keysUrl, cluster) => {
  expect(sourceOf(audience, keysUrl)).toMatchObject({
    version: '4.1',
    sources: [{ cluster, audience, keysUrl, caBundle: cluster === '' ? '' : 'PEM' }],
  });
});

test('a declared party without a file is as declared, and one that nobody declared as it was read', () => {
  expect(joinParties([], [rabbitMq()])).toEqual([rabbitMq()]);
  const other = rabbitMq({ name: 'other' });
  expect(joinParties([other], [rabbitMq()])).toEqual([other, rabbitMq()]);
});
