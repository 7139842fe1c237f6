import { inVault } from '../model/lookup';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import { someAccount } from './account-subjects';
import type { SeparateClaim } from './claim';
import { clusterNamed, shownEntrance } from './clients';
import { entrancesOf, type Entrance } from './entrance';
import { pathsOf } from './grants';
import { allOf, anyOf, not, type Language } from './language';
import { nobodyEnters, nobodyReaches } from './nobody';
import { policyPathLanguage } from './pattern';
import { capabilitiesOf, reachesOf, waysOf, type Reach } from './reach';
import { conjunction, undecided, type Verdict } from './verdict';

export function proveSeparate(model: TrustModel, { separate }: SeparateClaim): Verdict {
  const { clusters, sharedPaths = [] } = separate;
  const [one, other] = clusters.map((name) => clusterNamed(model, name));
  if (one === undefined || other === undefined) return conjunction([]);
  if ('outcome' in one) return one;
  if ('outcome' in other) return other;
  return conjunction([mountsApart(model, one, other), pathsApart(model, one, other, sharedPaths)]);
}

/** Whether no mount takes tokens of both. */
export function mountsApart(model: TrustModel, one: Cluster, other: Cluster): Verdict {
  const entrances = entrancesOf(model).filter(({ cluster }) => cluster === one || cluster === other);
  const ownerOf = ({ role }: Entrance): string => inVault(model.vault).mount.get(role.mount)?.cluster ?? '';
  const wrong = entrances.filter((entrance) => {
    const foreign = entrance.cluster === one ? other : one;
    const owner = ownerOf(entrance);
    const shared =
      owner !== entrance.cluster.name &&
      entrances.some((another) => another.cluster === foreign && meets(another, entrance));
    return owner === foreign.name || shared;
  });
  const missing = [one, other].some((cluster) => entrances.every((entrance) => entrance.cluster !== cluster));
  return nobodyEnters(
    model,
    wrong.map((entrance) => ({ entrance, subject: entrance.subject ?? someAccount(entrance.language) ?? '' })),
    `no auth mount takes tokens of both \`${one.name}\` and \`${other.name}\``,
    missing,
  );
}

/**
 * Whether two come in by one door. That is the mount; of JWT-SVIDs, which all have one mount and are told apart by their
 * SPIFFE IDs, it is the auth role.
 */
function meets(one: Entrance, other: Entrance): boolean {
  const areSvids = one.minting.kind === 'svid' && other.minting.kind === 'svid';
  return one.role.mount === other.role.mount && (!areSvids || one.role === other.role);
}

/** Whether no path is reached from both. */
function pathsApart(model: TrustModel, one: Cluster, other: Cluster, listed: readonly string[]): Verdict {
  const besides = listed.length === 0 ? '' : ` besides ${listed.map((path) => `\`${path}\``).join(', ')}`;
  const shared = sharedReaches(model, one, other, not(anyOf(listed.map((path) => policyPathLanguage(path)))));
  const empty = [one, other].some((cluster) => !waysOf(model).all.some(({ entrance }) => entrance.cluster === cluster));
  const sure = shared.filter(({ by }) => by.outcome === 'accepted');
  const verdict = nobodyReaches(
    model,
    sure.map(({ from }) => from),
    `no path is reached from both \`${one.name}\` and \`${other.name}\`${besides}`,
    empty,
  );
  const [first] = sure;
  if (first !== undefined && verdict.outcome !== 'proved')
    return { ...verdict, text: `${verdict.text}, which ${shownEntrance(first.by)} reaches too` };
  const open = shared.find(({ by }) => by.outcome === 'undecided')?.by.missing ?? '';
  if (open === '') return verdict;
  return undecided(
    `whether a path is reached from both \`${one.name}\` and \`${other.name}\` hangs on \`${open}\``,
    open,
  );
}

/** Ways from the second cluster to paths that a way from the first leads to. */
export function sharedReaches(
  model: TrustModel,
  one: Cluster,
  other: Cluster,
  among: Language,
): readonly { readonly from: Reach; readonly by: Entrance }[] {
  return waysOf(model)
    .all.filter(({ entrance }) => entrance.cluster === one)
    .flatMap(({ entrance, grants }) =>
      grants.rules.flatMap(({ path }) => {
        const within = allOf([
          among,
          anyOf(capabilitiesOf(grants, '').map((capability) => pathsOf(grants, capability))),
        ]);
        const found = reachesOf(model, { path, capability: '', within }, (another) =>
          another.cluster === other ? another.language : null,
        );
        return found.map((from) => ({ from, by: entrance }));
      }),
    );
}
