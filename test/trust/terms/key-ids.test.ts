import { keyIds, signerOf } from '../../../src/trust/terms/key-ids';
import { keyId } from '../../../src/trust/terms/pem';
import { signingKey } from '../../support/signed-token';

const [rsa, ec] = [signingKey('RS256').pem, signingKey('ES256').pem];

test('the id of each key, in their order', () => {
  const pems = [rsa, ec];
  expect(keyIds(pems)).toEqual([keyId(rsa), keyId(ec)]);
  expect(keyIds(pems)).toBe(keyIds(pems));
});

test('the first key signs, whatever the others are', () => {
  expect(signerOf([rsa, ec])).toEqual({ alg: 'RS256', keyId: keyId(rsa) });
  expect(signerOf([ec, rsa])).toEqual({ alg: 'ES256', keyId: keyId(ec) });
  expect(signerOf([])).toEqual({ alg: '', keyId: '' });
});
