import { caSecret, caSecretName } from '../../../../src/trust/declare/objects/ca-copies';

test('the Secret is named after the trust, so that two Vaults have two', () => {
  expect(caSecretName('acme')).toBe('acme-vault-ca');
  const marks = { labels: { team: 'shop' }, annotations: {} };
  expect(caSecret('here', 'acme', 'shop', 'PEM', marks)).toMatchObject({
    ...{ kind: 'Secret', key: 'ca.crt', pem: 'PEM', at: 'here' },
    meta: { namespace: 'shop', name: 'acme-vault-ca', labels: { team: 'shop' } },
  });
});
