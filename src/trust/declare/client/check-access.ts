import type { FeatureName } from '../../facts/features';
import type { AccessDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { child, member, vaultPlace, type Place } from '../source/place';
import type { Scope } from '../scope/scope';
import { checkFeature } from '../scope/versions';

/** Capabilities that not every product and version has. */
const features: Readonly<Record<string, FeatureName>> = {
  subscribe: 'capability-subscribe',
  recover: 'capability-recover',
  scan: 'capability-scan',
};

/** Reports capabilities that the declared product does not have. */
export function checkAccess(
  { report, product }: Scope,
  access: readonly Kept<AccessDeclaration>[],
  workload: Place,
): void {
  access.forEach(({ capabilities }, index) => {
    const place = child(member(child(workload, 'access'), index, String(index)), 'capabilities');
    for (const capability of capabilities ?? []) {
      const feature = features[capability];
      if (feature === undefined) continue;
      checkFeature(report, product, {
        feature,
        subject: `capability \`${capability}\``,
        place,
        versionPlace: child(vaultPlace, 'product'),
        exit: `leave \`${capability}\` out`,
      });
    }
  });
}
