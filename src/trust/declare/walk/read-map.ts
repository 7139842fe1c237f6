import { shown } from '../../diagnose/shown';
import { formats, type FormatName } from '../../terms/formats';
import { isDeploymentToken, reportDeploymentToken } from './deployment-token';
import type { Faults } from './faults';
import { isObject } from './plain-object';
import type { ReadShape } from './reading';
import type { MapShape } from './shape';
import type { Trail } from './trail';
import { reportType } from './wrong-type';

/** Values under keys that the user chose. */
export function readMap(
  shape: MapShape,
  value: unknown,
  trail: Trail | null,
  faults: Faults,
  read: ReadShape,
): unknown {
  if (!isObject(value)) return reportType(shape, value, trail, faults);
  // Without a prototype, `__proto__` is a key like any other.
  const kept = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) {
    // Where any key goes, as for labels, `x-` is part of a name.
    if (value[key] === undefined || (shape.keyFormat !== undefined && key.startsWith('x-'))) continue;
    const below: Trail = { above: trail, step: key, identity: null };
    const name = readKey(shape.keyFormat, key, below, faults);
    const parsed = read(shape.of, value[key], below, faults);
    if (name !== undefined && parsed !== undefined) kept[name] = parsed;
  }
  return kept;
}

function readKey(format: FormatName | undefined, key: string, trail: Trail, faults: Faults): string | undefined {
  if (isDeploymentToken(key)) return reportDeploymentToken(trail, faults);
  if (format === undefined) return key;
  const parsed = formats[format].parse(key);
  if (parsed.ok) return parsed.value;
  faults.report('bad-key', trail, `the name ${shown(key)} is not ${formats[format].description}`, {
    sent: shown(key),
    wanted: parsed.wanted,
  });
  return undefined;
}
