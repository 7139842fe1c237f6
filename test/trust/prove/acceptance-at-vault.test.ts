import { acceptanceAtMount } from '../../../src/trust/prove/acceptance-at-vault';
import { workloadChain } from '../../support/decide-chain';

const at = (name: string, mount = 'jwt-prod') => {
  const model = workloadChain();
  const { outcome, rights, token } = acceptanceAtMount(model, model.clusters[0]!, { namespace: 'shop', name }, mount);
  return [outcome, rights, token?.aud ?? null];
};

test('an account gets in by its role, with a token for it, and has the paths of its policies', () => {
  expect(at('orders')).toEqual([
    'accepted',
    ['auth/token/renew-self (update)', 'secret/data/orders/* (read)'],
    ['https://vault.acme.example:8200'],
  ]);
});

test('another account, or at another mount, it does not', () => {
  expect([at('other'), at('orders', 'jwt-other')]).toEqual(Array(2).fill(['refused', [], null]));
});
