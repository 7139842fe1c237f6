import { shown } from '../../diagnose/shown';
import type { Faults } from './faults';
import type { ReadShape } from './reading';
import type { ListShape } from './shape';
import { identityOf, nameOf, type Trail } from './trail';
import { wantedBy } from './wanted';
import { reportType } from './wrong-type';

/** Reads each member. Those of a list of objects keep their indices, whatever became of them. */
export function readList(
  shape: ListShape,
  value: unknown,
  trail: Trail | null,
  faults: Faults,
  read: ReadShape,
): unknown {
  if (!Array.isArray(value)) return reportType(shape, value, trail, faults);
  const { of, identity = [], minItems = 0 } = shape;
  if (value.length < minItems) {
    const wanted = wantedBy(shape);
    faults.report('bad-value', trail, `${nameOf(trail)} is ${shown(value)}, not ${wanted}`, {
      sent: shown(value),
      wanted,
    });
    return undefined;
  }
  // Not `map`, which skips holes: a hole is a fault.
  const kept = Array.from(value, (item: unknown, index) => {
    const parsed = read(of, item, { above: trail, step: index, identity: identityOf(item, identity) }, faults);
    return parsed === undefined && of.kind === 'object' ? {} : parsed;
  });
  return kept.includes(undefined) ? undefined : kept;
}
