import { codeOf, codes } from '../../diagnose/codes';
import type { Waiver } from '../../model/trust-model';
import type { WaiverDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { child, member, root } from '../source/place';
import type { Report } from '../source/report';
import { reportUnknown } from '../source/unknown';

/** The waivers; one of a code that does not exist is reported. */
export function completeWaivers(report: Report, declared: readonly Kept<WaiverDeclaration>[]): readonly Waiver[] {
  const list = child(root, 'waivers');
  return declared.flatMap(({ code, at, reason }, index) => {
    const place = member(list, index, String(index));
    if (code === undefined) return [];
    if (codeOf(code) === null) {
      reportUnknown(report, 'unknown-waiver-code', child(place, 'code'), 'code', code, Object.keys(codes));
      return [];
    }
    if (at === undefined || reason === undefined) return [];
    return {
      at: place.at,
      origins: { finding: { kind: 'declared', at: child(place, 'at').at } as const },
      code,
      finding: at,
      reason,
    };
  });
}
