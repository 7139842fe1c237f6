import type { Faults } from './faults';
import { shapes } from '../generated/shape';
import { isObject } from './plain-object';
import { readList } from './read-list';
import { readMap } from './read-map';
import { readObject } from './read-object';
import { readFlag, readNumber, readText } from './read-scalar';
import type { EitherShape, ReferenceShape, Shape } from './shape';
import type { Trail } from './trail';
import { reportType } from './wrong-type';

/** Reads a value by its shape: what of it parsed, or undefined for nothing. Every fault is reported. */
export function readShape(shape: Shape, value: unknown, trail: Trail | null, faults: Faults): unknown {
  switch (shape.kind) {
    case 'text':
      return readText(shape, value, trail, faults);
    case 'number':
      return readNumber(shape, value, trail, faults);
    case 'flag':
      return readFlag(shape, value, trail, faults);
    case 'list':
      return readList(shape, value, trail, faults, readShape);
    case 'map':
      return readMap(shape, value, trail, faults, readShape);
    case 'either':
      return readEither(shape, value, trail, faults);
    case 'object':
      return readReference(shape, value, trail, faults);
  }
}

function readReference(shape: ReferenceShape, value: unknown, trail: Trail | null, faults: Faults): unknown {
  const object = shapes[shape.name];
  if (object === undefined || !isObject(value)) return reportType(shape, value, trail, faults);
  return readObject(object, value, trail, faults, readShape);
}

/** A literal or something longer. What is neither, is told of both. */
function readEither(shape: EitherShape, value: unknown, trail: Trail | null, faults: Faults): unknown {
  if (typeof value === 'string') return readText(shape.text, value, trail, faults);
  const fits =
    shape.other.kind === 'list' ? Array.isArray(value) : isObject(value) && !isStrayVariable(shape.other, value);
  return fits ? readShape(shape.other, value, trail, faults) : reportType(shape, value, trail, faults);
}

function isStrayVariable({ name }: ReferenceShape, value: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(value, 'variable') && !Object.hasOwn(shapes[name]?.members ?? {}, 'variable');
}
