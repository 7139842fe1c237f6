import type { UncheckedServer } from '../../model/artefact-facts';
import { below } from '../untyped';
import type { Manifest } from './manifest';

/** An object of an operator that logs in to a Vault of any certificate; none for any other. */
export function uncheckedVault({ kind, meta, value, at }: Manifest): readonly UncheckedServer[] {
  const found = (
    client: 'VaultConnection' | 'SecretProviderClass',
    path: string,
    setting: string,
  ): UncheckedServer => ({
    at: `${at}.${path}.${setting}`,
    ...{ client, name: `${meta.namespace}/${meta.name}`, setting },
  });
  switch (kind) {
    case 'VaultConnection':
      return below(value, 'spec', 'skipTLSVerify') === true ? [found(kind, 'spec', 'skipTLSVerify')] : [];
    case 'SecretProviderClass':
      return isTrue(below(value, 'spec', 'parameters', 'vaultSkipTLSVerify'))
        ? [found(kind, 'spec.parameters', 'vaultSkipTLSVerify')]
        : [];
    default:
      return [];
  }
}

/** What Go's `strconv.ParseBool` takes for true. */
function isTrue(value: unknown): boolean {
  return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(String(value));
}
