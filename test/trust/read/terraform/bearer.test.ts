import { accountOfToken, bearerForModel, certificatesForModel } from '../../../../src/trust/read/terraform/bearer';
import { caPem } from '../../../support/every-kind';

function token(claims: unknown): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

test('a token is never told, certificates in its place are', () => {
  expect(bearerForModel(token({ sub: 'x' }))).toBe('(withheld)');
  expect(bearerForModel('any-bearer')).toBe('(withheld)');
  expect(bearerForModel(caPem)).toBe(caPem);
  expect(bearerForModel('-----BEGIN EC PRIVATE KEY-----\nx')).toBe('(withheld)');
});

test('certificates are told, a token or private key in their place is not', () => {
  expect(certificatesForModel(caPem)).toBe(caPem);
  expect(certificatesForModel('')).toBe('');
  expect(certificatesForModel(token({ sub: 'x' }))).toBe('(withheld)');
  expect(certificatesForModel('-----BEGIN RSA PRIVATE KEY-----\nx')).toBe('(withheld)');
});

test('a token names its account', () => {
  expect(accountOfToken(token({ sub: 'system:serviceaccount:vault:token-reviewer' }))).toEqual({
    namespace: 'vault',
    name: 'token-reviewer',
  });
  expect(accountOfToken(token({ sub: 'somebody' }))).toBeNull();
  expect(accountOfToken('eyJ.bm90IGpzb24.x')).toBeNull();
  expect(accountOfToken('any-bearer')).toBeNull();
});
