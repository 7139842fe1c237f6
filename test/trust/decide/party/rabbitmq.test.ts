import * as fc from 'fast-check';
import { conclude } from '../../../../src/trust/decide/decision';
import { decideRabbitMq } from '../../../../src/trust/decide/party/rabbitmq';
import { tokenOf } from '../../../../src/trust/terms/token';
import { answer, now, partyChain, rabbitChain } from '../../../support/decide-chain';
import { eastIssuer, partyGrant, rabbitMq, rabbitMqSource } from '../../../support/model';

const claims = {
  ...{ iss: eastIssuer, aud: ['rabbitmq://acme/queue/east'], sub: 'system:serviceaccount:shop:orders' },
  ...{ iat: now, nbf: now, exp: now + 3600 },
};
const put = (changes: Record<string, unknown> = {}, party = rabbitMq()) => {
  const about = { cluster: 'east', signature: 'valid' } as const;
  return decideRabbitMq(partyChain(party), party, tokenOf({ ...claims, ...changes }, about), now);
};
const said = (...given: Parameters<typeof put>): string => answer(conclude(put(...given).steps));

test('the audience chooses the cluster, and the subject the rights', () => {
  const { rights, source } = put();
  expect([said(), rights, source?.cluster]).toEqual(['accepted', ['read:%2F/orders', 'tag:management'], 'east']);
});

test.each([
  ['no issuer', { iss: 'https://other' }],
  ['no clock but the end', { nbf: now + 600, iat: now + 600 }],
  ['a token for somebody else too', { aud: ['rabbitmq://acme/queue/east', 'vault'] }],
])('%s is looked at', (_, changes) => {
  expect(said(changes)).toBe('accepted');
});

test.each([
  ['another audience', { aud: ['vault'] }, 'rabbitmq/audience: 401 Login failed'],
  ['an end that is now', { exp: now }, 'rabbitmq/expiry: 401 Login failed'],
  ['another account', { sub: 'system:serviceaccount:shop:other' }, 'rabbitmq/scope: 401 Not management user'],
])('%s is refused', (_, changes, expected) => {
  expect(said(changes)).toBe(expected);
});

test('a token for two of its resource servers is refused since 4.1', () => {
  const sources = [rabbitMqSource(), rabbitMqSource({ cluster: 'west', audience: 'west' })];
  const both = { aud: ['rabbitmq://acme/queue/east', 'west'] };
  const of = (version: string): string => said(both, rabbitMq({ sources, version }));
  expect([of('4.0'), of('4.1'), of('')]).toEqual([
    'accepted',
    'rabbitmq/audience-one: 401 Login failed',
    'undecided: relyingParties.queue.rabbitmq.version',
  ]);
});

test('of two clusters with one audience none can be told from the other, in any version', () => {
  const sources = [rabbitMqSource(), rabbitMqSource({ cluster: 'west' })];
  for (const version of ['3.13', '4.1', '']) {
    const { steps } = put({}, rabbitMq({ sources, version }));
    expect([answer(conclude(steps)), steps[0]?.log]).toEqual([
      'rabbitmq/audience-one: 401 Login failed',
      'Authentication using an OAuth 2/JWT token failed: {error,key_not_found}',
    ]);
  }
});

test('an audience that is nobody’s goes to the one resource server that compares none', () => {
  const open = (cluster: string) => rabbitMqSource({ cluster, audience: cluster, comparesAudience: false });
  const to = (...sources: ReturnType<typeof open>[]): string => said({ aud: ['vault'] }, rabbitMq({ sources }));
  expect([to(rabbitMqSource(), open('east')), to(open('east'), open('west'))]).toEqual([
    'accepted',
    'rabbitmq/audience: 401 Login failed',
  ]);
  expect(put({ aud: ['vault'] }, rabbitMq({ sources: [open('east')] })).source?.audience).toBe('east');
});

test('a key of its configuration is used for the token that names it, and nobody knows whose it is', () => {
  const party = rabbitMq({ sources: [rabbitMqSource({ keysUrl: '', signingKeyIds: ['own'] })] });
  const with_ = (kid: string, signature: 'valid' | 'invalid') =>
    decideRabbitMq(partyChain(party), party, tokenOf(claims, { cluster: 'east', signature, kid }), now).steps;
  expect(answer(conclude(with_('own', 'valid')))).toBe(
    'undecided: relyingParties.queue.rabbitmq.clusters.east.signingKeyIds',
  );
  expect(answer(conclude(with_('own', 'invalid')))).toBe('rabbitmq/signature: 401 Login failed');
  expect(with_('own', 'valid').map(({ check }) => check)).not.toContain('rabbitmq/discovery-public');
});

test('keys that are found below the issuer take its document besides', () => {
  const checks = (keysUrl: string) => {
    const party = rabbitMq({ sources: [rabbitMqSource({ keysUrl, servedBy: 'apiServer', grants: [partyGrant()] })] });
    return put({}, party).steps.flatMap(({ check, wanted }) => (check === 'rabbitmq/discovery-public' ? wanted : []));
  };
  expect(checks(`${eastIssuer}/.well-known/openid-configuration`)).not.toEqual(checks(`${eastIssuer}/openid/v1/jwks`));
});

test('a token without end is refused since 4.3', () => {
  const of = (version: string): string => said({ exp: undefined }, rabbitMq({ version }));
  expect([of('4.2'), of('4.3'), of('')]).toEqual([
    'accepted',
    'rabbitmq/expiry-there: 401 Login failed',
    'undecided: relyingParties.queue.rabbitmq.version',
  ]);
});

test('whatever the issuer and the times but the end, the answer is the same', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), fc.integer(), (iss, nbf, iat) => {
      expect(said({ iss, nbf, iat })).toBe('accepted');
    }),
  );
});

test('a namesake has what is granted to its own cluster, and nothing else', () => {
  const west = rabbitMqSource({ cluster: 'west', audience: 'west', grants: [partyGrant({ rights: ['read:a/b'] })] });
  const party = rabbitMq({ sources: [rabbitMqSource(), west] });
  expect(put({ aud: ['west'] }, party).rights).toEqual(['read:a/b']);
});

test('keys that the API server serves are fetched without credentials', () => {
  const model = rabbitChain({ servedBy: 'apiServer' }, { east: { anonymousAuth: false } });
  const [party] = model.relyingParties;
  const token = tokenOf(claims, { cluster: 'east', signature: 'valid' });
  expect(answer(conclude(decideRabbitMq(model, party as typeof party & { kind: 'rabbitmq' }, token, now).steps))).toBe(
    'rabbitmq/anonymous: 401 Login failed',
  );
});
