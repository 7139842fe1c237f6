import { ownPaths } from '../decide/access';
import type { TrustModel } from '../model/trust-model';
import { entrancesOf, type Entrance } from './entrance';
import { grantsOf, isPattern, pathsOf, type Held } from './grants';
import { allOf, anyOf, holds, not, nothing, only, type Language } from './language';
import { PathIndex } from './path-index';
import { policyPathLanguage } from './pattern';
import { shortest } from './shortest';

/** An entrance with what lies behind it. */
export interface Way {
  readonly entrance: Entrance;
  readonly grants: Held;
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

const own = anyOf(ownPaths.map((path) => policyPathLanguage(path)));

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
  const all = entrancesOf(model).map((entrance) => ({ entrance, grants: grantsOf(model, entrance) }));
  const byPath = all.flatMap((way) => way.grants.rules.map(({ path }) => [path, way] as const));
  return { all, byPath: new PathIndex(byPath) };
}

/**
 * Who reaches a path, written as a policy writes it, with a capability; '' is any. What every token has
 * for itself is left out. Complete: whoever is not listed is refused.
 */
export function reachesOf(model: TrustModel, path: string, capability: string, asked: Asked): readonly Reach[] {
  const wanted = pathLanguage(path);
  return [...new Set(waysOf(model).byPath.near(path))].flatMap((way) => {
    const { entrance, grants } = way;
    const granted = new Set(grants.rules.flatMap(({ capabilities }) => capabilities));
    const given = [...granted]
      .filter((one) => capability === '' || one === capability)
      .map((one) => ({ capability: one, path: meeting(path, wanted, pathsOf(grants, one)) }))
      .filter((one): one is { capability: string; path: string } => one.path !== null);
    const subject = given.length === 0 ? null : someoneOf(entrance, asked);
    return subject === null ? [] : [{ ...way, subject, given }];
  });
}

/** Paths that a claim is about: one, or those of a pattern. */
export function pathLanguage(path: string): Language {
  const text = path.replace(/^\//, '');
  if (isPattern(text)) return allOf([policyPathLanguage(text), not(own)]);
  return holds(own, text) ? nothing : only(text);
}

/** A text of both; a path that is one needs no search. */
export function meeting(path: string, wanted: Language, paths: Language): string | null {
  if (isPattern(path)) return shortest(allOf([wanted, paths]));
  const text = path.replace(/^\//, '');
  return !wanted.isEmpty && holds(paths, text) ? text : null;
}

/** An account that enters here and counts. */
function someoneOf(entrance: Entrance, asked: Asked): string | null {
  const language = asked(entrance);
  if (language === null) return null;
  if (entrance.subject === null) return shortest(language);
  return holds(language, entrance.subject) ? entrance.subject : null;
}
