import type { Dex, DexSource } from '../model/relying-party';

/** Claims that the token of every Pod has as text. Source: kubernetes pkg/serviceaccount/claims.go. */
const textClaims: readonly string[] = ['iss', 'jti', 'sub'];

/** The connectors at which the token of an account can be exchanged: others want claims that it does not have. */
export function exchangesAccounts({ exchanges, sources }: Dex): readonly DexSource[] {
  return exchanges
    ? sources.filter(({ userNameClaim, wantsEmail }) => textClaims.includes(userNameClaim) && !wantsEmail)
    : [];
}
