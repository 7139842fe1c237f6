import type { Origin } from '../../model/origin';
import type { PlaceOf } from './place';
import type { Report } from './report';

/** Reports what is said of a role that is managed elsewhere: nothing of it would be applied. */
export function checkExisting(
  report: Report,
  what: string,
  declared: Readonly<Record<string, unknown>> & { readonly existing?: string | undefined },
  placeOf: PlaceOf,
  originOf: (field: string) => Origin | null,
  allowed: readonly string[],
): void {
  if (declared.existing === undefined) return;
  for (const field of Object.keys(declared)) {
    if (field === 'existing' || allowed.includes(field) || originOf(field) === null) continue;
    report(
      'setting-without-effect',
      placeOf(field),
      `${what} \`${declared.existing}\` is managed elsewhere, so \`${field}\` would not be applied`,
      {
        related: [placeOf('existing')],
        fix: `leave \`${field}\` out, or leave \`existing\` out`,
      },
    );
  }
}
