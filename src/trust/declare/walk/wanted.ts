import { listed } from '../../diagnose/listing';
import { formats } from '../../terms/formats';
import { shapes } from '../generated/shape';
import type { NumberShape, ObjectShape, Shape, TextShape } from './shape';

/** What would be right at a place, completing "not …" and "wanted …". */
export function wantedBy(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return wantedText(shape);
    case 'number':
      return wantedNumber(shape);
    case 'flag':
      return '`true` or `false`';
    case 'list':
      return shape.minItems === undefined ? 'a list' : `a list of at least ${String(shape.minItems)}`;
    case 'map':
      return 'an object whose keys are names';
    case 'object':
      return wantedObject(shapes[shape.name]);
    case 'either':
      return `${wantedText(shape.text)}, or ${wantedBy(shape.other)}`;
  }
}

function wantedObject({ required = [], alternatives = [] }: Partial<ObjectShape> = {}): string {
  if (alternatives.length > 0) return `an object with exactly one of ${listed(alternatives)}`;
  return required.length > 0 ? `an object with ${listed(required, ' and ')}` : 'an object';
}

function wantedText({ allowed, format, minLength }: TextShape): string {
  if (allowed !== undefined) return oneOf(allowed);
  if (format !== undefined) return formats[format].description;
  return minLength === undefined ? 'text' : `text of ${String(minLength)} or more characters`;
}

function wantedNumber({ allowed, minimum, maximum }: NumberShape): string {
  if (allowed !== undefined) return oneOf(allowed);
  if (minimum !== undefined && maximum !== undefined)
    return `a whole number from ${String(minimum)} to ${String(maximum)}`;
  const [word, bound] = minimum === undefined ? ['most', maximum] : ['least', minimum];
  return bound === undefined ? 'a whole number' : `a whole number of at ${word} ${String(bound)}`;
}

function oneOf(allowed: readonly (string | number)[]): string {
  return allowed.length === 1 ? listed(allowed) : `one of ${listed(allowed)}`;
}
