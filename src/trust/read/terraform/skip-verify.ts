/** The argument by which the provider takes any certificate of Vault. */
export const skipVerify = 'skip_tls_verify';

/** Whether a value says so: Terraform takes text for a truth. */
export function isTold(value: unknown): boolean {
  return value === true || value === 'true';
}
