import { accept, refuse, type Parsed } from '../terms/parsed';

/**
 * A resource's `namespace` under a provider that stands in a Vault namespace itself: the remainder,
 * since Terraform's provider appends the one to the other. '' where both are the same.
 * Source: terraform-provider-vault 5.6.0 internal/provider/meta.go `GetNSClient`.
 */
export function relativeNamespace(namespace: string, providerNamespace: string): Parsed<string> {
  const provider = providerNamespace.replace(/^\/+|\/+$/g, '');
  if (provider === '' || namespace === provider) return accept(provider === '' ? namespace : '');
  if (namespace.startsWith(`${provider}/`)) return accept(namespace.slice(provider.length + 1));
  return refuse(
    namespace === '' ? 'a provider at the root' : `a provider at the root, at \`${namespace}\`, or above it`,
  );
}
