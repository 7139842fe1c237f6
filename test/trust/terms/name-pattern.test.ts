import * as fc from 'fast-check';
import { isNameAllowed } from '../../../src/trust/decide/pki-names';
import { matchesGlob } from '../../../src/trust/terms/glob';
import { namePatterns, withoutTemplates } from '../../../src/trust/terms/name-pattern';
import { pkiRole } from '../../support/model';
import { usualVault } from '../../support/usual-vault';

const nobody = { alias: '', metadata: {}, era: usualVault };

test('a domain itself, and what lies below it', () => {
  const domains = { allowedDomains: ['acme.example', 'ops@acme.example'] };
  expect(namePatterns(pkiRole({ ...domains, allowBareDomains: true, allowSubdomains: false }))).toEqual({
    hosts: ['acme.example'],
    emails: ['*@acme.example', 'ops@acme.example'],
  });
  expect(namePatterns(pkiRole({ ...domains, allowBareDomains: false, allowSubdomains: true }))).toEqual({
    hosts: ['*.acme.example'],
    emails: ['*@*.acme.example'],
  });
});

test('any name, and a template, is any text', () => {
  expect(namePatterns(pkiRole({ allowAnyName: true }))).toEqual({ hosts: ['*'], emails: ['*'] });
  expect(withoutTemplates('spiffe://acme/{{identity.entity.id}}/web')).toBe('spiffe://acme/*/web');
});

const names = fc.constantFrom(
  ...['acme.example', 'www.acme.example', 'a.b.acme.example', '*.acme.example', 'w*.acme.example'],
  ...['localhost', 'a.localhost', 'ops@acme.example', 'ops@www.acme.example', 'other.example', 'web-1.shop'],
);
const role = fc.record({
  allowedDomains: fc.subarray(['acme.example', '*.acme.example', 'ops@acme.example', 'web-*.shop']),
  allowBareDomains: fc.boolean(),
  allowSubdomains: fc.boolean(),
  allowGlobDomains: fc.boolean(),
  allowWildcardCertificates: fc.boolean(),
  allowAnyName: fc.boolean(),
  allowLocalhost: fc.boolean(),
});

test('what a PKI role allows, a pattern lets through', () => {
  fc.assert(
    fc.property(role, names, (rules, name) => {
      const { hosts, emails } = namePatterns(pkiRole(rules));
      const list = name.includes('@') ? emails : hosts;
      const isAllowed = isNameAllowed(pkiRole(rules), name, nobody);
      return !isAllowed || list.some((glob) => matchesGlob(glob, name));
    }),
    { numRuns: 2000 },
  );
});
