import { decideToken } from '../decide/client';
import { missingOf, type Decision, type Step } from '../decide/decision';
import type { AuthMount } from '../model/auth-mount';
import type { AuthRole } from '../model/auth-role';
import type { Cluster } from '../model/cluster';
import { inVault } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import { globWitness } from '../terms/glob-intersection';
import { parseServiceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { someAccount } from './account-subjects';
import { cellsOf } from './cells';
import { instant, mintedToken, mintersOf, tokenKinds, type TokenKind } from './minting';
import { roleSubjects, type SubjectSet } from './role-subjects';

/** Tokens of one cluster that one auth role takes, or may take. */
export interface Entrance extends SubjectSet {
  readonly cluster: Cluster;
  readonly role: AuthRole;
  readonly audiences: readonly string[];
  readonly kind: TokenKind;
  /** The cluster as it was when it minted the token. */
  readonly minter: Cluster;
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

/** Every way into the Vault for every token that the clusters can mint. Complete: what is not listed is refused. */
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
  return model.clusters.flatMap((cluster) => {
    const sources = mintersOf(cluster)
      .flatMap((minter) => tokenKinds.map((kind) => ({ kind, minter })))
      .filter((source) => passesMount(model, source, first))
      .map((source) => ({ ...source, sample: mintedToken(source.minter, anAccount, [], source.kind) }));
    if (sources.length === 0) return [];
    return roles.flatMap((role) => entrancesBy(model, cluster, mount, role, sources));
  });
}

/** How a token came to be. */
type Source = Pick<Entrance, 'kind' | 'minter'>;

function passesMount(model: TrustModel, { minter, kind }: Source, role: AuthRole): boolean {
  const token = mintedToken(minter, anAccount, widest(minter, role), kind);
  const { steps } = decideToken(model, role.mount, role.name, token, instant);
  return !steps.some(({ check, outcome }) => outcome === 'fail' && ofTheMount.has(check));
}

const anAccount = { namespace: 'some-namespace', name: 'some-account' };

function entrancesBy(
  model: TrustModel,
  cluster: Cluster,
  mount: AuthMount,
  role: AuthRole,
  sources: readonly (Source & { readonly sample: Token })[],
): readonly Entrance[] {
  const open = new Map<string, Entrance>();
  for (const source of sources) {
    for (const set of cellsOf(cluster, mount, role, roleSubjects(role, source.sample))) {
      const found = entrance(model, cluster, role, source, set);
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
  { kind, minter }: Source,
  set: SubjectSet,
): Entrance | null {
  const subject = set.subject ?? someAccount(set.language);
  if (subject === null) return null;
  const answer = (audiences: readonly string[]): Answer => {
    const token = tokenOfSubject(minter, subject, audiences, kind);
    return { audiences, decision: decideToken(model, role.mount, role.name, token, instant) };
  };
  const near = answer(narrowest(role));
  const { audiences, decision } = near.decision.outcome === 'accepted' ? near : answer(widest(cluster, role));
  return decision.outcome === 'refused'
    ? null
    : { ...set, cluster, role, kind, minter, audiences, ...answerOf(decision) };
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
export function tokenThrough({ minter, audiences, kind }: Entrance, subject: string): Token {
  return tokenOfSubject(minter, subject, audiences, kind);
}

function tokenOfSubject(cluster: Cluster, subject: string, audiences: readonly string[], kind: TokenKind): Token {
  const account = parseServiceAccountSubject(subject);
  return mintedToken(cluster, account.ok ? account.value : anAccount, audiences, kind);
}
