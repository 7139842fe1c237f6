import { Audit } from '@cdktn/provider-vault/lib/audit';
import { AuthBackend } from '@cdktn/provider-vault/lib/auth-backend';
import { JwtAuthBackend } from '@cdktn/provider-vault/lib/jwt-auth-backend';
import { JwtAuthBackendRole } from '@cdktn/provider-vault/lib/jwt-auth-backend-role';
import { KubernetesAuthBackendConfig } from '@cdktn/provider-vault/lib/kubernetes-auth-backend-config';
import { KubernetesAuthBackendRole } from '@cdktn/provider-vault/lib/kubernetes-auth-backend-role';
import { Mount } from '@cdktn/provider-vault/lib/mount';
import { PkiSecretBackendConfigIssuers } from '@cdktn/provider-vault/lib/pki-secret-backend-config-issuers';
import { PkiSecretBackendConfigUrls } from '@cdktn/provider-vault/lib/pki-secret-backend-config-urls';
import { PkiSecretBackendIntermediateCertRequest } from '@cdktn/provider-vault/lib/pki-secret-backend-intermediate-cert-request';
import { PkiSecretBackendIntermediateSetSigned } from '@cdktn/provider-vault/lib/pki-secret-backend-intermediate-set-signed';
import { PkiSecretBackendRole } from '@cdktn/provider-vault/lib/pki-secret-backend-role';
import { PkiSecretBackendRootCert } from '@cdktn/provider-vault/lib/pki-secret-backend-root-cert';
import { PkiSecretBackendRootSignIntermediate } from '@cdktn/provider-vault/lib/pki-secret-backend-root-sign-intermediate';
import { Policy } from '@cdktn/provider-vault/lib/policy';
import { TerraformElement, TerraformOutput, TerraformVariable } from 'cdktn';
import type { Bindings } from '../terraform/bindings';

/**
 * The classes of CDK Terrain and of its Vault provider. Deep imports: the provider's index would load more
 * than two hundred resources, a tenth of a second.
 */
export const bindings: Bindings = {
  isElement: TerraformElement.isTerraformElement,
  variable: TerraformVariable,
  output: TerraformOutput,
  resources: {
    vault_audit: Audit,
    vault_auth_backend: AuthBackend,
    vault_jwt_auth_backend: JwtAuthBackend,
    vault_jwt_auth_backend_role: JwtAuthBackendRole,
    vault_kubernetes_auth_backend_config: KubernetesAuthBackendConfig,
    vault_kubernetes_auth_backend_role: KubernetesAuthBackendRole,
    vault_mount: Mount,
    vault_pki_secret_backend_config_issuers: PkiSecretBackendConfigIssuers,
    vault_pki_secret_backend_config_urls: PkiSecretBackendConfigUrls,
    vault_pki_secret_backend_intermediate_cert_request: PkiSecretBackendIntermediateCertRequest,
    vault_pki_secret_backend_intermediate_set_signed: PkiSecretBackendIntermediateSetSigned,
    vault_pki_secret_backend_role: PkiSecretBackendRole,
    vault_pki_secret_backend_root_cert: PkiSecretBackendRootCert,
    vault_pki_secret_backend_root_sign_intermediate: PkiSecretBackendRootSignIntermediate,
    vault_policy: Policy,
  },
};
