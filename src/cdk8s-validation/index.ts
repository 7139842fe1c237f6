export { VaultTrustValidation, type VaultTrustValidationProperties } from './vault-trust-validation';
export type { ValidationContext, Violation, ViolatingResource } from './validation-context';
