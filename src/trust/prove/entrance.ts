import { decideToken } from '../decide/client';
import { missingOf, type Decision, type Step } from '../decide/decision';
import type { AuthMount } from '../model/auth-mount';
import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import { grouped } from '../model/grouped';
import { inVault } from '../model/lookup';
import { isKnown } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { globWitness } from '../terms/glob-intersection';
import { parseServiceAccountSubject, serviceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { anybody, someAccount } from './account-subjects';
import { cellsOf } from './cells';
import { clusterMintingsOf, instant, svidMintingsOf, tokenBy, type Minting, type SvidMinting } from './minting';
import { oneSubject, roleSubjects, type SubjectSet } from './role-subjects';

/** Tokens of accounts of one cluster that one auth role takes, or may take. */
export interface Entrance extends SubjectSet {
  readonly cluster: Cluster;
  readonly role: AuthRole;
  readonly audiences: readonly string[];
  readonly minting: Minting;
  readonly outcome: 'accepted' | 'undecided';
  readonly assuming: readonly string[];
  /** Place of the undeclared fact that would decide. */
  readonly missing: string;
}

// A token that fails one of these at a mount fails it whatever its account and audiences, and whatever the role.
const ofTheMount: ReadonlySet<Step['check']> = new Set<Step['check']>([
  'jwt/discovery-issuer',
  'jwt/signature',
  'jwt/algorithm',
  'jwt/issuer',
  'kubernetes/signature',
  'kubernetes/issuer',
  'review/token',
]);

const known = new WeakMap<TrustModel, readonly Entrance[]>();

/**
 * Every way into the Vault for every token that the clusters can mint, and the SPIRE server for their Pods. Complete:
 * what is not listed is refused.
 */
export function entrancesOf(model: TrustModel): readonly Entrance[] {
  const found = known.get(model) ?? model.vault.authMounts.flatMap((mount) => entrancesAt(model, mount));
  known.set(model, found);
  return found;
}

function entrancesAt(model: TrustModel, mount: AuthMount): readonly Entrance[] {
  const all = inVault(model.vault).authRolesOn.get(mount.path) ?? [];
  const roles = all.filter(({ emitted, method }) => emitted && method === mount.method);
  const [first] = roles;
  if (first === undefined) return [];
  const byClusters = model.clusters.flatMap((cluster) => {
    const sources = clusterMintingsOf(cluster)
      .filter((minting) => passesMount(model, cluster, minting, first))
      .map((minting) => ({ minting, sample: tokenBy(minting, anybody, []) }));
    if (sources.length === 0) return [];
    return roles.flatMap((role) => entrancesBy(model, cluster, mount, role, sources));
  });
  return [...byClusters, ...entrancesOfSvids(model, roles, first)];
}

function passesMount(model: TrustModel, cluster: Cluster, minting: Minting, role: AuthRole): boolean {
  const token = tokenBy(minting, anybody, widest(cluster, role));
  const { steps } = decideToken(model, role.mount, role.name, token, instant);
  return !steps.some(({ check, outcome }) => outcome === 'fail' && ofTheMount.has(check));
}

/** A JWT-SVID of one account is like all others to a mount, and to a role that binds no SPIFFE ID. */
function entrancesOfSvids(model: TrustModel, roles: readonly AuthRole[], first: AuthRole): readonly Entrance[] {
  const all = model.clusters.flatMap((cluster) =>
    svidMintingsOf(model, cluster).map((minting) => ({ cluster, minting })),
  );
  const [any] = all;
  if (any === undefined || !passesMount(model, any.cluster, any.minting, first)) return [];
  const bySubject = grouped(all, ({ minting }) => minting.workload.spiffeId);
  return roles.flatMap((role) => {
    const bound = role.method === 'jwt' && isKnown(role, 'boundSubject') ? role.boundSubject : '';
    const near = bound === '' ? all : (bySubject.get(bound) ?? []);
    return near.flatMap(({ cluster, minting }) =>
      oneSubject(subjectOf(minting)).flatMap((set) => entrance(model, cluster, role, minting, set) ?? []),
    );
  });
}

function subjectOf({ workload }: SvidMinting): string {
  return serviceAccountSubject(workload.namespace, workload.serviceAccount);
}

function entrancesBy(
  model: TrustModel,
  cluster: Cluster,
  mount: AuthMount,
  role: AuthRole,
  sources: readonly { readonly minting: Minting; readonly sample: Token }[],
): readonly Entrance[] {
  const open = new Map<string, Entrance>();
  for (const { minting, sample } of sources) {
    for (const set of cellsOf(cluster, mount, role, roleSubjects(role, sample))) {
      const found = entrance(model, cluster, role, minting, set);
      const other = open.get(set.language.key);
      if (found !== null && (other === undefined || other.outcome === 'undecided')) open.set(set.language.key, found);
    }
    // Another kind of token, or one that was minted before, passes at the same claims of the same accounts, or at none.
    if (open.size > 0 && [...open.values()].every(({ outcome }) => outcome === 'accepted')) break;
  }
  return [...open.values()];
}

/** More audiences never hurt, so the widest list decides; the narrowest that does makes the better witness. */
function entrance(
  model: TrustModel,
  cluster: Cluster,
  role: AuthRole,
  minting: Minting,
  set: SubjectSet,
): Entrance | null {
  const subject = set.subject ?? someAccount(set.language);
  if (subject === null) return null;
  const answer = (audiences: readonly string[]): Answer => {
    const token = tokenOfSubject(minting, subject, audiences);
    return { audiences, decision: decideToken(model, role.mount, role.name, token, instant) };
  };
  const near = answer(narrowest(role));
  const { audiences, decision } = near.decision.outcome === 'accepted' ? near : answer(widest(cluster, role));
  return decision.outcome === 'refused' ? null : { ...set, cluster, role, minting, audiences, ...answerOf(decision) };
}

interface Answer {
  readonly audiences: readonly string[];
  readonly decision: Decision;
}

function answerOf(decision: Decision): Pick<Entrance, 'outcome' | 'assuming' | 'missing'> {
  const { outcome, assuming } = decision;
  const missing = missingOf(decision);
  return { outcome: outcome === 'accepted' ? 'accepted' : 'undecided', assuming, missing };
}

function narrowest(role: AuthRole): readonly string[] {
  return (role.method === 'jwt' ? role.boundAudiences.slice(0, 1) : [role.audience]).filter((one) => one !== '');
}

function widest(cluster: Cluster, role: AuthRole): readonly string[] {
  const wanted = role.method === 'jwt' ? [...role.boundAudiences, ...claimed(role)] : [role.audience];
  return [...new Set([...wanted, ...cluster.apiAudiences])].filter((one) => one !== '');
}

function claimed({ boundClaims, boundClaimsType }: AuthRole & { method: 'jwt' }): readonly string[] {
  const bound = [...(boundClaims['aud'] ?? []), ...(boundClaims['/aud'] ?? [])];
  return bound.map((one) => (boundClaimsType === 'glob' ? (globWitness(one) ?? '') : one));
}

/** A token of an account by which somebody enters. */
export function tokenThrough({ minting, audiences }: Entrance, subject: string): Token {
  return tokenOfSubject(minting, subject, audiences);
}

function tokenOfSubject(minting: Minting, subject: string, audiences: readonly string[]): Token {
  const account = parseServiceAccountSubject(subject);
  return tokenBy(minting, account.ok ? account.value : anybody, audiences);
}
