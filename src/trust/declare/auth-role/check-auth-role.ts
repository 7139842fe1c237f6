import type { AuthMount } from '../../model/auth-mount';
import type { AuthRoleSettings } from './auth-role-settings';
import { bindsClaims } from './complete-auth-role';
import { checkExisting } from '../source/check-existing';
import type { Report } from '../source/report';

const methodOnly = {
  aliasNameSource: 'kubernetes',
  boundClaims: 'jwt',
  boundClaimsType: 'jwt',
  clockSkewLeeway: 'jwt',
} as const;

/**
 * Reports settings that say nothing on any mount of their client. What comes from defaults may be
 * meant for others. `mounts` is null where they cannot be told.
 */
export function checkAuthRole(
  report: Report,
  { declared, placeOf, originOf }: AuthRoleSettings,
  mounts: readonly AuthMount[] | null,
): void {
  checkExisting(report, 'auth role', declared, placeOf, originOf, []);
  if (mounts === null) return;
  for (const [field, method] of Object.entries(methodOnly)) {
    if (originOf(field)?.kind !== 'declared' || mounts.some((mount) => mount.method === method)) continue;
    report(
      'setting-without-effect',
      placeOf(field),
      `\`${field}\` means nothing to a role of a ${method === 'jwt' ? 'kubernetes' : 'jwt'} login`,
      {
        fix: `leave \`${field}\` out`,
      },
    );
  }
  checkClaimsType(report, { declared, placeOf, originOf }, mounts);
}

/** How claims are compared is written along with them. */
function checkClaimsType(
  report: Report,
  { declared, placeOf, originOf }: Pick<AuthRoleSettings, 'declared' | 'placeOf' | 'originOf'>,
  mounts: readonly AuthMount[],
): void {
  const { boundClaimsType = 'string' } = declared;
  if (boundClaimsType === 'string' || originOf('boundClaimsType')?.kind !== 'declared' || bindsClaims(declared)) return;
  if (!mounts.some(({ method }) => method === 'jwt')) return;
  report(
    'setting-without-effect',
    placeOf('boundClaimsType'),
    '`boundClaimsType` means nothing without `boundClaims`',
    {
      fix: 'leave `boundClaimsType` out, or declare `boundClaims`',
    },
  );
}
