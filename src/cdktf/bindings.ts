import { Audit } from '@cdktf/provider-vault/lib/audit';
import { AuthBackend } from '@cdktf/provider-vault/lib/auth-backend';
import { JwtAuthBackend } from '@cdktf/provider-vault/lib/jwt-auth-backend';
import { JwtAuthBackendRole } from '@cdktf/provider-vault/lib/jwt-auth-backend-role';
import { KubernetesAuthBackendConfig } from '@cdktf/provider-vault/lib/kubernetes-auth-backend-config';
import { KubernetesAuthBackendRole } from '@cdktf/provider-vault/lib/kubernetes-auth-backend-role';
import { Mount } from '@cdktf/provider-vault/lib/mount';
import { PkiSecretBackendConfigIssuers } from '@cdktf/provider-vault/lib/pki-secret-backend-config-issuers';
import { PkiSecretBackendConfigUrls } from '@cdktf/provider-vault/lib/pki-secret-backend-config-urls';
import { PkiSecretBackendIntermediateCertRequest } from '@cdktf/provider-vault/lib/pki-secret-backend-intermediate-cert-request';
import { PkiSecretBackendIntermediateSetSigned } from '@cdktf/provider-vault/lib/pki-secret-backend-intermediate-set-signed';
import { PkiSecretBackendRole } from '@cdktf/provider-vault/lib/pki-secret-backend-role';
import { PkiSecretBackendRootCert } from '@cdktf/provider-vault/lib/pki-secret-backend-root-cert';
import { PkiSecretBackendRootSignIntermediate } from '@cdktf/provider-vault/lib/pki-secret-backend-root-sign-intermediate';
import { Policy } from '@cdktf/provider-vault/lib/policy';
import { TerraformElement, TerraformOutput, TerraformVariable } from 'cdktf';
import type { Bindings } from '../terraform/bindings';

/**
 * The classes of CDKTF and of its Vault provider. Deep imports: the provider's index would load more
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
