import { parseSignPath } from '../../../src/trust/terms/sign-path';

test.each([
  ['pki/sign/web', { text: 'pki/sign/web', versioned: false, mount: 'pki', endpoint: 'sign', role: 'web' }],
  ['/a/b/sign/web/', { text: 'a/b/sign/web', versioned: false, mount: 'a/b', endpoint: 'sign', role: 'web' }],
  ['v1/pki/sign/web', { text: 'pki/sign/web', versioned: true, mount: 'pki', endpoint: 'sign', role: 'web' }],
  ['pki/issue/web', { text: 'pki/issue/web', versioned: false, mount: 'pki', endpoint: 'issue', role: 'web' }],
  [
    'pki/issuer/old/sign/web',
    { text: 'pki/issuer/old/sign/web', versioned: false, mount: 'pki', endpoint: 'sign', role: 'web' },
  ],
  [
    'pki/sign-verbatim',
    { text: 'pki/sign-verbatim', versioned: false, mount: 'pki', endpoint: 'sign-verbatim', role: '' },
  ],
  ['pki/sign', { text: 'pki/sign', versioned: false, mount: 'pki', endpoint: 'other', role: '' }],
  ['pki', { text: 'pki', versioned: false, mount: '', endpoint: 'other', role: '' }],
  ['', { text: '', versioned: false, mount: '', endpoint: 'other', role: '' }],
])('`%s`', (path, parsed) => {
  expect(parseSignPath(path)).toEqual(parsed);
});
