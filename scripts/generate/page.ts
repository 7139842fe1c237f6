import { formats, type FormatName } from '../../src/trust/terms/formats';
import { isComputed, reference, rootName, type Field, type Fields } from './fields';
import { identityOf, literal } from './shapes';

/** One object of the declaration, and every place where it stands. */
interface Section {
  readonly name: string;
  readonly field: Field;
  readonly places: string[];
}

/** The reference page: every field with its type, default, meaning and example. */
export function pageOf(fields: Fields): string {
  const used = new Set<FormatName>();
  const sections = sectionsOf(fields).map((section) => printSection(section, fields, used));
  return [
    '# Fields of the declaration\n',
    '<!-- Written by `npm run generate` from src/trust/declare/declaration.ts. -->\n',
    'The same in TypeScript, YAML and JSON. An unknown key is an error at every level. Keys that begin with `x-` are ignored, except where keys are free text: labels, annotations, claims. In messages and waivers the members of a list are named as the headings show, by number where they have no name.\n',
    ...sections,
    '## Formats\n',
    '| format | what it is |\n|---|---|',
    ...[...used].sort().map((name) => `| <a id="${name}"></a>\`${name}\` | ${formats[name].description} |`),
    '',
  ].join('\n');
}

/** Objects in the order of a declaration. `defaults` comes last, since it repeats what stands elsewhere. */
function sectionsOf(fields: Fields): readonly Section[] {
  const sections = new Map<string, Section>();
  const visit = (field: Field, name: string, place: string): void => {
    const target = reference(field);
    if (target !== null) {
      visit(fields[target] ?? {}, target, place);
      return;
    }
    for (const part of field.anyOf ?? []) visit(part, name, place);
    if (field.items) {
      const identity = identityOf(field, fields).map((key) => `<${key}>`);
      visit(field.items, name, `${place}[${identity.join('/') || '<number>'}]`);
    }
    if (field.type !== 'object') return;
    if (typeof field.additionalProperties === 'object') {
      visit(field.additionalProperties, name, `${place}.<name>`);
      return;
    }
    const section = sections.get(name) ?? { name, field, places: [] };
    section.places.push(place);
    sections.set(name, section);
    const members = Object.entries(field.properties ?? {});
    const later = members.filter(([key]) => place === '' && key === 'defaults');
    for (const [key, member] of [...members.filter((one) => !later.includes(one)), ...later]) {
      visit(member, `${name}.${key}`, place === '' ? key : `${place}.${key}`);
    }
  };
  visit(fields[rootName] ?? {}, rootName, '');
  return [...sections.values()];
}

function printSection({ name, field, places }: Section, fields: Fields, used: Set<FormatName>): string {
  const [first = '', ...more] = places;
  const { alternatives = [], required = [], properties = {} } = field;
  const rows = Object.entries(properties).map(([key, member]) => {
    const absent = required.includes(key)
      ? '**required**'
      : alternatives.includes(key)
        ? '**one of these**'
        : defaultOf(member);
    const example = (member.examples ?? []).map((value) => ` For example \`${literal(value)}\`.`).join('');
    return `| \`${key}\` | ${typeOf(member, `${name}.${key}`, fields, used)} | ${absent} | ${member.description ?? ''}${example} |\n`;
  });
  return [
    `## <a id="${name}"></a>${first === '' ? 'The whole' : `\`${first}\``}\n\n`,
    `${field.description ?? ''}\n\n`,
    more.length > 0 ? `Also ${more.map((place) => `\`${place}\``).join(', ')}.\n\n` : '',
    alternatives.length > 0 ? `Exactly one of ${alternatives.map((key) => `\`${key}\``).join(', ')}.\n\n` : '',
    rows.length > 0 ? `| key | type | default | meaning |\n|---|---|---|---|\n${rows.join('')}` : '',
  ].join('');
}

function defaultOf({ default: value }: Field): string {
  if (value === undefined) return '';
  if (isComputed(value)) return value.slice(2);
  return value === '' ? 'empty' : `\`${typeof value === 'string' ? value : literal(value)}\``;
}

function typeOf(field: Field, name: string, fields: Fields, used: Set<FormatName>): string {
  const target = reference(field);
  if (target !== null) {
    const { type } = fields[target] ?? {};
    return type === 'object' ? `[object](#${target})` : typeOf(fields[target] ?? {}, target, fields, used);
  }
  const { anyOf, items, format } = field;
  const withFormat = (part: Field): Field =>
    part.type === 'string' && format !== undefined ? { ...part, format } : part;
  if (anyOf) return anyOf.map((part) => typeOf(withFormat(part), name, fields, used)).join(' or ');
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (items) return `list of ${typeOf(withFormat(items), name, fields, used)}`;
  if (field.type === 'boolean') return '`true`, `false`';
  if (field.type === 'number') return 'whole number';
  if (field.type === 'object') {
    if (typeof field.additionalProperties !== 'object') return `[object](#${name})`;
    return `by name: ${typeOf(field.additionalProperties, name, fields, used)}`;
  }
  if (format === undefined) return 'text';
  used.add(format as FormatName);
  return `[${format}](#${format})`;
}
