import { parseGoUrl } from '../../../src/trust/terms/go-url';

describe('what Go splits', () => {
  test('every part stays as written, but for the case of the scheme', () => {
    expect(parseGoUrl('HTTPS://user:pass@Vault.example:8200/a%2Fb/?x=1&y#frag')).toEqual({
      ok: true,
      value: {
        scheme: 'https',
        userInfo: 'user:pass',
        host: 'Vault.example:8200',
        path: '/a%2Fb/',
        query: 'x=1&y',
        fragment: 'frag',
      },
    });
  });

  // Each answer is that of url.Parse of Go 1.26.
  test.each([
    ['https://a', { scheme: 'https', host: 'a', path: '' }],
    ['https://a/', { scheme: 'https', host: 'a', path: '/' }],
    ['https://[::1]:6443', { scheme: 'https', host: '[::1]:6443', path: '' }],
    ['https://[fe80::1%25eth0]', { scheme: 'https', host: '[fe80::1%25eth0]', path: '' }],
    ['https://a:', { scheme: 'https', host: 'a:', path: '' }],
    ['https://ä.example', { scheme: 'https', host: 'ä.example', path: '' }],
    ['//a:1:2', { scheme: '', host: 'a:1:2', path: '' }],
    ['kubernetes/serviceaccount', { scheme: '', host: '', path: 'kubernetes/serviceaccount' }],
    ['urn:issuer:%zz', { scheme: 'urn', host: '', path: 'issuer:%zz' }],
    ['/a:b', { scheme: '', host: '', path: '/a:b' }],
    ['a/b:c', { scheme: '', host: '', path: 'a/b:c' }],
    ['', { scheme: '', host: '', path: '' }],
  ])('%j', (text, parts) => {
    const parsed = parseGoUrl(text);
    expect(parsed.ok && parsed.value).toMatchObject(parts);
  });

  test('an empty query and fragment are told from none', () => {
    const parsed = parseGoUrl('https://a?#');
    expect(parsed.ok && [parsed.value.query, parsed.value.fragment]).toEqual(['', '']);
  });
});

describe('what Go refuses', () => {
  const host = 'a URL with a valid host and port';
  test.each([
    [':foo', 'a URL with a scheme'],
    ['1a:b', 'a URL whose first part has no `:`, or one with a scheme'],
    ['a b:c', 'a URL whose first part has no `:`, or one with a scheme'],
    ['https://a b', host],
    ['https://a:x', host],
    ['https://a:1:2', host],
    ['https://[::1', host],
    ['https://[1.2.3.4]', host],
    ['https://[::1]x', host],
    ['https://a[b]', host],
    ['https://a%41', host],
    ['https://a\\b', host],
    ['https://us er@a', 'a URL with valid user information'],
    ['https://a/%zz', 'a URL with valid `%` escapes'],
    ['https://a/%4', 'a URL with valid `%` escapes'],
    ['https://a#%zz', 'a URL with valid `%` escapes'],
    ['https://a/\n', 'a URL without control characters'],
    ['https://a\u007f', 'a URL without control characters'],
  ])('%j', (text, wanted) => {
    expect(parseGoUrl(text)).toEqual({ ok: false, wanted });
  });
});
