import { productOf } from '../../../../src/trust/declare/vault/complete-vault';
import { findingsOf, modelOf, sample, withIssuer } from '../sample';

test('without a product it is every supported Vault', () => {
  expect(productOf({})).toEqual({ name: 'vault', version: '' });
  expect(productOf({ product: { openbao: '2.6' } })).toEqual({ name: 'openbao', version: '2.6' });
});

test('OpenBao holds namespaces since 2.3', () => {
  const vault = (openbao: string) => ({ product: { openbao }, namespace: 'platform' });
  expect(findingsOf(sample({ vault: vault('2.3') }))).toEqual([]);
  expect(findingsOf(sample({ vault: vault('2.2') }))).toEqual([
    ['feature-unavailable', 'vault.namespace', '`namespace` needs OpenBao `2.3` or later, and `2.2` is declared'],
  ]);
});

test('a mount is as long as its longest role', () => {
  const pki = { pki: { intermediate: { signedBy: { outside: {} }, commonName: 'CA', ttl: '8760h' } } };
  const [mount] = modelOf(withIssuer({ pkiRole: { mount: 'pki', maxTtl: '24h' } }, { pki })).vault.pkiMounts;
  expect(mount?.maxLeaseTtl).toBe(31536000);
});
