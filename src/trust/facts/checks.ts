import { acceptChecks } from './accept-checks';
import { approvalChecks } from './approval-checks';
import { certManagerChecks } from './cert-manager-checks';
import { istioCsrChecks } from './istio-csr-checks';
import { keycloakChecks } from './keycloak-checks';
import { kubernetesChecks } from './kubernetes-checks';
import { rabbitMqChecks } from './rabbitmq-checks';
import { dexChecks } from './dex-checks';
import { openSearchChecks } from './opensearch-checks';
import type { ServerCheck } from './server-check';
import { spireChecks } from './spire-checks';
import { vaultLoginChecks } from './vault-login-checks';
import { vaultSecretChecks } from './vault-secret-checks';

/** Every check of every server, by id. */
export const checks = {
  ...certManagerChecks,
  ...kubernetesChecks,
  ...acceptChecks,
  ...spireChecks,
  ...istioCsrChecks,
  ...approvalChecks,
  ...keycloakChecks,
  ...rabbitMqChecks,
  ...openSearchChecks,
  ...dexChecks,
  ...vaultLoginChecks,
  ...vaultSecretChecks,
} as const;

export type CheckId = keyof typeof checks;

export function checkOf(id: CheckId): ServerCheck {
  return checks[id];
}
