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

export interface ArtefactFacts {
  readonly strayKeys: readonly StrayKey[];
  readonly issuerShapes: readonly IssuerShape[];
  /** Addresses, with their type, of everything that was seen and not understood. */
  readonly unread: readonly string[];
}

/** The facts of several artefacts. */
export function joinFacts(all: readonly ArtefactFacts[]): ArtefactFacts {
  return {
    strayKeys: all.flatMap(({ strayKeys }) => strayKeys),
    issuerShapes: all.flatMap(({ issuerShapes }) => issuerShapes),
    unread: all.flatMap(({ unread }) => unread),
  };
}
