import { firstVersion, supports, type FeatureName } from '../../facts/features';
import {
  applicableVersions,
  isNewerThanTables,
  isOlderThanTables,
  supportedVersions,
  type ProductName,
} from '../../facts/versions';
import type { Place } from '../source/place';
import type { Report } from '../source/report';

interface Versioned {
  readonly name: ProductName;
  readonly version: string;
}

const titles: Readonly<Record<ProductName, string>> = {
  vault: 'Vault',
  openbao: 'OpenBao',
  'cert-manager': 'cert-manager',
  kubernetes: 'Kubernetes',
  keycloak: 'Keycloak',
  rabbitmq: 'RabbitMQ',
  opensearch: 'OpenSearch',
  dex: 'Dex',
};

/** Reports a version that the tables of facts do not reach. */
export function checkVersion(report: Report, { name, version }: Versioned, place: Place): void {
  if (version === '') return;
  const known = supportedVersions(name);
  if (isOlderThanTables(name, version)) {
    report('version-unsupported', place, `${titles[name]} \`${version}\` is older than what is supported`, {
      fix: `use ${titles[name]} \`${known[0] ?? ''}\` or later`,
    });
  }
  if (isNewerThanTables(name, version)) {
    const newest = known[known.length - 1] ?? '';
    report(
      'version-newer',
      place,
      `${titles[name]} \`${version}\` is newer than what is known; it counts as \`${newest}\``,
    );
  }
}

/** What is asked for, as the beginning of a message: "`serverName`". */
interface Wish {
  readonly feature: FeatureName;
  readonly subject: string;
  readonly place: Place;
  /** Place of the version, as a fix names it. */
  readonly versionPlace: Place;
  /** What to do instead. */
  readonly exit: string;
}

/** Reports a wish that the declared version cannot fulfil, or that only some of the possible versions can. */
export function checkFeature(report: Report, product: Versioned, wish: Wish): void {
  const { feature, subject, place, versionPlace, exit } = wish;
  const versions = applicableVersions(product.name, product.version);
  const able = versions.filter((version) => supports(feature, product.name, version));
  if (able.length === versions.length) return;
  const title = titles[product.name];
  const first = firstVersion(feature, product.name);
  const related = [versionPlace];
  if (first === null) {
    report('feature-unavailable', place, `${subject} is not possible with ${title}`, { related, fix: exit });
  } else if (able.length === 0) {
    const message = `${subject} needs ${title} \`${first}\` or later, and \`${product.version}\` is declared`;
    report('feature-unavailable', place, message, { related, fix: `${exit}, or use ${title} \`${first}\`` });
  } else {
    const message = `${subject} needs ${title} \`${first}\` or later, and no version is declared`;
    report('version-undeclared', place, message, { related, fix: `declare \`${versionPlace.at}\`` });
  }
}
