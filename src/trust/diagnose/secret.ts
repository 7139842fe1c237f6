/** What a text that must not be repeated is. */
export type Secret = 'a private key' | 'a token';

const privateKey = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/;
// A JWT's header is `{"…` in base64url, which begins with `eyJ`; Vault's tokens begin with their kind.
const token = /eyJ[\w-]+\.[\w-]+\.[\w-]*|\bhv[sbr]\.[\w-]{20,}/;

/** Which secret a text holds, if any: what would let its reader in must not be written down or printed. */
export function secretIn(text: string): Secret | null {
  if (text.length < 20) return null;
  if (privateKey.test(text)) return 'a private key';
  return token.test(text) ? 'a token' : null;
}
