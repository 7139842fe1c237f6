import { ownPaths } from '../decide/access';
import type { TrustModel } from '../model/trust-model';
import { matchesPolicyPath } from '../terms/glob';
import { serviceAccountSubject } from '../terms/subject';
import { someAccount } from './account-subjects';
import { entrancesOf, type Entrance } from './entrance';
import { grantsOf, isPattern, pathsOf, ruleAt, type Held } from './grants';
import { allOf, anyOf, holds, anything, not, only, type Language } from './language';
import { PathIndex } from './path-index';
import { examplePath, globLanguage, policyPathLanguage } from './pattern';
import { shortest } from './shortest';

/** An entrance with what lies behind it. */
export interface Way {
  readonly entrance: Entrance;
  readonly grants: Held;
  readonly model: TrustModel;
}

/** A way on which an account reaches one of the paths that were asked about. */
export interface Reach extends Way {
  readonly subject: string;
  /** All that the way gives on these paths, each with one of them. */
  readonly given: readonly { readonly capability: string; readonly path: string }[];
}

/** Whom a question is about: the accounts of an entrance that count; null where none does. */
export type Asked = (entrance: Entrance) => Language | null;

export const everybody: Asked = ({ language }) => language;

interface Ways {
  readonly all: readonly Way[];
  readonly byPath: PathIndex<Way>;
}

const known = new WeakMap<TrustModel, Ways>();

/** Every way to a secret that the declared Vault knows. */
export function waysOf(model: TrustModel): Ways {
  const made = known.get(model) ?? makeWays(model);
  known.set(model, made);
  return made;
}

function makeWays(model: TrustModel): Ways {
  const all = entrancesOf(model).map((entrance) => ({ model, entrance, grants: grantsOf(model, entrance) }));
  const byPath = all.flatMap((way) => way.grants.rules.map(({ path }) => [path, way] as const));
  return { all, byPath: new PathIndex(byPath) };
}

/** What one of a way's accounts may do. */
export function grantsFor({ model, entrance, grants }: Way, subject: string): Held {
  return entrance.subject === null ? grantsOf(model, { ...entrance, subject }) : grants;
}

/** What is asked about: a path, written as a policy writes it, and a capability; '' is any. */
export interface Asking {
  readonly path: string;
  readonly capability: string;
  /** Of these paths, those that count. @default - all but those that every token has for itself */
  readonly within?: Language;
}

/** Who reaches a path. Complete: whoever is not listed is refused. */
export function reachesOf(model: TrustModel, asking: Asking, asked: Asked = everybody): readonly Reach[] {
  const wanted = pathLanguage(asking);
  return [...new Set(waysOf(model).byPath.near(asking.path))].flatMap((way) => {
    const given = givenBy(way.grants, asking, wanted);
    const accounts = given.length === 0 ? null : asked(way.entrance);
    if (accounts === null) return [];
    const subject = way.entrance.subject ?? someAccount(accounts);
    if (subject === null || !holds(accounts, subject)) return [];
    return [way.grants.isOpen ? resolved(way, asking, wanted, accounts, given) : { ...way, subject, given }];
  });
}

type Given = Reach['given'];

function givenBy(grants: Held, asking: Asking, wanted: Language): Given {
  return capabilitiesOf(grants, asking.capability)
    .map((capability) => ({ capability, path: meeting(asking, wanted, grants, capability) }))
    .filter((one): one is Given[number] => one.path !== null);
}

/** One account for which templates do lead to such a path; where none is found, one for which they may. */
function resolved(way: Way, asking: Asking, wanted: Language, accounts: Language, most: Given): Reach {
  const texts = new Set(most.flatMap(({ path }) => path.split('/')));
  const named = [...texts].flatMap((text) => [serviceAccountSubject(text, '*'), serviceAccountSubject('*', text)]);
  const first = someAccount(accounts) ?? '';
  const second = someAccount(allOf([accounts, not(only(first))]));
  const others = named.map((glob) => someAccount(allOf([accounts, globLanguage(glob)])));
  for (const subject of new Set([first, second, ...others])) {
    const given = subject === null ? [] : givenBy(grantsFor(way, subject), asking, wanted);
    if (subject !== null && given.length > 0) return { ...way, subject, given };
  }
  return { ...way, subject: first, given: most };
}

/** Those that are granted on some path; of them, the one that is asked about. */
export function capabilitiesOf({ rules }: Held, capability: string): readonly string[] {
  const granted = new Set(rules.flatMap(({ capabilities }) => capabilities));
  return [...granted].filter((one) => capability === '' || one === capability);
}

/** The paths that are asked about. */
function pathLanguage({ path, within = anything }: Asking): Language {
  return allOf([within, isPattern(path) ? notOwn : anything, policyPathLanguage(path)]);
}

/** Paths that lead beyond what a token has for itself. */
export const notOwn = not(anyOf(ownPaths.map((one) => policyPathLanguage(one))));

/** A path that is asked about and granted. The search is for what no plain example shows. */
function meeting(
  { path, within = anything }: Asking,
  wanted: Language,
  grants: Held,
  capability: string,
): string | null {
  const counts = (text: string): boolean =>
    ruleAt(grants, text, capability) !== undefined && !isOwn(text) && (within === anything || holds(within, text));
  const rules = grants.isOpen ? [] : grants.rules.map((rule) => examplePath(rule.path));
  const example = [examplePath(path), ...rules].find((text) => matchesPolicyPath(path, text) && counts(text));
  if (example !== undefined || !isPattern(path)) return example ?? null;
  return shortest(allOf([wanted, pathsOf(grants, capability)]));
}

/** Whether a path leads each token to what is its own. */
export function isOwn(path: string): boolean {
  return ownPaths.some((one) => matchesPolicyPath(one, path));
}
