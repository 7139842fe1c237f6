import { grantedBy } from '../../../src/trust/decide/granted';
import { inVault, under } from '../../../src/trust/model/lookup';
import { tokenOf } from '../../../src/trust/terms/token';
import { workloadChain } from '../../support/decide-chain';

test('each path of a client’s own policy is put to the policies of its login', () => {
  const model = workloadChain();
  const role = inVault(model.vault).authRole.get(under('jwt-prod', 'acme-prod-shop_orders'))!;
  const steps = grantedBy(model, { cluster: 'prod', client: 'shop/orders' }, role, tokenOf({}), () => {
    throw new Error('no template asks for the era');
  });
  expect(steps.filter(({ check }) => check === 'acl/path').map(({ sent }) => sent)).toEqual([
    '`secret/data/orders/example`',
    '`auth/token/renew-self`',
  ]);
  expect(steps.every(({ outcome }) => outcome === 'pass')).toBe(true);
});
