/** A path as Vault's clients take it, with or without a slash and the version of the API in front, as a policy has it. */
export function requestPath(written: string): string {
  return written.replace(/^\/?(?:v1\/)?/, '');
}
