import type { Diagnostic } from '../diagnose/diagnostic';
import { diagnostic } from '../diagnose/make';
import type { Placed } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import { emitted } from '../read/emitted';
import type { ReadSpire } from '../read/spire/read-spire';
import type { Difference } from './differences';
import { extra } from './extra';
import { foundIn, knownDifferences, placeOf } from './found';
import { byName, inventory, type Item } from './inventory';
import { printed } from './printed';

/**
 * What artefacts hold otherwise than a declaration plans it: things that are missing, that nobody
 * declared, and that have another value. Both models have the same clusters. `spire` is what each
 * file says of SPIRE, where any does.
 */
export function compare(
  declared: TrustModel,
  held: TrustModel,
  spire: readonly ReadSpire[] = [],
): readonly Diagnostic[] {
  const [planned, declaredNodes] = [byName(inventory(emitted(declared))), byName(inventory(declared))];
  const found = foundIn(held, spire);
  return [
    ...[...planned.values()].flatMap((item): readonly Diagnostic[] => {
      const own = declaredNodes.get(item.name)?.node ?? item.node;
      const others = found.get(item.name);
      if (others === undefined) return [missing(item, own)];
      return others.flatMap((other) =>
        knownDifferences(item, other).map((difference) => differs(item, difference, own, other.node)),
      );
    }),
    ...extra(
      [...found]
        .filter(([name]) => !planned.has(name))
        .flatMap(([, [one]]) => (one === undefined ? [] : { ...one.item, node: one.node })),
      held,
    ),
  ];
}

function missing({ name }: Item, { at }: Placed): Diagnostic {
  return diagnostic({
    code: 'artefact-missing',
    message: `${name} is declared, and no artefact holds it`,
    at,
    path: [],
    fix: 'emit it again, or name the file that holds it; what somebody else manages is declared as existing',
  });
}

function differs({ name }: Item, { path, declared, held }: Difference, own: Placed, node: Placed): Diagnostic {
  const [holds, plans] = [printed(held), printed(declared)];
  const at = placeOf(node, path);
  return diagnostic({
    code: 'artefact-differs',
    message: `${name}: the artefact says ${holds} for \`${path}\`, and the declaration plans ${plans}`,
    at,
    path: [],
    sent: { text: holds, at },
    wanted: { text: plans, at: placeOf(own, path) },
    fix: 'emit it again, or declare what it is meant to be',
  });
}
