import type { VaultEra } from '../../src/trust/facts/vault-era';

/** A Vault of today, as what is decided asks for it. */
export const usualVault = (): VaultEra => ({ systemCaPool: true, refusesSlashes: false, opensListsFirst: false });
