import { accept, refuse, type Parsed } from './parsed';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

/** Regular expression of a DNS-1123 label; its length is limited besides. */
export const dnsLabelPattern = `^${label}$`;

/** Regular expression of a DNS-1123 subdomain; its length is limited besides. */
export const dnsSubdomainPattern = `^${label}(\\.${label})*$`;

const labelSyntax = new RegExp(dnsLabelPattern);
const subdomainSyntax = new RegExp(dnsSubdomainPattern);

/**
 * A DNS-1123 label: what the API server accepts as the name of a Namespace or of a volume.
 * Source: apimachinery pkg/util/validation `IsDNS1123Label`.
 */
export function parseDnsLabel(text: string): Parsed<string> {
  return text.length <= 63 && labelSyntax.test(text)
    ? accept(text)
    : refuse('at most 63 of `a-z`, `0-9` and `-`, beginning and ending with a letter or digit');
}

/**
 * A DNS-1123 subdomain: what the API server accepts as the name of a ServiceAccount, Secret or Issuer.
 * Labels inside have no limit of their own. Source: apimachinery pkg/util/validation `IsDNS1123Subdomain`.
 */
export function parseDnsSubdomain(text: string): Parsed<string> {
  return text.length <= 253 && subdomainSyntax.test(text)
    ? accept(text)
    : refuse(
        'at most 253 of `a-z`, `0-9`, `-` and `.`, each part between dots beginning and ending with a letter or digit',
      );
}
