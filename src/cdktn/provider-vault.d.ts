/**
 * What this project needs of `@cdktn/provider-vault` to compile, since that package cannot be
 * installed from the npm registry (observed 2026-11-23). Users of `cdk-vault-trust/cdktn` have the
 * package, and with it its own types: this file is not part of what is published.
 */
declare module '@cdktn/provider-vault/lib/audit' {
  import { TerraformResource } from 'cdktn';
  export class Audit extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/auth-backend' {
  import { TerraformResource } from 'cdktn';
  export class AuthBackend extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/jwt-auth-backend' {
  import { TerraformResource } from 'cdktn';
  export class JwtAuthBackend extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/jwt-auth-backend-role' {
  import { TerraformResource } from 'cdktn';
  export class JwtAuthBackendRole extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/kubernetes-auth-backend-config' {
  import { TerraformResource } from 'cdktn';
  export class KubernetesAuthBackendConfig extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/kubernetes-auth-backend-role' {
  import { TerraformResource } from 'cdktn';
  export class KubernetesAuthBackendRole extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/mount' {
  import { TerraformResource } from 'cdktn';
  export class Mount extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-config-issuers' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendConfigIssuers extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-config-urls' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendConfigUrls extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-intermediate-cert-request' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendIntermediateCertRequest extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-intermediate-set-signed' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendIntermediateSetSigned extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-role' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendRole extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-root-cert' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendRootCert extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/pki-secret-backend-root-sign-intermediate' {
  import { TerraformResource } from 'cdktn';
  export class PkiSecretBackendRootSignIntermediate extends TerraformResource {}
}
declare module '@cdktn/provider-vault/lib/policy' {
  import { TerraformResource } from 'cdktn';
  export class Policy extends TerraformResource {}
}
