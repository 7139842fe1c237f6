/**
 * Names of what one declaration makes in Vault: auth roles, policies and PKI roles. Policies share
 * one space per Vault, so a name must tell everything apart that was told apart in the declaration.
 *
 * Parts are joined by `-`. Each part but the last has its own `-` doubled, so a single `-` always
 * separates. A ClusterIssuer's last part is doubled too: its name has two separators and never
 * equals an Issuer's, which has at least three. A workload's last part holds the only `_`.
 */

/** Name of what belongs to an Issuer. */
export function issuerObjectName(name: string, cluster: string, namespace: string, issuer: string): string {
  return [doubled(name), doubled(cluster), doubled(namespace), issuer].join('-');
}

/** Name of what belongs to a ClusterIssuer. */
export function clusterIssuerObjectName(name: string, cluster: string, issuer: string): string {
  return [doubled(name), doubled(cluster), doubled(issuer)].join('-');
}

/** Name of what belongs to a workload. */
export function workloadObjectName(name: string, cluster: string, namespace: string, serviceAccount: string): string {
  return [doubled(name), doubled(cluster), `${namespace}_${serviceAccount}`].join('-');
}

/** Name of what belongs to a SPIFFE ID, whose path gives the last part: a `_` for each `/`, and two for each of its own. */
export function svidObjectName(name: string, path: string): string {
  const segments = path.split('/').slice(1);
  return [doubled(name), 'spiffe', segments.map((one) => one.replaceAll('_', '__')).join('_')].join('-');
}

function doubled(part: string): string {
  return part.replaceAll('-', '--');
}
