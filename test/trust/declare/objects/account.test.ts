import { declaredAccount } from '../../../../src/trust/declare/objects/account';
import { descend, root } from '../../../../src/trust/declare/source/place';
import { modelOf, sample, withIssuer } from '../sample';

const place = descend(root, 'serviceAccount');

test('an account is a name, or a name with its settings', () => {
  expect(declaredAccount('shop', 'orders', place)).toEqual({
    namespace: 'shop',
    name: 'orders',
    place,
    existing: false,
  });
  expect(declaredAccount('shop', { name: 'orders', existing: true }, place)?.existing).toBe(true);
  expect(declaredAccount('shop', {}, place)).toBeNull();
  expect(declaredAccount('shop', undefined, place)).toBeNull();
});

test('an account that exists stands in the model as a fact', () => {
  const [account] =
    modelOf(withIssuer({ serviceAccount: { name: 'signer', existing: true } })).clusters[0]?.serviceAccounts ?? [];
  expect([account?.meta.name, account?.emitted]).toEqual(['signer', false]);
  expect(modelOf(sample()).clusters[0]?.serviceAccounts[0]?.emitted).toBe(true);
});
