import { Faults } from '../../src/trust/declare/walk/faults';
import { readShape } from '../../src/trust/declare/walk/read-shape';
import { formats } from '../../src/trust/terms/formats';
import { isComputed, type Field, type Fields } from './fields';
import { shapeOf } from './shapes';

/** What is wrong with the comments of the fields, beyond unknown tags. */
export function complaintsOf(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => complaintsAbout(name, field, fields));
}

function complaintsAbout(name: string, field: Field, fields: Fields): readonly string[] {
  const named = [field.format, field.keyFormat].filter((format) => format !== undefined);
  const unknown = named.filter((format) => !Object.hasOwn(formats, format));
  return [
    ...(field.description ? [] : [`${name}: no description`]),
    ...unknown.map((format) => `${name}: no parser for the format \`${format}\``),
    ...(unknown.length > 0 ? [] : refusals(name, field, fields)),
    ...Object.entries(field.properties ?? {}).flatMap(([key, member]) =>
      complaintsAbout(`${name}.${key}`, member, fields),
    ),
  ];
}

/** A literal default, and an example, that the field itself would refuse. */
function refusals(name: string, field: Field, fields: Fields): readonly string[] {
  const defaults = field.default === undefined || isComputed(field.default) ? [] : [field.default];
  const refuse = (what: string, value: unknown): readonly string[] => {
    const faults = new Faults();
    const key = name.split('.').pop() ?? name;
    readShape(shapeOf(field, fields), value, { above: null, step: key, identity: null }, faults);
    return faults.list.map(({ message }) => `${name}: the ${what} is refused: ${message}`);
  };
  return [
    ...defaults.flatMap((value) => refuse('default', value)),
    ...(field.examples ?? []).flatMap((value) => refuse('example', value)),
  ];
}
