import type { UncheckedServer } from '../../model/artefact-facts';
import type { GivenArtefacts } from '../given-files';
import { uncheckedByManifest } from './by-manifest';
import { uncheckedByParty } from './by-party';
import { uncheckedBySpire } from './by-spire';
import { uncheckedByTerraform } from './by-terraform';

/** Every client among the artefacts that is told to take any certificate. A declaration tells none so. */
export function uncheckedServers(given: GivenArtefacts): readonly UncheckedServer[] {
  const { manifests = [], terraform = [], parties = [], spire = [] } = given;
  return [
    ...manifests.flatMap(({ file, objects }) => objects.flatMap((value) => uncheckedByManifest({ at: file, value }))),
    ...terraform.flatMap(uncheckedByTerraform),
    ...parties.flatMap(uncheckedByParty),
    ...spire.flatMap(uncheckedBySpire),
  ];
}
