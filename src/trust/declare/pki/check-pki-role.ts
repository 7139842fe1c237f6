import type { PkiRole } from '../../model/pki-role';
import { checkExisting } from '../source/check-existing';
import type { PlacedCertificate } from '../certificate/complete-certificates';
import type { PkiRoleSettings } from './complete-pki-role';
import { wrongKeySize } from './key-sizes';
import type { PkiAuthority } from '../scope/pki-authorities';
import { child } from '../source/place';
import type { Report } from '../source/report';
import { lifetime } from '../source/seconds';

/** Reports what Vault refuses to write, and what the authority above cannot keep. */
export function checkPkiRole(report: Report, role: PkiRole, authority: PkiAuthority, settings: PkiRoleSettings): void {
  const { declared, placeOf, originOf } = settings;
  checkExisting(report, 'PKI role', declared, placeOf, originOf, ['mount']);
  if (!role.emitted) return;
  if (role.ttl > role.maxTtl) {
    const message = `certificates of ${lifetime(role.ttl)} outlive their longest life of ${lifetime(role.maxTtl)}`;
    report('lifetime-exceeded', placeOf('ttl'), message, {
      related: [placeOf('maxTtl')],
      server: { server: 'vault', words: '400 "ttl" value must be less than "max_ttl" value' },
      fix: 'lower `ttl` or raise `maxTtl`',
    });
  }
  if (declared.maxTtl !== undefined && authority.limit > 0 && role.maxTtl > authority.limit) {
    const message = `certificates of ${lifetime(role.maxTtl)} outlive PKI mount \`${authority.path}\`, which signs for at most ${lifetime(authority.limit)}`;
    report('lifetime-exceeded', placeOf('maxTtl'), message, {
      related: [authority.limitPlace],
      fix: `lower \`maxTtl\` or raise \`${authority.limitPlace.at}\``,
    });
  }
  const repair = declared.keyBits !== undefined ? wrongKeySize(role.keyType, role.keyBits) : '';
  if (repair !== '') {
    report(
      'key-size-invalid',
      placeOf('keyBits'),
      `\`${role.keyType}\` has no keys of \`${String(role.keyBits)}\` bits`,
      {
        related: [placeOf('keyType')],
        fix: repair,
      },
    );
  }
}

/** Reports a certificate that asks for more time than its role or its authority gives. */
export function checkCertificateLifetime(
  report: Report,
  { certificate, place }: PlacedCertificate,
  role: PkiRole,
  authority: PkiAuthority,
  { declared, placeOf }: PkiRoleSettings,
): void {
  const at = child(place, 'duration');
  const { duration } = certificate;
  const asked = `a certificate of ${lifetime(duration)}`;
  // Where the role was derived from the certificates, only the authority can be too short.
  if (role.emitted && declared.maxTtl !== undefined && duration > role.maxTtl) {
    report(
      'lifetime-exceeded',
      at,
      `${asked} would be cut to the ${lifetime(role.maxTtl)} of its PKI role, and be renewed too late or without end`,
      {
        related: [placeOf('maxTtl')],
        fix: `lower \`duration\` or raise \`${placeOf('maxTtl').at}\``,
      },
    );
  } else if (authority.limit > 0 && duration > authority.limit) {
    report(
      'lifetime-exceeded',
      at,
      `${asked} outlives PKI mount \`${authority.path}\`, which signs for at most ${lifetime(authority.limit)}`,
      {
        related: [authority.limitPlace],
        fix: `lower \`duration\` or raise \`${authority.limitPlace.at}\``,
      },
    );
  }
}
