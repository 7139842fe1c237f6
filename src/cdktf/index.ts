export type { VaultTrustProps } from '../terraform/vault-trust';
export { VaultTrust } from './vault-trust';
