import { secretIn } from '../../diagnose/secret';
import { few } from '../../diagnose/listing';
import { printable } from '../../diagnose/shown';
import { suggest } from '../../diagnose/suggest';
import type { Faults } from './faults';
import type { Members } from './reading';
import type { ObjectShape } from './shape';
import type { Trail } from './trail';

/** A member that stands in an object. */
export interface Given {
  readonly key: string;
  /** The same word, or the member that a misspelt key was meant to be; null for a key that means nothing. */
  readonly member: string | null;
}

/** What stands in an object, in its order: the known members first, then the keys that no member has. */
export function givenMembers({ members }: ObjectShape, value: Members): readonly Given[] {
  const given: Given[] = [];
  const strays: string[] = [];
  for (const key of Object.keys(value)) {
    // A key whose value is undefined is what TypeScript makes of an absent one.
    if (value[key] === undefined) continue;
    if (Object.hasOwn(members, key)) given.push({ key, member: key });
    else if (!key.startsWith('x-')) strays.push(key);
  }
  for (const key of strays) {
    const free = Object.keys(members).filter((member) => !given.some((one) => one.member === member));
    given.push({ key, member: suggest(key, free) });
  }
  return given;
}

/** Reports a key that no member has. Where an alternative is still to be chosen, those are what it could be. */
export function reportStray(
  { key, member }: Given,
  known: readonly string[],
  trail: Trail | null,
  faults: Faults,
): void {
  const word = secretIn(key) ?? `\`${printable(key)}\``;
  faults.report('unknown-key', { above: trail, step: key, identity: null }, `unknown key ${word}`, {
    wanted: few(known),
    fix: member === null ? '' : `did you mean \`${member}\`?`,
  });
  if (member !== null) faults.settle(trail, member);
}
