import { rulesOfLogin } from '../decide/access';
import type { PolicyRule } from '../model/policy';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import { comparePolicyPaths, isPolicyPattern } from '../terms/policy-path-priority';
import { tokenThrough, type Entrance } from './entrance';
import { anyOf, firstsOf, holds, keyOf, nothing, only, type Language } from './language';
import { policyPathLanguage } from './pattern';

/** What a login may do, over all paths. */
export interface Grants {
  /** Rules that grant something, for each path once. */
  readonly rules: readonly PolicyRule[];
  /** Whether policies that nobody declared may grant more. */
  readonly elsewhere: boolean;
  /** Equal keys grant the same. */
  readonly key: string;
}

/** Stands in a path for what a template takes from an account that is not one. */
export const openText = '\uFFFF';

/** The rules of one login. */
type Rules = readonly PolicyRule[];

export interface Held extends Grants {
  /** Once for each Vault that may run. */
  readonly sets: readonly Rules[];
}

/** What the tokens of an entrance may do; of templates for many accounts, what they may do at most. */
export function grantsOf(model: TrustModel, entrance: Entrance): Held {
  const token = tokenThrough(entrance, entrance.subject ?? '');
  const account = { namespace: openText, serviceAccount: openText, sub: serviceAccountSubject(openText, openText) };
  const logins = rulesOfLogin(model, entrance.role, entrance.subject === null ? { ...token, ...account } : token);
  const sets = logins.map(({ rules }) => [...rules.values()].sort((one, other) => comparePolicyPaths(other.path, one.path)));
  const rules = [...new Map(sets.flat().map((rule) => [rule.path, rule])).values()].filter(grantsSomething);
  return { sets, rules, elsewhere: logins.some(({ elsewhere }) => elsewhere), key: JSON.stringify(sets) };
}

function grantsSomething(rule: PolicyRule): boolean {
  return rule.capabilities.length > 0 && !rule.capabilities.includes('deny') && canBeAsked(rule);
}

/** Whether a request can carry what the rule requires without carrying what it refuses. */
function canBeAsked({ requiredParameters, deniedParameters, allowedParameters }: PolicyRule): boolean {
  const lowered = (names: object): readonly string[] => Object.keys(names).map((name) => name.toLowerCase());
  const [denied, allowed] = [lowered(deniedParameters), lowered(allowedParameters)];
  return requiredParameters
    .map((name) => name.toLowerCase())
    .every(
      (name) =>
        !denied.includes('*') &&
        !(denied.includes(name) && isWholly(deniedParameters, name)) &&
        (allowed.length === 0 || allowed.includes('*') || allowed.includes(name)),
    );
}

function isWholly(denied: PolicyRule['deniedParameters'], name: string): boolean {
  return Object.entries(denied).some(([one, list]) => one.toLowerCase() === name && list.length === 0);
}

/** Paths on which the grants give a capability: under some Vault that may run. */
export function pathsOf({ sets }: Held, capability: string): Language {
  return anyOf(sets.map((rules) => pathsUnder(rules, capability)));
}

/** The rule that lets a request through. */
export function ruleAt({ sets }: Held, path: string, capability: string): PolicyRule | undefined {
  return sets
    .flatMap((rules) => layersOf(rules, capability))
    .find(({ language, grants }) => grants && holds(language, path))?.rule;
}

/** A rule, on the paths where nothing before it in the list holds. */
interface Layer {
  readonly rule: PolicyRule;
  readonly language: Language;
  readonly grants: boolean;
}

function pathsUnder(rules: Rules, capability: string): Language {
  const layers = layersOf(rules, capability);
  // Which rule comes first hangs on the text of a template: so none hides another.
  const open = rules.some(({ path }) => path.includes(openText));
  return open ? anyOf(layers.filter(({ grants }) => grants).map(({ language }) => language)) : firstOf(layers);
}

/** Source: vault acl.go CheckAllowedFromNonExactPaths: a list is looked up with and without its last `/`. */
function layersOf(rules: Rules, capability: string): readonly Layer[] {
  const layer = (rule: PolicyRule, language: Language): Layer => ({
    ...{ rule, language },
    grants: grantsSomething(rule) && rule.capabilities.includes(capability),
  });
  const exact = rules.filter(({ path }) => !isPattern(path));
  const patterns = rules.filter(({ path }) => isPattern(path));
  const asFolder = capability === 'list';
  return [
    ...exact.map((rule) => layer(rule, only(rule.path))),
    ...(asFolder ? exact.map((rule) => layer(rule, folders(only(rule.path)))) : []),
    ...(asFolder ? patterns.map((rule) => layer(rule, folders(policyPathLanguage(rule.path, openText)))) : []),
    ...patterns.map((rule) => layer(rule, policyPathLanguage(rule.path, openText))),
  ];
}

/** Whether a rule's path stands for more than itself. */
export function isPattern(path: string): boolean {
  return isPolicyPattern(path) || path.includes(openText);
}

/** The texts whose first layer grants. */
function firstOf(layers: readonly Layer[]): Language {
  const parts = layers.filter(({ language }) => !language.isEmpty);
  if (!parts.some(({ grants }) => grants)) return nothing;
  const languages = parts.map(({ language }) => language);
  return {
    key: `first${parts.map(({ grants }) => (grants ? '+' : '-')).join('')}${keyOf(',', languages)}`,
    holdsEmpty: parts.find(({ language }) => language.holdsEmpty)?.grants ?? false,
    isEmpty: false,
    firsts: firstsOf(languages),
    after: (character) => firstOf(parts.map((part) => ({ ...part, language: part.language.after(character) }))),
  };
}

/** The texts of a language, each with a `/` at its end besides; `before` is what held before one. */
function folders(language: Language, before: boolean | null = null): Language {
  if (language.isEmpty && before !== true) return nothing;
  return {
    key: `folder ${String(before)} ${language.key}`,
    holdsEmpty: before ?? language.holdsEmpty,
    isEmpty: false,
    firsts: [...language.firsts, '/'],
    after: (character) => folders(language.after(character), character === '/' ? language.holdsEmpty : null),
  };
}
