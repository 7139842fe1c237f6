import { isNameAllowed } from '../../../src/trust/decide/pki-names';
import type { PkiRole } from '../../../src/trust/model/pki-role';
import { pkiRole } from '../../support/model';
import { usualVault } from '../../support/usual-vault';

const identity = { alias: '', metadata: { service_account_namespace: 'shop' }, era: usualVault };
const none = { allowedDomains: ['acme.example'], allowSubdomains: false };
const bare = { ...none, allowBareDomains: true };
const sub = { ...none, allowSubdomains: true };
const wild = { ...sub, allowWildcardCertificates: true };
const any = { ...none, allowAnyName: true };

test.each<[string, Partial<PkiRole>, string, boolean]>([
  ['nothing allowed', none, 'acme.example', false],
  ['bare', bare, 'acme.example', true],
  ['bare, in any case', bare, 'ACME.example', true],
  ['bare is no subdomain', bare, 'a.acme.example', false],
  ['subdomain', sub, 'a.b.acme.example', true],
  ['subdomain is not bare', sub, 'acme.example', false],
  ['a name that only ends alike', sub, 'evilacme.example', false],
  ['wildcard switched off', sub, '*.acme.example', false],
  ['wildcard of a subdomain', wild, '*.a.acme.example', true],
  ['wildcard of the domain itself', wild, '*.acme.example', true],
  ['wildcard without subdomains', { ...bare, allowWildcardCertificates: true }, '*.acme.example', false],
  ['part of a label', wild, 'a*.acme.example', true],
  ['a wildcard below the first label', wild, 'a.*.acme.example', false],
  ['two wildcards', wild, '*.*.acme.example', false],
  ['two in one label', wild, '**.acme.example', false],
  ['glob', { ...none, allowGlobDomains: true, allowedDomains: ['*.acme.example'] }, 'a.b.acme.example', true],
  ['glob in any case', { ...none, allowGlobDomains: true, allowedDomains: ['web-*.example'] }, 'WEB-1.example', true],
  ['glob switched off', { ...none, allowedDomains: ['*.acme.example'] }, 'a.acme.example', false],
  ['localhost', { ...none, allowLocalhost: true }, 'localhost', true],
  ['localdomain', { ...none, allowLocalhost: true }, 'localdomain', true],
  ['below localhost needs subdomains', { ...none, allowLocalhost: true }, 'a.localhost', false],
  ['below localhost', { ...sub, allowLocalhost: true }, 'a.localhost', true],
  ['localhost switched off', any, 'localhost', true],
  ['localhost not allowed', sub, 'localhost', false],
  ['any name', any, 'whatever.example', true],
  ['any name must be a host name', any, 'a b', false],
  ['any name, not enforced', { ...any, enforceHostnames: false }, 'a b', true],
  ['any name takes no wildcard where that is off', any, '*.example', false],
  ['an underscore is no host name', { ...sub, enforceHostnames: true }, 'a_b.acme.example', false],
  ['a trailing dot is one', { ...any }, 'acme.example.', true],
  ['a label of 64', any, `${'a'.repeat(64)}.example`, false],
  ['a label that ends with a hyphen', any, 'a-.example', false],
  ['e-mail of a bare domain', bare, 'me@acme.example', true],
  ['e-mail of a subdomain', sub, 'me@a.acme.example', true],
  ['e-mail with two @', any, 'a@b@acme.example', false],
  ['e-mail of a wildcard', { ...any, allowWildcardCertificates: true }, 'me@*.example', false],
  ['an empty domain counts for nothing', { ...sub, allowedDomains: [''] }, 'a.', false],
  [
    'a template',
    {
      ...bare,
      allowedDomainsTemplate: true,
      allowedDomains: ['{{identity.entity.aliases.x.metadata.service_account_namespace}}.example'],
    },
    'shop.example',
    true,
  ],
  [
    'a template of another login',
    {
      ...bare,
      allowedDomainsTemplate: true,
      allowedDomains: ['{{identity.entity.aliases.x.metadata.service_account_namespace}}.example'],
    },
    'other.example',
    false,
  ],
  [
    'a template that only Vault resolves',
    { ...bare, allowedDomainsTemplate: true, allowedDomains: ['{{identity.entity.id}}'] },
    'shop.example',
    false,
  ],
])('%s', (_, role, name, allowed) => {
  expect(isNameAllowed(pkiRole(role), name, identity)).toBe(allowed);
});

test('a hostile name takes no time', () => {
  const start = performance.now();
  isNameAllowed(pkiRole(any), `${'a-'.repeat(100_000)}!`, identity);
  expect(performance.now() - start).toBeLessThan(500);
});
