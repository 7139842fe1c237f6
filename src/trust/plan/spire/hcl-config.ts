import { hclList, hclString } from '../hcl';

/** A value in SPIRE's configuration. */
export type HclValue = string | number | boolean | readonly string[] | HclObject;

/** An object by its keys, in their order; a key may be any text. */
export interface HclObject {
  readonly [key: string]: HclValue;
}

/** A plugin with its data: `NodeAttestor "k8s_psat" { plugin_data { … } }`. */
export interface HclPlugin {
  readonly type: string;
  readonly name: string;
  readonly data: HclObject;
}

/** A section and its settings, as HCL 1 writes them, in which SPIRE reads its configuration. */
export function hclSection(name: string, settings: HclObject): string {
  return `${name} ${objectText(settings, '')}\n`;
}

/** All plugins of a program. */
export function hclPlugins(plugins: readonly HclPlugin[]): string {
  const blocks = plugins.map(
    ({ type, name, data }) => `  ${type} ${hclString(name)} {\n    plugin_data ${objectText(data, '    ')}\n  }\n`,
  );
  return `plugins {\n${blocks.join('')}}\n`;
}

function objectText(object: HclObject, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(object).map(([key, value]) => `${inner}${keyText(key)} = ${valueText(value, inner)}\n`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

function keyText(key: string): string {
  return /^[a-z][a-z0-9_]*$/.test(key) ? key : hclString(key);
}

function valueText(value: HclValue, indent: string): string {
  if (typeof value === 'string') return hclString(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isList(value) ? hclList(value) : objectText(value, indent);
}

function isList(value: HclValue): value is readonly string[] {
  return Array.isArray(value);
}
