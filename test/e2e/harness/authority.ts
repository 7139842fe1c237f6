import type { Scope } from './scope';
import { startVault } from './vault-server';

/** A certificate with its key, as PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** An authority that everybody in a scenario trusts, as machines trust the public ones. */
export interface Authority {
  readonly certificate: string;
  /** A certificate for these names, and for 127.0.0.1. */
  issue(names: readonly string[]): Promise<KeyPair>;
}

/** Starts an authority. It is a Vault of its own, beside the one that is tested. */
export async function startAuthority(scope: Scope): Promise<Authority> {
  const { api } = await startVault(scope);
  await api.write('sys/mounts/pki', { type: 'pki', config: { max_lease_ttl: '240h' } });
  const root = await api.write('pki/root/generate/internal', { common_name: 'Authority of the scenario', ttl: '240h' });
  await api.write('pki/roles/any', { allow_any_name: true, require_cn: false, max_ttl: '24h' });
  return {
    certificate: `${String(root.data?.['certificate'])}\n`,
    issue: async (names) => {
      const { data, errors } = await api.write('pki/issue/any', { alt_names: names.join(','), ip_sans: '127.0.0.1' });
      if (data === null) throw new Error(`no certificate for ${names.join(', ')}: ${errors.join('; ')}`);
      return { certificate: String(data['certificate']), key: String(data['private_key']) };
    },
  };
}
