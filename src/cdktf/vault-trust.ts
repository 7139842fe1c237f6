import type { AuthBackend } from '@cdktf/provider-vault/lib/auth-backend';
import type { JwtAuthBackend } from '@cdktf/provider-vault/lib/jwt-auth-backend';
import type { JwtAuthBackendRole } from '@cdktf/provider-vault/lib/jwt-auth-backend-role';
import type { KubernetesAuthBackendRole } from '@cdktf/provider-vault/lib/kubernetes-auth-backend-role';
import type { Mount } from '@cdktf/provider-vault/lib/mount';
import type { PkiSecretBackendRole } from '@cdktf/provider-vault/lib/pki-secret-backend-role';
import type { Policy } from '@cdktf/provider-vault/lib/policy';
import type { TerraformResource, TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
// First, so that without the provider Node names the provider, which brings everything else.
import { bindings } from './bindings';
import { VaultTrustBase, type VaultTrustProps } from '../terraform/vault-trust';

interface Handles {
  readonly resource: TerraformResource;
  readonly authRole: JwtAuthBackendRole | KubernetesAuthBackendRole;
  readonly authMount: JwtAuthBackend | AuthBackend;
  readonly policy: Policy;
  readonly pkiMount: Mount;
  readonly pkiRole: PkiSecretBackendRole;
  readonly variable: TerraformVariable;
}

/**
 * The Vault half of a trust, or one part of it, in a CDKTF stack. The stack's Vault provider is the
 * user's own.
 */
export class VaultTrust extends VaultTrustBase<Handles> {
  /**
   * @throws Error outside of a stack, in a stack of another framework, for an unknown cluster, and
   * for a provider's namespace that does not lead to the trust's. Addresses that the stack holds
   * twice are reported by `app.synth()`.
   */
  constructor(scope: Construct, id: string, props: VaultTrustProps) {
    super(scope, id, props, bindings);
  }
}
