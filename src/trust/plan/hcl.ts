import type { Policy, PolicyRule } from '../model/policy';

// Besides what a string cannot hold, what a reader cannot see, and U+E123, with which the scanner marks errors.
const unsafe = /\$(?=\{)|["\\]|[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

const named: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

/**
 * A string as HCL 1 writes it, in which Vault reads policies. There `${` opens an expression that
 * only `}` ends, inside strings too, and has no escape of its own: the dollar is written by its number.
 * Source: hashicorp/hcl hcl/scanner/scanner.go `scanString`, hcl/strconv/quote.go.
 */
export function hclString(text: string): string {
  const body = text.replace(unsafe, (character) => named[character] ?? byNumber(character));
  return `"${body}"`;
}

function byNumber(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** Text of a policy: one block for each rule, as `vault policy fmt` lays it out. */
export function policyText(policy: Policy): string {
  return policy.rules.map(ruleText).join('\n');
}

function ruleText(rule: PolicyRule): string {
  const lines = [
    `  capabilities = ${hclList(rule.capabilities)}`,
    ...parameters('allowed_parameters', rule.allowedParameters),
    ...parameters('denied_parameters', rule.deniedParameters),
    ...(rule.requiredParameters.length === 0 ? [] : [`  required_parameters = ${hclList(rule.requiredParameters)}`]),
  ];
  return `path ${hclString(rule.path)} {\n${lines.join('\n')}\n}\n`;
}

function parameters(name: string, values: PolicyRule['allowedParameters']): readonly string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  return [`  ${name} = {`, ...entries.map(([key, allowed]) => `    ${hclString(key)} = ${hclList(allowed)}`), '  }'];
}

/** A list of strings. */
export function hclList(values: readonly string[]): string {
  return `[${values.map(hclString).join(', ')}]`;
}
