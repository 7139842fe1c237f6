import { defaultPolicy } from '../facts/default-policy';
import type { AuthRole } from '../model/auth-role';
import { inVault } from '../model/lookup';
import type { PolicyRule } from '../model/policy';
import type { Vault } from '../model/vault';
import { matchesPolicyPath } from '../terms/glob';
import { carriesParameters, isAllowedValue, isDeniedValue } from '../terms/parameter-value';
import { comparePolicyPaths, isPolicyPattern } from '../terms/policy-path-priority';
import { field, step, values, when, type Result, type Step } from './decision';
import { renderTemplate, type Identity } from './identity-template';

/** What a Vault token asks for. A parameter's value is null where nobody knows it. */
export interface VaultRequest {
  readonly path: string;
  readonly capability: string;
  readonly parameters: Readonly<Record<string, string | null>>;
  /** Where the request is declared. */
  readonly at: string;
}

type Parameters = PolicyRule['allowedParameters'];

/** Whether the policies of a login let a request through. Source: vault acl.go AllowOperation. */
export function decideAcl(vault: Vault, role: AuthRole, identity: Identity, request: VaultRequest): readonly Step[] {
  const { path, capability, at } = request;
  const { rules, elsewhere } = rulesOf(vault, role, identity);
  const rule = ruleFor(rules, identity, path, capability);
  const policies = field(role, 'token', role.token.policies);
  // A policy that nobody declared may allow it.
  const lacking = elsewhere ? 'live' : false;
  const texts = { path, capability };
  if (rule === undefined) return [step('acl/path', lacking, values([path], at), policies, texts)];
  const granted = { ...policies, values: rule.capabilities };
  const covered = step('acl/path', true, values([path], at), { ...policies, values: [rule.path] });
  if (rule.capabilities.includes('deny')) return [covered, step('acl/deny', false, values([capability], at), granted)];
  const has = rule.capabilities.includes(capability) || lacking;
  return [
    covered,
    step('acl/capability', has, values([capability], at), granted, texts),
    ...decideParameters(rule, request, policies.at),
  ];
}

/** Required, denied, allowed: in this order, and the latter two only for a request that carries something. */
export function decideParameters(rule: PolicyRule, request: VaultRequest, wantedAt: string): readonly Step[] {
  const { capability, parameters, at } = request;
  if (!carriesParameters(capability)) return [];
  const names = Object.keys(parameters);
  const [required, denied, allowed] = [
    rule.requiredParameters,
    lowered(rule.deniedParameters),
    lowered(rule.allowedParameters),
  ];
  const sent = values(names, at);
  const complete = required.every((name) => names.includes(name.toLowerCase()));
  const of = <T>(list: ReadonlyMap<string, readonly string[]>, name: string, judge: typeof isAllowedValue, open: T) => {
    const [patterns, value] = [list.get(name.toLowerCase()), parameters[name] ?? null];
    if (patterns === undefined) return list.has('*');
    return value === null && patterns.length > 0 ? open : judge(patterns, value ?? '');
  };
  const refused = names.filter((name) => denied.has('*') || of(denied, name, isDeniedValue, false));
  const admitted = names.map((name) => of(allowed, name, isAllowedValue, 'live' as const));
  const verdict: Result = admitted.includes(false) ? false : admitted.includes('live') ? 'live' : true;
  const odd = names.filter((_, index) => admitted[index] === verdict && verdict !== true);
  const limits = allowed.size > 1 || (allowed.size === 1 && !allowed.has('*'));
  const asks = names.length > 0;
  return [
    ...when(required.length > 0, 'acl/required-parameters', complete, sent, values(required, wantedAt)),
    ...when(
      asks && denied.size > 0,
      'acl/denied-parameters',
      refused.length === 0,
      values(refused, at),
      values([...denied.keys()], wantedAt),
    ),
    ...when(asks && limits, 'acl/allowed-parameters', verdict, values(odd, at), values([...allowed.keys()], wantedAt)),
  ];
}

function lowered(parameters: Parameters): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(parameters).map(([name, list]) => [name.toLowerCase(), list]));
}

/** What the policies of a login say, merged by path. */
export interface LoginRules {
  readonly rules: ReadonlyMap<string, PolicyRule>;
  /** Whether there are rules that nobody declared. */
  readonly elsewhere: boolean;
}

export function rulesOf(vault: Vault, role: AuthRole, identity: Identity): LoginRules {
  const names = role.token.noDefaultPolicy ? role.token.policies : ['default', ...role.token.policies];
  const policies = names.map(
    (name) => inVault(vault).policy.get(name) ?? (name === 'default' ? defaultPolicy : undefined),
  );
  const rules = new Map<string, PolicyRule>();
  let elsewhere = policies.some((policy) => policy?.emitted === false);
  for (const rule of policies.flatMap((policy) => policy?.rules ?? [])) {
    const path = renderTemplate(rule.path.replace(/^\/+/, ''), identity);
    if (path === 'live') elsewhere = true;
    // A template that does not resolve leaves no rule behind.
    else if (path !== null) rules.set(path.text, merged(rules.get(path.text), { ...rule, path: path.text }));
  }
  return { rules, elsewhere };
}

/** `deny` wins and forgets the rest. Source: vault acl.go NewACL. */
function merged(one: PolicyRule | undefined, other: PolicyRule): PolicyRule {
  if (one === undefined || one.capabilities.includes('deny')) return one ?? other;
  if (other.capabilities.includes('deny')) return other;
  return {
    path: one.path,
    capabilities: [...new Set([...one.capabilities, ...other.capabilities])],
    allowedParameters: united(one.allowedParameters, other.allowedParameters),
    deniedParameters: united(one.deniedParameters, other.deniedParameters),
    requiredParameters: [...new Set([...one.requiredParameters, ...other.requiredParameters])],
  };
}

/** An empty list is every value. What one policy limits, another does not free by keeping silent. */
function united(one: Parameters, other: Parameters): Parameters {
  const all = new Map(Object.entries(one));
  for (const [name, list] of Object.entries(other)) {
    const known = all.get(name);
    all.set(name, known === undefined ? list : known.length === 0 || list.length === 0 ? [] : [...list, ...known]);
  }
  return Object.fromEntries(all);
}

/** A list is asked for with a `/` at its end. An exact path wins; else the pattern of the highest rank. Source: vault acl.go CheckAllowedFromNonExactPaths. */
function ruleFor(
  rules: LoginRules['rules'],
  { era }: Identity,
  path: string,
  capability: string,
): PolicyRule | undefined {
  const folder = capability === 'list' ? path.replace(/\/$/, '') : path;
  const asked = capability === 'list' ? `${folder}/` : path;
  const exact = [asked, folder]
    .map((one) => rules.get(one))
    .find((rule) => rule !== undefined && !isPolicyPattern(rule.path));
  const patterns = [...rules.values()].filter((rule) => isPolicyPattern(rule.path));
  const best = (one: string) =>
    patterns
      .filter((rule) => matchesPolicyPath(rule.path, one))
      .sort((left, right) => comparePolicyPaths(right.path, left.path))[0];
  if (exact !== undefined || folder === asked) return exact ?? best(asked);
  const [closed, opened] = [best(folder), best(asked)];
  // Only where both find a rule does it matter which comes first.
  return closed === undefined || opened === undefined ? (closed ?? opened) : era().opensListsFirst ? opened : closed;
}
