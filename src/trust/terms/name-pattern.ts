/** What a PKI role says of the names of hosts and people. */
interface NameRules {
  readonly allowedDomains: readonly string[];
  readonly allowedDomainsTemplate: boolean;
  readonly allowBareDomains: boolean;
  readonly allowSubdomains: boolean;
  readonly allowGlobDomains: boolean;
  readonly allowAnyName: boolean;
  readonly allowLocalhost: boolean;
}

/** Globs, as approver-policy compares them, for everything that a PKI role allows. */
export interface NamePatterns {
  readonly hosts: readonly string[];
  readonly emails: readonly string[];
}

const local = ['localhost', 'localdomain'];

/**
 * The least globs that let through every name which a PKI role allows; some let through more, since `*` also
 * stands for dots. What an identity template becomes is known to Vault alone: any text.
 */
export function namePatterns(role: NameRules): NamePatterns {
  if (role.allowAnyName) return { hosts: ['*'], emails: ['*'] };
  const domains = role.allowedDomains
    .filter((domain) => domain !== '')
    .map((domain) => (role.allowedDomainsTemplate ? withoutTemplates(domain) : domain));
  const hosts = domains.filter((domain) => !domain.includes('@'));
  const bare = role.allowBareDomains;
  const below = role.allowSubdomains;
  const globs = role.allowGlobDomains ? domains.filter((domain) => domain.includes('*')) : [];
  const locals = role.allowLocalhost ? local : [];
  return {
    hosts: unique([
      ...(bare ? hosts : []),
      ...(below ? hosts.map((domain) => `*.${domain}`) : []),
      ...globs,
      ...locals,
      ...(below ? locals.map((domain) => `*.${domain}`) : []),
    ]),
    emails: unique([
      ...(bare ? domains.map((domain) => (domain.includes('@') ? domain : `*@${domain}`)) : []),
      ...(below ? hosts.map((domain) => `*@*.${domain}`) : []),
      ...globs,
    ]),
  };
}

/** A text in which each identity template stands for any text. */
export function withoutTemplates(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, '*');
}

function unique(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)];
}
