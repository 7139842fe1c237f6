import { rulesOfLogin } from '../decide/access';
import { decideParameters } from '../decide/vault-acl';
import type { PolicyRule } from '../model/policy';
import type { TrustModel } from '../model/trust-model';
import { serviceAccountSubject } from '../terms/subject';
import { matchesPolicyPath } from '../terms/glob';
import { comparePolicyPaths, isPolicyPattern } from '../terms/policy-path-priority';
import { tokenThrough, type Entrance } from './entrance';
import { allOf, anyOf, firstsOf, holds, made, nothing, only, type Language } from './language';
import { policyPathLanguage } from './pattern';

/** What a login may do, over all paths. */
export interface Grants {
  /** Rules that grant something, for each path once. */
  readonly rules: readonly PolicyRule[];
  /** Whether policies that nobody declared may grant more. */
  readonly elsewhere: boolean;
  /** Whether templates leave open which paths: then these are the most that it can be. */
  readonly isOpen: boolean;
  /** Equal keys grant the same. */
  readonly key: string;
}

/** Stands in a path for what a template takes from an account that is not one. */
export const openText = '\uFFFF';

/** The rules of one login under one Vault, the most specific first. */
interface Rules {
  readonly ranked: readonly PolicyRule[];
  readonly opensListsFirst: boolean;
}

export interface Held extends Grants {
  /** Once for each Vault that may run. */
  readonly sets: readonly Rules[];
}

/** What the tokens of an entrance may do; of templates for many accounts, what they may do at most. */
export function grantsOf(model: TrustModel, entrance: Entrance): Held {
  const token = tokenThrough(entrance, entrance.subject ?? '');
  const account = { namespace: openText, serviceAccount: openText, sub: serviceAccountSubject(openText, openText) };
  const logins = rulesOfLogin(model, entrance.role, entrance.subject === null ? { ...token, ...account } : token);
  const sets = logins.map(({ rules, opensListsFirst }) => ({
    ranked: [...rules.values()].sort((one, other) => comparePolicyPaths(other.path, one.path)),
    opensListsFirst,
  }));
  const all = sets.flatMap(({ ranked }) => ranked);
  const rules = [...new Map(all.map((rule) => [rule.path, rule])).values()].filter(grantsSomething);
  const open = sets.some(isOpen);
  return {
    ...{ sets, rules, isOpen: open, elsewhere: logins.some(({ elsewhere }) => elsewhere) },
    get key() {
      return JSON.stringify(sets);
    },
  };
}

function grantsSomething(rule: PolicyRule): boolean {
  return rule.capabilities.some((capability) => isGranted(rule, capability));
}

/** Whether a rule lets some request through: what it requires it may refuse itself. */
function isGranted(rule: PolicyRule, capability: string): boolean {
  if (rule.capabilities.includes('deny') || !rule.capabilities.includes(capability)) return false;
  const request = { path: rule.path, capability, parameters: requiredParameters(rule), at: '' };
  return decideParameters(rule, request, '').every(({ outcome }) => outcome !== 'fail');
}

/** The least that a request must carry, with values that nobody knows yet. */
export function requiredParameters(rule: PolicyRule | undefined): Readonly<Record<string, null>> {
  return Object.fromEntries((rule?.requiredParameters ?? []).map((name) => [name.toLowerCase(), null]));
}

/** Paths on which the grants give a capability: under some Vault that may run. */
export function pathsOf({ sets }: Held, capability: string): Language {
  return anyOf(sets.map((rules) => pathsUnder(rules, capability)));
}

/** The same under every Vault that may run. */
export function surePathsOf({ sets }: Held, capability: string): Language {
  return allOf(sets.map((rules) => pathsUnder(rules, capability)));
}

/** The rule that lets a request through; undefined where none does. The same as `pathsOf`, for one path. */
export function ruleAt({ sets }: Held, path: string, capability: string): PolicyRule | undefined {
  for (const rules of sets) {
    const layers = layersOf(rules, capability).filter((layer) => covers(layer, path));
    const rule = (isOpen(rules) ? layers.find(({ grants }) => grants) : layers[0]) ?? null;
    if (rule?.grants === true) return rule.rule;
  }
  return undefined;
}

/** How a path is looked up: as it is, or for a list, without a `/` at its end, or with one. */
type Reading = 'asIs' | 'closed' | 'opened';

/** A rule, on the paths where nothing before it in the list holds. */
interface Layer {
  readonly rule: PolicyRule;
  readonly reading: Reading;
  readonly grants: boolean;
}

function pathsUnder(rules: Rules, capability: string): Language {
  const layers = layersOf(rules, capability);
  const open = isOpen(rules);
  if (open) return anyOf(layers.filter(({ grants }) => grants).map(languageOf));
  return firstOf(layers.map((layer) => ({ grants: layer.grants, language: languageOf(layer) })));
}

/** Whether templates leave open which rule comes before which: then none is taken to hide another. */
function isOpen({ ranked }: Rules): boolean {
  return ranked.some(({ path }) => path.includes(openText));
}

/** In the order of decide: exact paths before patterns, and of a list both of its forms. */
function layersOf({ ranked, opensListsFirst }: Rules, capability: string): readonly Layer[] {
  const layers = (of: readonly PolicyRule[], reading: Reading): readonly Layer[] =>
    of.map((rule) => ({ rule, reading, grants: isGranted(rule, capability) }));
  const exact = ranked.filter(({ path }) => !isPattern(path));
  const patterns = ranked.filter(({ path }) => isPattern(path));
  const readings: readonly Reading[] = opensListsFirst ? ['opened', 'closed'] : ['closed', 'opened'];
  return capability === 'list'
    ? [
        ...[...layers(exact, 'opened'), ...layers(exact, 'closed')],
        ...readings.flatMap((reading) => layers(patterns, reading)),
      ]
    : [...layers(exact, 'asIs'), ...layers(patterns, 'asIs')];
}

function covers({ rule, reading }: Layer, path: string): boolean {
  const folder = path.replace(/\/$/, '');
  const asked = { asIs: path, closed: folder, opened: `${folder}/` }[reading];
  if (!isPattern(rule.path)) return rule.path === asked;
  return rule.path.includes(openText)
    ? holds(policyPathLanguage(rule.path, openText), asked)
    : matchesPolicyPath(rule.path, asked);
}

function languageOf({ rule, reading }: Layer): Language {
  const language = isPattern(rule.path) ? policyPathLanguage(rule.path, openText) : only(rule.path);
  return { asIs: () => language, closed: () => closed(language), opened: () => opened(language) }[reading]();
}

/** Whether a rule's path stands for more than itself. */
export function isPattern(path: string): boolean {
  return isPolicyPattern(path) || path.includes(openText);
}

/** The texts for which the first language that holds them grants. */
function firstOf(ranked: readonly { readonly grants: boolean; readonly language: Language }[]): Language {
  const parts = ranked.filter(({ language }) => !language.isEmpty);
  if (!parts.some(({ grants }) => grants)) return nothing;
  const languages = parts.map(({ language }) => language);
  return made(
    parts.find(({ language }) => language.holdsEmpty)?.grants ?? false,
    () => JSON.stringify(parts.map(({ grants, language }) => [grants, language.key])),
    () => firstsOf(languages),
    (character) => firstOf(parts.map(({ grants, language }) => ({ grants, language: language.after(character) }))),
  );
}

/** Texts that are in a language without a `/` at their end; `before` is what held before one. */
function closed(language: Language, before: boolean | null = null): Language {
  if (language.isEmpty && before !== true) return nothing;
  return made(
    before ?? language.holdsEmpty,
    () => `closed ${String(before)} ${language.key}`,
    () => [...language.firsts, '/'],
    (character) => closed(language.after(character), character === '/' ? language.holdsEmpty : null),
  );
}

/** Texts that are in a language with a `/` at their end, whether they have one or not. */
function opened(language: Language, ends = false): Language {
  if (language.isEmpty) return nothing;
  return made(
    ends ? language.holdsEmpty : language.after('/').holdsEmpty,
    () => `opened ${String(ends)} ${language.key}`,
    () => [...language.firsts, '/'],
    (character) => opened(language.after(character), character === '/'),
  );
}
