import { waysOf } from '../../../src/trust/prove/reach';
import { replayAccess, replayLogin } from '../../../src/trust/prove/replay';
import { jwtChain, rule } from '../../support/decide-chain';

test('a login and a request are put to the servers, with what the rule requires', () => {
  const rules = [{ ...rule('pki/sign/web', 'update'), requiredParameters: ['Common_Name'] }];
  const model = jwtChain({ policy: { rules } });
  const [way] = waysOf(model).all;
  const subject = way!.entrance.subject!;
  expect(replayLogin(model, way!.entrance, subject)).toMatchObject({
    decision: { outcome: 'accepted' },
    witness: {
      cluster: 'prod',
      mount: 'jwt-prod',
      role: 'acme-prod-shop-vault',
      accepting: '',
      path: '',
      capability: '',
    },
  });
  expect(replayAccess(model, way!, subject, 'pki/sign/web', 'update').decision.outcome).toBe('accepted');
  expect(replayAccess(model, way!, subject, 'pki/sign/other', 'update').decision.outcome).toBe('refused');
});
