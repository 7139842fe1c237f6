import { vaultEras, type VaultEra } from '../facts/vault-era';
import type { TrustModel } from '../model/trust-model';
import { acrossVersions, conclude, type Decision, type Step } from './decision';

/** One answer for every Vault that may run. */
export function acrossVault({ vault }: TrustModel, decide: (era: () => VaultEra) => readonly Step[]): Decision {
  return acrossVersions('vault.product', vaultEras(vault.product.name, vault.product.version), (era) =>
    conclude(decide(era)),
  );
}
