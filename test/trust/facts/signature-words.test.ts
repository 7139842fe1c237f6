import { signatureWords } from '../../../src/trust/facts/signature-words';

test('keys that Vault holds have words of their own', () => {
  expect(signatureWords).toEqual({
    publicKeys: 'no known key successfully validated the token signature',
    jwks: 'failed to verify id token signature',
    discovery: 'failed to verify id token signature',
  });
});
