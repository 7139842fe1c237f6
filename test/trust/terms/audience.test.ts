import { parseAudience } from '../../../src/trust/terms/audience';

test.each(['vault', 'vault://sandbox/vault-issuer', 'https://vault.acme.example:8200', 'ä b', 'a,b'])(
  '%j is an audience',
  (text) => {
    expect(parseAudience(text)).toEqual({ ok: true, value: text });
  },
);

test('an empty audience is none', () => {
  expect(parseAudience('')).toEqual({ ok: false, wanted: 'an audience, which is never empty' });
});

test('white space around an audience would not reach Vault', () => {
  const wanted = 'a text without white space around it, which Vault would cut off';
  for (const text of [' ', 'vault ', '\tvault', 'vault\n']) expect(parseAudience(text)).toEqual({ ok: false, wanted });
});
