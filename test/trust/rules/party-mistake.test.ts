import { clock, keysUnreachable, notTaken } from '../../../src/trust/rules/party-mistake';
import { partyClientCase } from '../../../src/trust/rules/party-case';
import { step, values } from '../../../src/trust/decide/decision';
import { cluster, partyClient } from '../../support/model';

const refused = partyClientCase(
  cluster({ name: 'east' }),
  partyClient(),
  step('rabbitmq/audience', false, values(['a']), values(['b'])),
);

test('a refusal names the program, the party and the account', () => {
  const mistake = notTaken(
    'RabbitMQ',
    ({ step: { sent } }) => `it has ${sent}`,
    () => 'change it',
  );
  expect(mistake.message(refused)).toBe(
    'RabbitMQ `queue` does not take the token of `shop/orders` of cluster `east`: it has `a`',
  );
  expect([mistake.code, mistake.fix(refused)]).toEqual(['party-client-refused', 'change it']);
});

test('keys that cannot be fetched have the codes that they have for everybody', () => {
  expect(Object.values(keysUnreachable('RabbitMQ')).map(({ code }) => code)).toEqual([
    'discovery-ca-missing',
    'discovery-not-anonymous',
    'discovery-not-public',
  ]);
});

test('no clock is judged', () => {
  expect(clock).toEqual({ never: 'a token is presented when it is new' });
});
