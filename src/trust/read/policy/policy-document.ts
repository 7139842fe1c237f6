import { known, unknown, type Resolved } from '../terraform/resolved';
import { below, isObject, list, text, texts } from '../untyped';

/**
 * The policy text that data source `vault_policy_document` makes of its rules. It writes every
 * value of a parameter as a string. Source: terraform-provider-vault `data_source_policy_document.go`.
 */
export function policyDocumentText(rule: Resolved): Resolved {
  if (rule.kind !== 'known') return rule.kind === 'absent' ? known('') : unknown;
  return known(blocks(rule.value).map(ruleText).join('\n'));
}

function ruleText(rule: unknown): string {
  const lines = [
    `capabilities = ${listText(texts(below(rule, 'capabilities')))}`,
    ...parameters('allowed_parameters', below(rule, 'allowed_parameter')),
    ...parameters('denied_parameters', below(rule, 'denied_parameter')),
    ...lists('required_parameters', below(rule, 'required_parameters')),
    ...lists('subscribe_event_types', below(rule, 'subscribe_event_types')),
    ...['min_wrapping_ttl', 'max_wrapping_ttl'].flatMap((name) => {
      const value = text(below(rule, name));
      return value === '' ? [] : [`${name} = ${JSON.stringify(value)}`];
    }),
  ];
  return `path ${JSON.stringify(text(below(rule, 'path')))} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function parameters(name: string, value: unknown): readonly string[] {
  const entries = blocks(value).map(
    (block) => `${JSON.stringify(text(below(block, 'key')))} = ${listText(list(below(block, 'value')).map(String))}`,
  );
  return entries.length === 0 ? [] : [`${name} = { ${entries.join(', ')} }`];
}

function lists(name: string, value: unknown): readonly string[] {
  const items = texts(value);
  return items.length === 0 ? [] : [`${name} = ${listText(items)}`];
}

function listText(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

function blocks(value: unknown): readonly unknown[] {
  return isObject(value) ? [value] : list(value);
}
