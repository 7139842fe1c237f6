import { certManagerFeatures } from './cert-manager-features';
import type { Feature } from './feature';
import { keycloakFeatures } from './keycloak-features';
import { kubernetesFeatures } from './kubernetes-features';
import { dexFeatures } from './dex-features';
import { openSearchFeatures } from './opensearch-features';
import { rabbitMqFeatures } from './rabbitmq-features';
import { vaultFeatures } from './vault-features';
import { compareVersions, type ProductName } from './versions';

/** What only some products or versions can do, by name. */
export const features = {
  ...vaultFeatures,
  ...certManagerFeatures,
  ...kubernetesFeatures,
  ...keycloakFeatures,
  ...rabbitMqFeatures,
  ...openSearchFeatures,
  ...dexFeatures,
} as const;

export type FeatureName = keyof typeof features;

/** First version of a product that can do it; null for a product that cannot. */
export function firstVersion(feature: FeatureName, product: ProductName): string | null {
  const { products }: Feature = features[feature];
  return products[product]?.since ?? null;
}

/** Whether a version of a product can do it. A version without patch stands for its first release. */
export function supports(feature: FeatureName, product: ProductName, version: string): boolean {
  const since = firstVersion(feature, product);
  return since !== null && compareVersions(since, version) <= 0;
}
