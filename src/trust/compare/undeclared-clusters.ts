import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import { unknownName } from '../diagnose/unknown-name';
import type { TrustModel } from '../model/trust-model';
import type { GivenArtefacts, ManifestFile } from '../read/given-artefacts';
import { readManifests } from '../read/read-manifests';

/** Artefacts whose clusters are declared, and findings for the others: a file in the wrong cluster would be all wrong. */
export function undeclaredClusters(
  artefacts: GivenArtefacts,
  declared: TrustModel | null,
): { readonly known: GivenArtefacts; readonly diagnostics: readonly Diagnostic[] } {
  if (declared === null) return { known: artefacts, diagnostics: [] };
  const names = declared.clusters.map(({ name }) => name);
  const manifests = artefacts.manifests ?? [];
  const strange = manifests.filter((file) => !names.includes(file.cluster) && concernsTrust(file));
  return {
    known: { ...artefacts, manifests: manifests.filter(({ cluster }) => names.includes(cluster)) },
    diagnostics: strange.map(({ file, cluster }) =>
      diagnostic({
        code: 'cluster-undeclared',
        message: unknownName('cluster', cluster, names),
        at: `${file}#`,
        path: [],
        fix: `say of which cluster they are: \`--cluster ${names[0] ?? 'NAME'}=${file}\``,
      }),
    ),
  };
}

/** A file of other things alone, a Deployment say, is nobody's mistake. */
function concernsTrust({ file, cluster, objects }: ManifestFile): boolean {
  const documents = objects.map((value) => ({ at: file, value }));
  const { certificateIssuers, certificates, serviceAccounts, tokenSecrets, rbacRoles, rbacBindings } = readManifests(
    documents,
    cluster,
  );
  return [certificateIssuers, certificates, serviceAccounts, tokenSecrets, rbacRoles, rbacBindings].some(
    (nodes) => nodes.length > 0,
  );
}
