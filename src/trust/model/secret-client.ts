import type { ObjectMeta } from './kubernetes-objects';
import type { Placed } from './origin';
import type { ServerTrust } from './vault';

/** A file that Vault's CSI provider writes into a Pod's volume. */
export interface FetchedSecret {
  readonly name: string;
  /** Path in Vault as its API has it: `secret/data/orders/db`. */
  readonly path: string;
  /** '' takes the whole answer. */
  readonly key: string;
}

/** Who asks the API server for the token. */
export interface TokenRequester {
  /** '' for the kubelet. */
  readonly namespace: string;
  readonly serviceAccount: string;
  /** `chart`: a role that nobody declared lets it, for every account. `emitted`: one Role for each account. */
  readonly rights: 'chart' | 'emitted';
}

/** An object by which an operator logs in to Vault for a workload, as it will be applied, with where it leads. */
export interface SecretClient extends Placed, ServerTrust {
  readonly kind: 'VaultAuth' | 'SecretStore' | 'SecretProviderClass';
  /** `namespace/serviceAccount`; `namespace/name` of the object where no artefact tells the account. */
  readonly id: string;
  readonly meta: ObjectMeta;
  readonly namespace: string;
  /** '' where no artefact tells: a SecretProviderClass names none. */
  readonly serviceAccount: string;
  readonly method: 'jwt' | 'kubernetes';
  /** '' leaves it to the operator. */
  readonly server: string;
  readonly serverName: string;
  readonly vaultNamespace: string;
  /** Certificates as a path in the operator's own Pod; '' where they come otherwise. */
  readonly caPath: string;
  readonly mount: string;
  readonly authRole: string;
  /** Audiences that the object asks for; empty: it leaves them to its operator. */
  readonly audiences: readonly string[];
  readonly expirationSeconds: number;
  readonly requester: TokenRequester;
  /** KV engine of a SecretStore; '' where each ExternalSecret says the whole path. */
  readonly engine: { readonly path: string; readonly version: 'v1' | 'v2' };
  /** Of a SecretProviderClass. */
  readonly secrets: readonly FetchedSecret[];
}
