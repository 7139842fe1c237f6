import type { AuthMount } from '../../model/auth-mount';
import type { CaSource } from '../../model/workload';
import type { CertManager } from '../../model/cluster';
import type { IstioCsr } from '../../model/istio-csr';
import type { LoginDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { descend, root, type Place } from '../source/place';
import type { Operators } from './operators';
import type { Scope, VaultAddress } from './scope';

/** A login of a cluster; `mount` is null where it cannot be built for faults that are reported already. */
export interface Login {
  readonly name: string;
  readonly place: Place;
  readonly declared: Kept<LoginDeclaration>;
  readonly mount: AuthMount | null;
}

/** istio-csr beside where it is declared. */
export interface MeshPart {
  readonly istioCsr: IstioCsr;
  readonly place: Place;
}

/** What the clients of one cluster have in common. */
export interface ClusterScope extends Scope {
  readonly cluster: string;
  readonly place: Place;
  /** Vault as this cluster's clients reach it. */
  readonly vault: VaultAddress;
  /** The issuer of new tokens, then those that are accepted besides; empty where the first did not parse. */
  readonly tokenIssuers: readonly string[];
  readonly apiAudiences: readonly string[];
  readonly certManager: CertManager;
  readonly operators: Operators;
  /** Where Pods find Vault's certificates. */
  readonly ca: CaSource | null;
  /** null where no mesh gets certificates here. */
  readonly mesh: MeshPart | null;
  readonly logins: ReadonlyMap<string, Login>;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Where the version of a cluster's cert-manager is said, or should be. */
export function certManagerVersionPlace({ isFaulty, place }: Pick<ClusterScope, 'isFaulty' | 'place'>): Place {
  const byDefault = descend(root, 'defaults', 'certManager', 'version');
  return isFaulty(byDefault) ? byDefault : descend(place, 'certManager', 'version');
}
