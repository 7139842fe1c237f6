import type { ServedBy } from '../../model/auth-mount';
import { isVariable } from '../../model/variable';
import { originOfUrl } from '../../terms/http-url';
import type { ClusterDeclaration } from '../declaration';
import { textOf } from '../source/declared-text';
import type { Kept } from '../source/kept';
import { descend, root, type Place } from '../source/place';
import type { DeclaredClusters } from './accepting';
import type { Scope } from './scope';

/** Who serves what lies at a URL, where nobody says: the cluster's API server itself, or somebody else. */
export function servedByOf({ apiServer }: Kept<ClusterDeclaration>, at: string): ServedBy {
  const url = textOf(apiServer?.url);
  const from = originOfUrl(at);
  return !isVariable(url) && from !== '' && originOfUrl(url) === from ? 'apiServer' : 'hosted';
}

/** Whose file has the certificates, as a message names it, and by which field it can be given others. */
interface Reader {
  readonly place: Place;
  readonly whose: string;
  readonly field: string;
}

/**
 * The certificates by which a cluster's API server is known, where it serves the keys; '' for the host's own. They
 * stand in a file, so a variable that only Terraform fills in is no use.
 */
export function serverCertificates(
  { report }: Pick<Scope, 'report'>,
  clusters: DeclaredClusters,
  cluster: string,
  servedBy: ServedBy,
  { place, whose, field }: Reader,
): string {
  if (servedBy !== 'apiServer') return '';
  const caBundle = textOf(clusters[cluster]?.apiServer?.caBundle);
  if (!isVariable(caBundle)) return caBundle;
  report(
    'literal-needed',
    place,
    `the certificates of the API server of cluster \`${cluster}\` stand in a file of ${whose}, and a terraform variable does not reach it`,
    { related: [descend(root, 'clusters', cluster, 'apiServer', 'caBundle')], fix: `declare \`${field}\`` },
  );
  return '';
}
