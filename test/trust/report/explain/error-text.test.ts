import { flat, readErrorText } from '../../../../src/trust/report/explain/error-text';

const url = 'https://vault.acme.example:8200/v1/auth/jwt-prod/login';
const condition = `Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: Error making API request.\n\nURL: POST ${url}\nCode: 403. Errors:\n\n* permission denied`;

test.each([
  ['words with their code', '403 permission denied', ['permission denied', '403', '']],
  ['words with their code and colon', 'Error: 403 permission denied', ['permission denied', '403', '']],
  ['words alone', 'permission denied', ['permission denied', '', '']],
  ['a condition of cert-manager', condition, ['permission denied', '403', 'login']],
  ['the same as JSON', JSON.stringify(condition), ['permission denied"', '403', 'login']],
  [
    'a refused signature',
    'URL: POST https://v.example/v1/pki/sign/web\nCode: 403. Errors:\n\n* 1 error occurred:\n\t* permission denied\n\n',
    ['1 error occurred: * permission denied', '403', 'sign'],
  ],
  ['an answer of the API', '{"errors":["permission denied"]}', ['permission denied', '', '']],
])('reads %s', (_, pasted, [core, code, phase]) => {
  expect(readErrorText(pasted)).toMatchObject({ core, code, phase });
});

test('the request stands on one line with its answer', () => {
  expect(readErrorText(condition).text).toMatch(
    /Error making API request\. POST https:\S+\/login 403 permission denied$/,
  );
});

test('one line, with plain quotes, however often it was escaped', () => {
  expect(flat('a\\n\\tb\n  c \\"d\\\\\\"')).toBe('a b c "d"');
});

test('replacement patterns of the pasted text mean nothing', () => {
  expect(readErrorText('URL: PUT u Code: 400. Errors: * $& $1').text).toBe('PUT u 400 $& $1');
});

test.each(['\\'.repeat(100_000), 'URL: POST '.repeat(10_000), '"errors":["'.repeat(10_000)])(
  'a hostile text is read in no time: %#',
  (text) => {
    const start = process.hrtime.bigint();
    readErrorText(text);
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(60);
  },
);
