import { grouped } from '../model/grouped';
import type { TrustModel } from '../model/trust-model';
import type { GivenArtefacts, TerraformFile } from './given-files';
import { readParties } from './party/party-readers';
import { readManifests } from './read-manifests';
import { readModel, type ReadModel } from './read-model';
import { homeOf, readSpireFiles } from './spire/spire-readers';
import { readTerraform, readTerraformModule } from './read-terraform';
import { below, isPresent } from './untyped';

/** Reads all of it as one trust; `declared` supplies what no artefact tells. */
export function readGiven(
  { manifests = [], terraform = [], parties = [], spire = [] }: GivenArtefacts,
  declared: TrustModel | null,
): ReadModel {
  const names = [...(declared?.clusters ?? []).map(({ name }) => name), ...manifests.map(({ cluster }) => cluster)];
  const shown = terraform.filter(isShown);
  const modules = grouped(
    terraform.filter((one) => !isShown(one)),
    ({ file }) => file.slice(0, file.lastIndexOf('/') + 1),
  );
  return readModel({
    clusters: manifests.map(({ file, cluster, objects }) =>
      readManifests(
        objects.map((value) => ({ at: file, value })),
        cluster,
      ),
    ),
    terraform: [
      ...[...modules.values()].map((files) =>
        readTerraformModule(files.map(({ file, content }) => ({ at: file, value: content }))),
      ),
      ...shown.map(({ file, content }) => readTerraform(content, file)),
    ],
    parties: readParties(parties),
    spire: readSpireFiles(
      spire.map(({ file, cluster, content }) => ({ content, file, home: cluster || homeOf(file, names) })),
    ),
    ...(declared === null ? {} : { facts: declared }),
  });
}

function isShown({ content }: TerraformFile): boolean {
  return isPresent(below(content, 'planned_values')) || isPresent(below(content, 'values'));
}
