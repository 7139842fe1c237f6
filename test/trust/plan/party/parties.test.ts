import { planParty } from '../../../../src/trust/plan/party/parties';
import { plan } from '../../../../src/trust/plan/plan';
import { rabbitChain } from '../../../support/decide-chain';
import { rabbitMq } from '../../../support/model';

test('each party has the files of its kind, after those of API servers', () => {
  expect(planParty(rabbitMq()).map(({ path }) => path)).toEqual(['relying-parties/queue.rabbitmq.conf']);
  expect(plan(rabbitChain()).plan.configurationFiles).toEqual(planParty(rabbitMq()));
});
