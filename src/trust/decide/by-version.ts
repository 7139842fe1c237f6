import { supports, type FeatureName } from '../facts/features';
import { applicableVersions, type ProductName } from '../facts/versions';
import type { Result } from './decision';

/** A product whose version may not be declared, and where it would be. */
export interface Versioned {
  readonly product: ProductName;
  readonly version: string;
  readonly at: string;
}

/** Whether the versions that may run have a feature; where only some do, the version is missing. */
export function isAble(versioned: Versioned, feature: FeatureName): Result {
  const able = abilities(versioned, feature);
  if (!able.includes(false)) return true;
  return able.includes(true) ? { missing: versioned.at } : false;
}

/** Whether what a feature refuses is taken by the versions that may run. */
export function isTaken(versioned: Versioned, refusal: FeatureName): Result {
  const refusing = abilities(versioned, refusal);
  if (!refusing.includes(true)) return true;
  return refusing.includes(false) ? { missing: versioned.at } : false;
}

function abilities({ product, version }: Versioned, feature: FeatureName): readonly boolean[] {
  return applicableVersions(product, version).map((one) => supports(feature, product, one));
}
