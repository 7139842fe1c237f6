import { reportAlternatives } from './alternatives';
import type { Faults } from './faults';
import { givenMembers, reportStray, type Given } from './given-members';
import type { Members, ReadShape } from './reading';
import type { ObjectShape, Shape } from './shape';
import type { Trail } from './trail';
import { wantedBy } from './wanted';

/**
 * Reads the members that the shape knows. A misspelt one is read for its faults and is then absent;
 * so are alternatives that exclude each other.
 */
export function readObject(
  shape: ObjectShape,
  value: Members,
  trail: Trail | null,
  faults: Faults,
  read: ReadShape,
): Members {
  const { members, required = [], alternatives = [] } = shape;
  const given = givenMembers(shape, value);
  const strays = given.filter(({ key, member }) => key !== member);
  const chosen = given.filter(({ member }) => member !== null && alternatives.includes(member));
  const rivals = chosen.length > 1 ? chosen : [];
  const unchosen = alternatives.length > 0 && chosen.length === 0;
  const readMember = ({ member, key }: Given): unknown => {
    const of = member === null ? undefined : members[member];
    return of && read(of, value[key], { above: trail, step: key, identity: null }, faults);
  };

  for (const stray of strays) reportStray(stray, unchosen ? alternatives : Object.keys(members), trail, faults);
  if (rivals.length > 0) {
    reportAlternatives(
      alternatives,
      rivals.map(({ key }) => key),
      trail,
      faults,
    );
  } else if (unchosen && strays.length === 0) {
    // A key that nobody knows would evidently stand for one of the alternatives.
    reportAlternatives(alternatives, [], trail, faults);
  }

  const kept: Record<string, unknown> = {};
  for (const one of given) {
    const parsed = readMember(one);
    if (parsed !== undefined && one.key === one.member && !rivals.includes(one)) kept[one.key] = parsed;
  }
  for (const member of required) {
    if (!given.some((one) => one.member === member)) reportMissing(member, members[member], trail, faults);
  }
  return kept;
}

function reportMissing(member: string, of: Shape | undefined, trail: Trail | null, faults: Faults): void {
  faults.report('missing-key', { above: trail, step: member, identity: null }, `\`${member}\` is missing`, {
    ...(of && { wanted: wantedBy(of) }),
  });
}
