import { declare } from '../../../src/trust/declare/declare';
import { defaults } from '../../../src/trust/declare/generated/defaults';
import { shapes } from '../../../src/trust/declare/generated/shape';
import type { Shape } from '../../../src/trust/declare/walk/shape';
import { everyObject } from './every-object';
import { modelOf } from './sample';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** Every object of a declaration with the name of its interface. */
function objectsIn(
  shape: Shape,
  value: unknown,
  path: Path,
): readonly { readonly name: string; readonly path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  switch (shape.kind) {
    case 'either':
      return objectsIn(shape.other, value, path);
    case 'list':
      return (value as readonly unknown[]).flatMap((item, index) => objectsIn(shape.of, item, [...path, index]));
    case 'map':
      return Object.entries(value).flatMap(([key, item]) => objectsIn(shape.of, item, [...path, key]));
    case 'object': {
      const { members = {} } = shapes[shape.name] ?? {};
      const inner = Object.entries(value).flatMap(([key, item]) => {
        const of = members[key];
        return of === undefined ? [] : objectsIn(of, item, [...path, key]);
      });
      return [{ name: shape.name, path }, ...inner];
    }
    default:
      return [];
  }
}

/** A copy in which the object at a path says one thing more; null where it says something there already. */
function saying(value: unknown, path: Path, field: string, said: unknown): unknown {
  const copy = structuredClone(value);
  let holder = copy as Record<string | number, unknown>;
  for (const step of path) holder = holder[step] as typeof holder;
  if (Object.hasOwn(holder, field)) return null;
  holder[field] = said;
  return copy;
}

function withoutOrigins(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOrigins);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'origins' ? [] : [[key, withoutOrigins(inner)]])),
  );
}

const objects = objectsIn({ kind: 'object', name: 'TrustDeclaration' }, everyObject, []);
const bare = withoutOrigins(modelOf(everyObject));
const documented = Object.entries(defaults).flatMap(([name, fields]) =>
  Object.entries(fields as Fields).map(([field, value]) => ({ name, field, value })),
);

test('the sample has no fault and holds each object that has documented defaults', () => {
  expect(declare(everyObject).diagnostics.filter(({ kind }) => kind === 'broken')).toEqual([]);
  const names = new Set(objects.map(({ name }) => name));
  expect(Object.keys(defaults).filter((name) => !names.has(name))).toEqual([]);
  expect(documented.length).toBeGreaterThan(120);
});

test.each(documented)('saying the default of `$field` of $name changes nothing', ({ name, field, value }) => {
  const places = objects.filter((object) => object.name === name);
  const said = places.flatMap(({ path }) => saying(everyObject, path, field, value) ?? []);
  // These are said wherever they could be: everything in them needs them.
  expect(said.length > 0 || ['pki', 'audit', 'relyingParties', 'clients'].includes(field)).toBe(true);
  for (const declaration of said) expect(withoutOrigins(modelOf(declaration))).toEqual(bare);
});
