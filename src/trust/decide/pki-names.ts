import type { verbatimNames } from '../facts/verbatim-names';
import type { PkiRole } from '../model/pki-role';
import { matchesGlob } from '../terms/glob';
import { renderTemplate, type Identity } from './identity-template';

/** Letters of every script: Vault looks at a name as it is in ASCII. Source: vault issue_common.go:548-560. */
const label = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
/** A label with one `*`: alone, before, after or between. */
const wildLabel = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?\*([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$/i;

type NameRules = Pick<PkiRole, keyof typeof verbatimNames>;

/** Whether a PKI role allows a common name, DNS name or e-mail address. Source: vault issuing.ValidateNames. */
export function isNameAllowed(role: NameRules, name: string, identity: Identity): boolean {
  const [user, host = '', ...more] = name.includes('@') ? name.split('@') : ['', name];
  const isEmail = user !== '' || name.startsWith('@');
  const isWild = host.includes('*');
  if (more.length > 0 || (isWild && (isEmail || !role.allowWildcardCertificates))) return false;
  const dot = host.indexOf('.');
  const first = dot < 0 ? host : host.slice(0, dot);
  // What remains of a wildcard name without its first label.
  const rest = isWild ? (dot < 0 ? '' : host.slice(dot + 1)) : host;
  if (isWild && (rest.includes('*') || first.split('*').length > 2)) return false;
  if (role.enforceHostnames && ((rest !== '' && !isHostname(rest)) || (isWild && !wildLabel.test(first)))) return false;
  if (role.allowAnyName) return true;
  const below = (domain: string): boolean => rest.endsWith(`.${domain}`) || (isWild && same(rest, domain));
  const local = ['localhost', 'localdomain'];
  if (role.allowLocalhost && (local.includes(rest) || (role.allowSubdomains && local.some(below)))) return true;
  return domainsOf(role, identity).some(
    (domain) =>
      (role.allowBareDomains && (same(name, domain) || (isEmail && same(host, domain)))) ||
      (role.allowSubdomains && below(domain)) ||
      (role.allowGlobDomains && domain.includes('*') && matchesGlob(domain.toLowerCase(), name.toLowerCase())),
  );
}

/** Names that come beside the CSR: Vault drops what is no host name, and sorts the rest. Source: issue_common.go:161-188. */
export function namesByApi(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => isHostname(name.replace(/^\*\./, ''))).sort();
}

function domainsOf(role: NameRules, identity: Identity): readonly string[] {
  const domains = role.allowedDomains.filter((domain) => domain !== '');
  if (!role.allowedDomainsTemplate) return domains;
  return domains.flatMap((domain) => {
    const rendered = renderTemplate(domain, identity);
    return rendered === null || rendered === 'live' ? [] : [rendered.text];
  });
}

function isHostname(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare.length <= 253 && bare.split('.').every((one) => one.length <= 63 && label.test(one));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
