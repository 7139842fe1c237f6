import type { TrustModel } from '../model/trust-model';
import { someAccount } from './account-subjects';
import { shownEntrance } from './clients';
import { isPattern, openText, pathsOf, ruleAt, type Held } from './grants';
import { allOf, anyOf, holds, not, only, type Language } from './language';
import { examplePath, policyPathLanguage } from './pattern';
import { grantsFor, isOwn, notOwn, waysOf, type Way } from './reach';
import { replayAccess } from './replay';
import { shortest } from './shortest';
import { refuted, undecided, type Verdict } from './verdict';

/** Something that accounts can do under one declaration and not under the other. */
export interface Change {
  readonly way: Way;
  /** One of these accounts. */
  readonly subject: string;
  /** The path as the policy writes it; what is new of it, each capability with one path. */
  readonly path: string;
  readonly given: readonly { readonly capability: string; readonly path: string }[];
  /** Whether it hangs on what a template takes from each of many accounts. */
  readonly open: boolean;
}

/** The answer to one change: whether servers now accept what they refused. */
export function newAccess(model: TrustModel, change: Change): Verdict {
  const { way, subject, given, open } = change;
  const replays = (open ? [] : given).map(({ path, capability }) =>
    replayAccess(model, way, subject, path, capability),
  );
  const real = replays.find(({ decision }) => decision.outcome === 'accepted');
  const text = shownChange(change, 'can now');
  if (real !== undefined) return refuted(text, real.decision.assuming, real.witness);
  return undecided(text, way.entrance.missing === '' ? way.entrance.role.at : way.entrance.missing);
}

export function shownChange({ way, path, given }: Change, can: string): string {
  const { role } = way.entrance;
  const capabilities = given.map(({ capability }) => `\`${capability}\``).join(', ');
  return `${shownEntrance(way.entrance)} ${can} ${capabilities} \`${path}\`, at \`${role.mount}\` as auth role \`${role.name}\``;
}

/** What can be reached under `model` by an account that could not reach it under `base`. Complete. */
export function changesBetween(base: TrustModel, model: TrustModel): readonly Change[] {
  const former = formerWays(base);
  const changes = waysOf(model).all.flatMap((way) => changesOn(way, former(way)));
  const known = new Map<string, Change>();
  for (const change of changes) {
    const { cluster, subject, language } = change.way.entrance;
    const account = subject === null ? `${language.key} ${change.subject}` : subject;
    const key = [cluster.name, account, change.path, ...change.given.map(({ capability }) => capability)].join('\n');
    if (!known.has(key)) known.set(key, change);
  }
  return [...known.values()];
}

/** What accounts had before. */
interface Former {
  /** Ways of one account each, by account. */
  readonly accounts: ReadonlyMap<string, readonly Way[]>;
  /** Ways of many accounts. */
  readonly many: readonly Way[];
}

/** The former ways of each cluster that bear on a way. One that was open says nothing about a decided one. */
function formerWays(base: TrustModel): (way: Way) => Former {
  const clusters = new Map<string, { accounts: Map<string, Way[]>; many: Way[] }>();
  for (const way of waysOf(base).all) {
    const { cluster, subject } = way.entrance;
    const all = clusters.get(cluster.name) ?? { accounts: new Map<string, Way[]>(), many: [] };
    clusters.set(cluster.name, all);
    if (subject === null) all.many.push(way);
    else all.accounts.set(subject, [...(all.accounts.get(subject) ?? []), way]);
  }
  return ({ entrance: { cluster, subject, outcome } }) => {
    const { accounts, many } = clusters.get(cluster.name) ?? { accounts: new Map<string, Way[]>(), many: [] };
    const counts = ({ entrance }: Way): boolean => outcome === 'undecided' || entrance.outcome === 'accepted';
    const near = subject === null ? [...accounts] : [[subject, accounts.get(subject) ?? []] as const];
    return { accounts: new Map(near.map(([one, ways]) => [one, ways.filter(counts)])), many: many.filter(counts) };
  };
}

/** Cuts the accounts of a way by what they had, until each part had the same. */
function changesOn(way: Way, { accounts, many }: Former): readonly Change[] {
  const { subject, language } = way.entrance;
  const named = [...accounts.keys()].filter((one) => holds(language, one));
  const changes = named.flatMap((one) => {
    const had = [...(accounts.get(one) ?? []), ...many.filter(({ entrance }) => holds(entrance.language, one))];
    return changesFor(way, one, had);
  });
  if (subject !== null) return changes;
  return [...changes, ...cut(way, many, allOf([language, not(anyOf(named.map((one) => only(one))))]), [])];
}

function cut(way: Way, [next, ...others]: readonly Way[], accounts: Language, had: readonly Way[]): readonly Change[] {
  const subject = had.some(({ grants }) => grants.key === way.grants.key) ? null : someAccount(accounts);
  if (subject === null) return [];
  if (next === undefined) return changesFor(way, subject, had);
  const { language } = next.entrance;
  return [
    ...cut(way, others, allOf([accounts, not(language)]), had),
    ...cut(way, others, allOf([accounts, language]), [...had, next]),
  ];
}

/** What one account has now and had not; what templates leave open is a change that nobody can replay. */
function changesFor(way: Way, subject: string, had: readonly Way[]): readonly Change[] {
  if (had.some(({ grants }) => grants.key === way.grants.key)) return [];
  const mine = grantsFor(way, subject);
  const before = had.map((former) => grantsFor(former, subject));
  const real = compare(mine, before).map((change) => ({ ...change, way, subject, open: false }));
  if (real.length > 0 || ![way, ...had].some(({ grants }) => grants.isOpen)) return real;
  const sure = had.filter(({ grants }) => !grants.isOpen).map(({ grants }) => grants);
  return compare(way.grants, sure).map((change) => ({ ...change, way, subject, open: true }));
}

function compare(mine: Held, before: readonly Held[]): readonly Pick<Change, 'path' | 'given'>[] {
  return mine.rules.flatMap(({ path, capabilities }) => {
    const given = capabilities
      .map((capability) => ({ capability, path: newPath(mine, before, path, capability) }))
      .filter((one): one is { capability: string; path: string } => one.path !== null);
    return given.length === 0 ? [] : [{ path, given }];
  });
}

/** A path that a rule grants and nothing before did. The search is for what no plain example shows. */
function newPath(mine: Held, before: readonly Held[], path: string, capability: string): string | null {
  const example = examplePath(path);
  const grants = (held: Held): boolean => ruleAt(held, example, capability) !== undefined;
  if (!mine.isOpen && grants(mine) && !before.some(grants) && !isOwn(example)) return example;
  if (!isPattern(path)) return null;
  const had = anyOf(before.map((held) => pathsOf(held, capability)));
  return shortest(allOf([policyPathLanguage(path, openText), pathsOf(mine, capability), not(had), notOwn]));
}
