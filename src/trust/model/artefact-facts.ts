/**
 * What an artefact can say and a declaration cannot, since it would be wrong or is somebody else's.
 * It lies beside the model, which holds only what servers will hold.
 */

/** A key that its reader ignores (a role's `audiences`), or that a later key of the same name overrides. */
export interface StrayKey {
  /** Place of the object that has the key. */
  readonly at: string;
  readonly key: string;
  readonly kind: 'unknown' | 'duplicate';
}

/** How a cert-manager Issuer says who it is and whom it trusts, as far as one can get that wrong. */
export interface IssuerShape {
  /** Place of the Issuer, equal to `at` of its node. */
  readonly at: string;
  /** Keys of `spec.vault.auth` that are set; cert-manager wants exactly one. */
  readonly authMethods: readonly string[];
  /** Which of `secretRef` and `serviceAccountRef` are set; cert-manager wants exactly one. */
  readonly tokenSources: readonly ('secretRef' | 'serviceAccountRef')[];
  /** What `spec.vault.caBundle` holds; cert-manager wants base64 of PEM. */
  readonly caBundle: 'absent' | 'pem' | 'no-base64' | 'no-pem';
}

/** A kind of client that can be told to take any certificate. */
export type UncheckedClient =
  | 'VaultConnection'
  | 'SecretProviderClass'
  | 'rabbitmq'
  | 'opensearch'
  | 'dex'
  | 'spireServer'
  | 'spireAgent'
  | 'terraform';

/** A server whose certificate a client is told not to look at. */
export interface UncheckedServer {
  /** Place of the setting. */
  readonly at: string;
  readonly client: UncheckedClient;
  /** '' where there is but one. */
  readonly name: string;
  /** As it is written there. */
  readonly setting: string;
}

export interface ArtefactFacts {
  readonly strayKeys: readonly StrayKey[];
  readonly issuerShapes: readonly IssuerShape[];
  readonly uncheckedServers: readonly UncheckedServer[];
  /** Addresses, with their type, of everything that was seen and not understood. */
  readonly unread: readonly string[];
}

/** Of artefacts that say nothing of it, and of a declaration. */
export const noFacts: ArtefactFacts = { strayKeys: [], issuerShapes: [], uncheckedServers: [], unread: [] };

/** The facts of several artefacts. */
export function joinFacts(all: readonly ArtefactFacts[]): ArtefactFacts {
  return {
    strayKeys: all.flatMap(({ strayKeys }) => strayKeys),
    issuerShapes: all.flatMap(({ issuerShapes }) => issuerShapes),
    uncheckedServers: all.flatMap(({ uncheckedServers }) => uncheckedServers),
    unread: all.flatMap(({ unread }) => unread),
  };
}
