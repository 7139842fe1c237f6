import type { Claim } from '../../../src/index';
import { matchesPolicyPath } from '../../../src/trust/terms/glob';
import { accountOf, serverOf } from './attackers';
import type { Attack, Entered } from './attack';
import { type Identity, isSameAccount } from './identity';
import type { Scenario } from './scenario';

/** An attack, as one claim sees it. */
export interface Breach {
  /** Whose tokens must not get in. */
  readonly attackers: readonly Identity[];
  /** Those of them that did. */
  readonly inside: readonly Entered[];
  /** Those who may, and did: so the same attempt can succeed. */
  readonly control: readonly Entered[];
}

/** Judges an attack by what the claim says in words, with nothing of the proof. */
export function breachOf(scenario: Scenario, claim: Claim, attack: Attack): Breach {
  const all = attack.entered;
  if ('only' in claim) {
    const { path, capability, clients } = claim.only;
    const allowed = clients.map((client) => accountOf(scenario, client));
    const may = (identity: Identity): boolean => allowed.some((account) => isSameAccount(account, identity));
    const inside = all.filter((one) => reaches(one, path, capability));
    return split(attack, inside, (identity) => !may(identity));
  }
  if ('cannot' in claim) {
    const { cluster, mount, path, capability } = claim.cannot;
    const server = serverOf(scenario.servers, cluster);
    const inside = all.filter(
      (one) =>
        (mount === undefined || one.door.mount === mount) && (path === undefined || reaches(one, path, capability)),
    );
    return split(attack, inside, (identity) => identity.server === server);
  }
  if ('separate' in claim) {
    const { clusters, sharedPaths = [] } = claim.separate;
    const [one, other] = clusters.map((cluster) => serverOf(scenario.servers, cluster));
    const ofOne = all.filter(({ identity }) => identity.server === one);
    const ofOther = all.filter(({ identity }) => identity.server === other);
    return {
      attackers: attack.tried.filter(({ server }) => server === one || server === other),
      inside: ofOne.filter((first) => ofOther.some((second) => meets(first, second, sharedPaths))),
      control: [...ofOne, ...ofOther],
    };
  }
  throw new Error(`no attack is known for ${JSON.stringify(claim)}`);
}

/** Those who got in and reached more than the same account reached before. */
export function newAccess(before: Attack, now: Attack): Breach {
  const isOld = (one: Entered, path: string, capability: string): boolean =>
    before.entered.some((former) => isSameAccount(former.identity, one.identity) && reaches(former, path, capability));
  const isNew = (one: Entered): boolean =>
    one.reached.some(({ path, capabilities: [capability = ''] }) => !isOld(one, path, capability));
  return {
    attackers: now.tried,
    inside: now.entered.filter(isNew),
    control: now.entered.filter((one) => one.reached.length > 0),
  };
}

function split(attack: Attack, inside: readonly Entered[], isAttacker: (identity: Identity) => boolean): Breach {
  return {
    attackers: attack.tried.filter(isAttacker),
    inside: inside.filter(({ identity }) => isAttacker(identity)),
    control: inside.filter(({ identity }) => !isAttacker(identity)),
  };
}

function reaches({ reached }: Entered, pattern: string, capability: string | undefined): boolean {
  return reached.some(
    ({ path, capabilities }) =>
      matchesPolicyPath(pattern, path) && (capability === undefined || capabilities.includes(capability)),
  );
}

/** Whether two came in by one mount, or to one path that is not to be shared. */
function meets(one: Entered, other: Entered, shared: readonly string[]): boolean {
  const isShared = (path: string): boolean => shared.some((pattern) => matchesPolicyPath(pattern, path));
  const paths = new Set(other.reached.map(({ path }) => path));
  return one.door.mount === other.door.mount || one.reached.some(({ path }) => paths.has(path) && !isShared(path));
}
