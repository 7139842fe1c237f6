import { isComputed, type Fields } from './fields';
import { literal, word } from './shapes';

/** The literal defaults by interface and member, for whoever completes a declaration. */
export function printDefaults(fields: Fields): string {
  const blocks = Object.entries(fields).flatMap(([name, { properties = {} }]) => {
    const lines = Object.entries(properties)
      .filter(([, field]) => field.default !== undefined && !isComputed(field.default))
      .map(([key, field]) => `    ${word(key)}: ${literal(field.default)},\n`);
    return lines.length === 0 ? [] : [`  ${word(name)}: {\n${lines.join('')}  },\n`];
  });
  return `// Written by \`npm run generate\` from declaration.ts.\n\nexport const defaults = {\n${blocks.join('')}} as const;\n`;
}
