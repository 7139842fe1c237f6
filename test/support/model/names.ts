import type { ObjectMeta } from '../../../src/trust/model/kubernetes-objects';

export const server = 'https://vault.acme.example:8200';

export const tokenIssuer = 'https://oidc.acme.example/prod';

export const eastIssuer = 'https://oidc.acme.example/east';

export const issuerAt = 'clusters.prod.certManager.issuers[shop/vault]';

export function objectMeta(namespace: string, name: string, overrides: Partial<ObjectMeta> = {}): ObjectMeta {
  return { namespace, name, labels: {}, annotations: {}, ...overrides };
}
