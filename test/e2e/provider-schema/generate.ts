/**
 * Writes the stand-in provider's schema from the published bindings and the table of what they leave
 * out: `npx tsx test/e2e/provider-schema/generate.ts`. A test holds the committed file to it.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { terraformTypes } from '../../../src/trust/plan/planned';
import { type Beyond, beyondBindings, namespaceArgument } from './beyond-bindings';
import { readProvider, readResource } from './read-bindings';
import type { Attribute, Schema } from './schema';

/** Where the Go program embeds it from. */
export const schemaFile = resolve(__dirname, '../../servers/terraform-provider-vault/schema.json');

/** The schema file's content. */
export function providerSchema(): string {
  const resources = Object.fromEntries(
    terraformTypes.map((type) => [type, complete(type, readResource(type), beyondBindings[type])]),
  );
  return `${JSON.stringify({ provider: readProvider(), resources }, null, 2)}\n`;
}

function complete(type: string, schema: Schema, beyond: Beyond): Schema {
  const known = new Set(Object.keys(schema.attributes));
  const named = [
    ...(Array.isArray(beyond.replaces) ? beyond.replaces : (beyond.replaces as { allBut: readonly string[] }).allBut),
    ...beyond.sensitive,
    ...Object.keys(beyond.defaults),
  ];
  const strange = named.filter((name) => !known.has(name));
  if (strange.length > 0) throw new Error(`${type}: the bindings have no ${strange.join(', ')} (${beyond.source})`);
  const attributes = Object.entries(schema.attributes)
    .filter(([name]) => name !== 'id')
    .map(([name, attribute]) => [name, extend(name, attribute, beyond)] as const);
  return { attributes: Object.fromEntries(attributes), blocks: schema.blocks };
}

function extend(name: string, attribute: Attribute, beyond: Beyond): Attribute {
  return {
    ...attribute,
    replaces: name === namespaceArgument.name || replaces(name, beyond.replaces),
    sensitive: beyond.sensitive.includes(name),
    default: beyond.defaults[name] ?? null,
  };
}

function replaces(name: string, which: Beyond['replaces']): boolean {
  return 'allBut' in which ? !which.allBut.includes(name) : which.includes(name);
}

if (require.main === module) {
  writeFileSync(schemaFile, providerSchema());
  console.log(`wrote ${schemaFile}`);
}
