import { shown } from './server-check';

const webhook = 'cert-manager internal/apis/certmanager/validation/issuer.go:289-428';
const certificate = 'cert-manager internal/apis/certmanager/validation/certificate.go';

/** What cert-manager's webhook and controller check before a request leaves the cluster. */
export const certManagerChecks = {
  'issuer/server': shown('cert-manager', 'spec.vault.server: Required value', webhook),
  'issuer/sign-path': shown('cert-manager', 'spec.vault.path: Required value', webhook),
  'issuer/dot-segments': shown(
    'cert-manager',
    `spec.vault.{field}: Invalid value: "{sent}": must not contain '..' path segments`,
    `${webhook}, since 1.21.0`,
  ),
  'issuer/ca-bundle': shown(
    'cert-manager',
    'spec.vault.caBundle: Invalid value: "<snip>": specified caBundle and caBundleSecretRef cannot be used together',
    webhook,
  ),
  'issuer/auth-role': shown('cert-manager', 'spec.vault.auth.kubernetes.role: Required value', webhook),
  'issuer/service-account': shown(
    'cert-manager',
    'spec.vault.auth.kubernetes.serviceAccountRef.name: Required value',
    webhook,
  ),
  'issuer/mount-path': shown(
    'cert-manager',
    'Ready=False VaultError: Failed to initialize Vault client: while requesting a Vault token using the Kubernetes auth: error calling Vault server: read tcp …: read: connection reset by peer',
    'observed 2026-11-24, cert-manager 1.21.2: it writes the status of the Issuer at full speed',
  ),
  'issuer/sign-path-version': shown(
    'vault',
    'POST {server}/v1/v1/{wanted} 403 permission denied',
    'observed 2026-11-24, Vault 1.21.0',
  ),
  'issuer/sign-path-shape': shown(
    'vault',
    '404 unsupported path',
    'cert-manager internal/vault/vault.go:160-180, vault framework',
  ),
  'certificate/names': shown(
    'cert-manager',
    'spec: Invalid value: "": at least one of commonName (from the commonName field or from a literalSubject), dnsNames, uriSANs, ipAddresses, emailSANs or otherNames must be set',
    certificate,
  ),
  'certificate/common-name': shown(
    'cert-manager',
    'spec.commonName: Too long: may not be more than 64 bytes',
    certificate,
  ),
  'certificate/duration': shown(
    'cert-manager',
    'spec.duration: Invalid value: "{sent}": certificate duration must be greater than 1h0m0s',
    certificate,
  ),
  'certificate/renew-before-floor': shown(
    'cert-manager',
    'spec.renewBefore: Invalid value: "{sent}": certificate renewBefore must be greater than 5m0s',
    certificate,
  ),
  'certificate/renew-before': shown(
    'cert-manager',
    'spec.renewBefore: Invalid value: "{sent}": certificate duration {wanted} must be greater than renewBefore {sent}',
    certificate,
  ),
} as const;
