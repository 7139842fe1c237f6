import { secretIn } from '../diagnose/secret';
import { listed, printable } from '../diagnose/shown';
import { suggest } from '../diagnose/suggest';
import type { Faults } from './faults';
import { alternativeMeant } from './one-of-faults';
import type { Members, ReadShape } from './reading';
import type { ObjectShape, Shape } from './shape';
import type { Trail } from './trail';
import { wantedBy } from './wanted';

/** More keys than these would bury the message. */
const mostListed = 12;

/** Reads the members that the shape knows. A misspelt one is read for its faults, and is then absent. */
export function readObject(
  shape: ObjectShape,
  value: Members,
  trail: Trail | null,
  faults: Faults,
  read: ReadShape,
): Members {
  const { given, strays } = spelling(shape, value);
  const { members, required = [], alternatives = [] } = shape;
  const readAs = (member: string, of: Shape, into: Faults): unknown => {
    const key = given.get(member) ?? member;
    const parsed = read(of, value[key], { above: trail, step: key, identity: null }, into);
    return key === member ? parsed : undefined;
  };
  const chosen = alternatives.filter((member) => given.has(member));
  for (const { key, meant } of strays) {
    const known = alternatives.length > 0 && chosen.length === 0 ? alternatives : Object.keys(members);
    reportStray(key, meant, known, trail, faults);
  }
  // What stands in place of an alternative is evidently meant to be one.
  const settled = alternatives.length === 0 || (chosen.length === 0 && strays.length > 0);
  const meant = settled ? null : alternativeMeant(alternatives, chosen, shape, trail, faults, readAs);
  const kept: Record<string, unknown> = {};
  for (const [member, of] of Object.entries(members)) {
    if (!given.has(member) || (chosen.includes(member) && member !== meant)) continue;
    const parsed = readAs(member, of, faults);
    if (parsed !== undefined) kept[member] = parsed;
  }
  for (const member of required) if (!given.has(member)) reportMissing(member, members[member], trail, faults);
  return kept;
}

interface Spelling {
  /** The members that stand in the object, each with the key under which it does. */
  readonly given: ReadonlyMap<string, string>;
  /** Keys that no member has, and the member that each was meant to be. */
  readonly strays: readonly { readonly key: string; readonly meant: string | null }[];
}

function spelling({ members }: ObjectShape, value: Members): Spelling {
  // A key whose value is undefined is what TypeScript makes of an absent one.
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const given = new Map<string, string>();
  for (const key of keys) if (Object.hasOwn(members, key)) given.set(key, key);
  const strays = keys
    .filter((key) => !Object.hasOwn(members, key) && !key.startsWith('x-'))
    .map((key) => {
      const meant = suggest(
        key,
        Object.keys(members).filter((member) => !given.has(member)),
      );
      if (meant !== null) given.set(meant, key);
      return { key, meant };
    });
  return { given, strays };
}

function reportStray(
  key: string,
  meant: string | null,
  known: readonly string[],
  trail: Trail | null,
  faults: Faults,
): void {
  const further = known.length - mostListed;
  faults.report(
    'unknown-key',
    { above: trail, step: key, identity: null },
    `unknown key ${secretIn(key) ?? `\`${printable(key)}\``}`,
    {
      wanted: `${listed(known.slice(0, mostListed))}${further > 0 ? ` and ${String(further)} more` : ''}`,
      fix: meant === null ? '' : `did you mean \`${meant}\`?`,
    },
  );
  if (meant !== null) faults.settle(trail, meant);
}

function reportMissing(member: string, of: Shape | undefined, trail: Trail | null, faults: Faults): void {
  faults.report('missing-key', { above: trail, step: member, identity: null }, `\`${member}\` is missing`, {
    ...(of && { wanted: wantedBy(of) }),
  });
}
