import { parseAudience } from '../../../src/trust/terms/audience';

test.each(['vault', 'vault://sandbox/vault-issuer', 'https://vault.acme.example:8200', ' ', 'ä\n'])(
  '%j is an audience',
  (text) => {
    expect(parseAudience(text)).toEqual({ ok: true, value: text });
  },
);

test('an empty audience is none', () => {
  expect(parseAudience('')).toEqual({ ok: false, wanted: 'an audience, which is never empty' });
});
