import { findingsOf, withIssuer } from '../sample';

const at = 'clusters.prod.certManager.issuers[sandbox/vault-issuer].pkiRole';
const declaration = (product: { vault: string } | { openbao: string }): unknown =>
  withIssuer({ pkiRole: { mount: 'pki', serialNumberSource: 'json', noStoreMetadata: true } }, { product });

test('parameters that the product does not have', () => {
  expect(findingsOf(declaration({ vault: '1.19' }))).toEqual([]);
  expect(findingsOf(declaration({ vault: '1.18' }))).toEqual([
    [
      'feature-unavailable',
      `${at}.serialNumberSource`,
      '`serialNumberSource` needs Vault `1.19` or later, and `1.18` is declared',
    ],
  ]);
  expect(findingsOf(declaration({ openbao: '2.6' }))).toEqual([
    ['feature-unavailable', `${at}.serialNumberSource`, '`serialNumberSource` is not possible with OpenBao'],
    ['feature-unavailable', `${at}.noStoreMetadata`, '`noStoreMetadata` is not possible with OpenBao'],
  ]);
});
