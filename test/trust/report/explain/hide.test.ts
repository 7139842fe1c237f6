import { hiding } from '../../../../src/trust/report/explain/hide';

const given = (signature: string) => ({ alg: 'RS256', kid: '', claims: {}, signed: { input: 'a.b', signature } });

test('takes out the signature, any JWT and any token of Vault', () => {
  const hide = hiding(given('c2lnbmF0dXJl'));
  expect(hide('sent `c2lnbmF0dXJl`, `eyJhbGciOiJub25lIn0.eyJ4IjoxfQ.abc` and hvs.CAESIJabcdefghijklmnopq')).toBe(
    'sent `…`, `…` and …',
  );
});

test('what is too short for a signature is not looked for', () => {
  expect(hiding(given('a'))('sent a value')).toBe('sent a value');
  expect(hiding(null)('sent a value')).toBe('sent a value');
});

test('nothing that a terminal obeys comes through, line breaks and tabs do', () => {
  expect(hiding(null)('a\u001b[31mb\u202ec\n\td')).toBe('a\\u001b[31mb\\u202ec\n\td');
});
