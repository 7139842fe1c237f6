import { listed } from '../../diagnose/listing';
import { Faults } from './faults';
import { nameOf, type Trail } from './trail';

/** Reports that not exactly one of several alternatives stands in an object. */
export function reportAlternatives(
  alternatives: readonly string[],
  chosen: readonly string[],
  trail: Trail | null,
  faults: Faults,
): void {
  const said = chosen.length === 0 ? noneOf(alternatives) : allOf(chosen);
  faults.report('one-of', trail, `${nameOf(trail)} says ${said}`, {
    wanted: `exactly one of ${listed(alternatives)}`,
    fix: chosen.length === 0 ? '' : 'leave one of them in',
  });
}

function noneOf(names: readonly string[]): string {
  return names.length === 2 ? `neither ${listed(names, ' nor ')}` : `none of ${listed(names)}`;
}

function allOf(names: readonly string[]): string {
  return names.length === 2 ? `both ${listed(names, ' and ')}` : listed(names, ' and ');
}

/** Of readings that exclude each other, the one with the fewest faults: it is evidently the one that is meant. */
export function fewestFaults(readings: readonly ((into: Faults) => unknown)[]): Faults {
  const all = readings.map((read) => {
    const faults = new Faults();
    read(faults);
    return faults;
  });
  const fewest = Math.min(...all.map(({ list }) => list.length));
  return all.find(({ list }) => list.length === fewest) ?? new Faults();
}
