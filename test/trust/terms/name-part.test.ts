import { parseNamePart } from '../../../src/trust/terms/name-part';

test('Vault splits a part of a name at commas', () => {
  expect(parseNamePart('Acme Inc.')).toEqual({ ok: true, value: 'Acme Inc.' });
  expect(parseNamePart('')).toEqual({ ok: true, value: '' });
  expect(parseNamePart('Acme, Inc.')).toEqual({
    ok: false,
    wanted: 'text without a comma, at which Vault would split it in two',
  });
});

test('Vault cuts off the white space around it', () => {
  expect(parseNamePart('Acme ')).toEqual({
    ok: false,
    wanted: 'a text without white space around it, which Vault would cut off',
  });
});
