import type { ServedBy } from './auth-mount';
import type { Placed } from './origin';

/** A condition that an API server evaluates as CEL; `message` is '' where its log shows the expression. */
export interface ValidationRule {
  readonly expression: string;
  readonly message: string;
}

/** An issuer whose tokens an API server accepts besides its own, as its JWT authenticator will hold it. */
export interface AcceptedIssuer extends Placed {
  /** Id by which messages name it: its name in the declaration, or its URL in an artefact. */
  readonly id: string;
  /** Name of the declared cluster that it is; '' for an issuer outside. */
  readonly cluster: string;
  /** The `iss` of its tokens, byte for byte. */
  readonly url: string;
  /** '' where discovery starts below the URL. */
  readonly discoveryUrl: string;
  readonly servedBy: ServedBy;
  /** As PEM; '' for the host's own. */
  readonly certificateAuthority: string;
  readonly audiences: readonly string[];
  readonly usernameClaim: string;
  readonly usernamePrefix: string;
  /** '' reads no groups. */
  readonly groupsClaim: string;
  readonly groupsPrefix: string;
  readonly requiredClaims: Readonly<Record<string, string>>;
  readonly claimValidationRules: readonly ValidationRule[];
  readonly userValidationRules: readonly ValidationRule[];
}

/** How an API server knows tokens that it did not sign, and requests without any. */
export interface Authentication extends Placed {
  readonly by: 'file' | 'flags';
  readonly issuers: readonly AcceptedIssuer[];
  /** The only paths for anonymous requests; empty sets no limit. */
  readonly anonymousPaths: readonly string[];
}
