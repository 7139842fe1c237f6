import type { Sourced } from './fact';

/** What has versions in a declaration. */
export type ProductName =
  'vault' | 'openbao' | 'cert-manager' | 'kubernetes' | 'rabbitmq' | 'opensearch' | 'dex' | 'keycloak';

interface Release extends Sourced {
  readonly version: string;
}

function releases(source: string, ...versions: readonly string[]): readonly Release[] {
  return versions.map((version) => ({ version, source }));
}

/** The minor versions that the tables know, oldest first. */
export const supportedReleases: Readonly<Record<ProductName, readonly Release[]>> = {
  vault: [
    ...releases(
      'hashicorp/vault CHANGELOG, releases 1.15 to 1.21',
      '1.15',
      '1.16',
      '1.17',
      '1.18',
      '1.19',
      '1.20',
      '1.21',
    ),
    ...releases('HashiCorp Vault documentation v2.x, read August 2026', '2.0', '2.1'),
  ],
  openbao: releases('openbao/openbao tags v2.0.0 to v2.6.2', '2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6'),
  'cert-manager': releases(
    'cert-manager/cert-manager tags v1.12.0 to v1.21.2',
    ...['1.12', '1.13', '1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20', '1.21'],
  ),
  kubernetes: releases(
    'kubernetes/kubernetes tags v1.24.0 to v1.36.3',
    ...['1.24', '1.25', '1.26', '1.27', '1.28', '1.29', '1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'],
  ),
  rabbitmq: releases(
    'rabbitmq-server tags v3.10.0 to v4.3.5',
    ...['3.10', '3.11', '3.12', '3.13', '4.0', '4.1', '4.2', '4.3'],
  ),
  // From the first whose `type: openid` compares an audience and an issuer.
  opensearch: releases(
    'opensearch-project/security tags 2.8.0.0 to 3.8.0.0',
    ...['2.8', '2.9', '2.10', '2.11', '2.12', '2.13', '2.14', '2.15', '2.16', '2.17', '2.18', '2.19'],
    ...['3.0', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8'],
  ),
  keycloak: releases(
    'keycloak-services 26.4.0, 26.5.0, 26.6.0, 26.7.3; 26.4 takes no token that is older than 300 s, and a cluster gives none for less than 600 s',
    ...['26.5', '26.6', '26.7'],
  ),
  // From the first that exchanges tokens.
  dex: releases(
    'dexidp/dex tags v2.38.0 to v2.45.1',
    ...['2.38', '2.39', '2.40', '2.41', '2.42', '2.43', '2.44', '2.45'],
  ),
};

/** The minor versions that the tables know, oldest first: `1.15`. */
export function supportedVersions(product: ProductName): readonly string[] {
  return supportedReleases[product].map(({ version }) => version);
}

/**
 * The minor versions that a declared version stands for. None declared (`''`): all, since the output
 * must hold for each. Newer than the tables: the newest. Older than the tables: none.
 */
export function applicableVersions(product: ProductName, declared: string): readonly string[] {
  const all = supportedVersions(product);
  if (declared === '') return all;
  if (isNewerThanTables(product, declared)) return all.slice(-1);
  return all.filter((version) => version === minorOf(declared));
}

/** Whether a declared version is newer than every row of the tables. */
export function isNewerThanTables(product: ProductName, version: string): boolean {
  return compareVersions(minorOf(version), supportedVersions(product).at(-1) ?? '') > 0;
}

/** Whether a declared version is older than every row of the tables. */
export function isOlderThanTables(product: ProductName, version: string): boolean {
  return compareVersions(minorOf(version), supportedVersions(product)[0] ?? '') < 0;
}

const parts = new Map<string, readonly number[]>();

/** Versions are few, and compared for each client. */
function partsOf(version: string): readonly number[] {
  const known = parts.get(version) ?? version.split('.').map(Number);
  parts.set(version, known);
  return known;
}

/** Negative, zero or positive as the first version is older, equal or newer; a missing patch counts as 0. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let part = 0; part < 3; part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
