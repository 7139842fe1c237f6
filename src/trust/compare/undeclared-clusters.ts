import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import { unknownName } from '../diagnose/unknown-name';
import type { TrustModel } from '../model/trust-model';
import type { GivenArtefacts, ManifestFile } from '../read/given-files';
import { readManifests, type ReadCluster } from '../read/read-manifests';

/** Artefacts whose clusters are declared; a file in the wrong cluster would be all wrong, and is one finding. */
export interface OfClusters {
  readonly known: GivenArtefacts;
  readonly diagnostics: readonly Diagnostic[];
  /** What stands in files of other things alone, which may have any name. */
  readonly unread: readonly string[];
}

export function undeclaredClusters(artefacts: GivenArtefacts, declared: TrustModel | null): OfClusters {
  if (declared === null) return { known: artefacts, diagnostics: [], unread: [] };
  const names = declared.clusters.map(({ name }) => name);
  const manifests = artefacts.manifests ?? [];
  const others = manifests
    .filter(({ cluster }) => !names.includes(cluster))
    .map((file) => ({ file, read: read(file) }));
  return {
    known: { ...artefacts, manifests: manifests.filter(({ cluster }) => names.includes(cluster)) },
    diagnostics: others
      .filter((other) => concernsTrust(other.read))
      .map(({ file: { file, cluster } }) =>
        diagnostic({
          code: 'cluster-undeclared',
          message: unknownName('cluster', cluster, names),
          at: file,
          path: [],
          fix: `say of which cluster they are: \`--cluster ${names[0] ?? 'NAME'}=${file}\``,
        }),
      ),
    unread: others.filter((other) => !concernsTrust(other.read)).flatMap((other) => other.read.facts.unread),
  };
}

function read({ file, cluster, objects }: ManifestFile): ReadCluster {
  return readManifests(
    objects.map((value) => ({ at: file, value })),
    cluster,
  );
}

function concernsTrust(cluster: ReadCluster): boolean {
  const { certificateIssuers, secretClients, certificates, serviceAccounts, tokenSecrets, rbacRoles, rbacBindings } =
    cluster;
  return [certificateIssuers, secretClients, certificates, serviceAccounts, tokenSecrets, rbacRoles, rbacBindings].some(
    (nodes) => nodes.length > 0,
  );
}
