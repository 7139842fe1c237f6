import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of the name of a claim. */
export const claimNamePattern = '^[^]+$';

/**
 * The name of a top-level claim, which the API server looks up as it is: no dots, no pointers.
 * Source: kubernetes apiserver v0.36.3 plugin/pkg/authenticator/token/oidc/oidc.go, `unmarshalClaim`.
 */
export function parseClaimName(text: string): Parsed<string> {
  return text === '' ? refuse('the name of a claim, which is never empty') : accept(text);
}
