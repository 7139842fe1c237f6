import { caObject, caSecret, caSecretName } from '../../../../src/trust/declare/objects/ca-copies';

test('the Secret is named after the trust, so that two Vaults have two', () => {
  expect(caSecretName('acme')).toBe('acme-vault-ca');
  const marks = { labels: { team: 'shop' }, annotations: {} };
  expect(caSecret('here', 'acme', 'shop', 'PEM', marks)).toMatchObject({
    ...{ kind: 'Secret', key: 'ca.crt', pem: 'PEM', at: 'here' },
    meta: { namespace: 'shop', name: 'acme-vault-ca', labels: { team: 'shop' } },
  });
});

test('what a volume takes them from stands in the namespace of the Pods, or in none', () => {
  const marks = { labels: {}, annotations: {} };
  const map = { kind: 'ConfigMap', name: 'ca', key: 'bundle.pem' } as const;
  expect(caObject('here', map, 'shop', 'PEM', marks)).toMatchObject({
    ...{ kind: 'ConfigMap', meta: { namespace: 'shop', name: 'ca' }, key: 'bundle.pem', pem: 'PEM' },
  });
  const bundle = { kind: 'ClusterTrustBundle', name: 'ca', key: '' } as const;
  expect(caObject('here', bundle, 'shop', 'PEM', marks).meta.namespace).toBe('');
});
