/**
 * What it means that a check refuses. `{name}` stands for a value of the case at hand, or is shown as `<name>`
 * where there is no case.
 */
export interface Meaning {
  readonly cause: string;
  /** In words of the declaration, where the declaration can do something about it. */
  readonly repair: string;
  /** The command or the look that tells this cause from the others with the same words. */
  readonly observe: string;
}

/** Looks that decide between several causes. */
export const see = {
  issuer: '`kubectl -n {namespace} get issuer,clusterissuer -o yaml`',
  certificate: '`kubectl -n {namespace} get certificate -o yaml`',
  account: '`kubectl -n {namespace} get serviceaccount {account}`',
  mounts: '`vault auth list` shows `{mount}/`',
  config: '`vault read auth/{mount}/config`',
  role: '`vault read auth/{mount}/role/{role}`',
  policies: '`vault read auth/{mount}/role/{role}`, and `vault policy read` for each of its policies',
  pkiRole: '`vault read {pkiMount}/roles/{pkiRole}`',
  token: 'the claims of the token, beside `vault read auth/{mount}/role/{role}`',
  clock: 'the times in the claims of the token, beside the clock of Vault',
} as const;

/** Fills a text with what is known of a case. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '') || `<${name}>`);
}
