import type { PkiRole } from '../../model/pki-role';
import { checkCertificateLifetime, checkPkiRole } from './check-pki-role';
import type { PlacedCertificate } from '../certificate/complete-certificates';
import { completePkiRole } from './complete-pki-role';
import type { LayeredIssuer } from '../certificate/issuer-declaration';
import type { PkiAuthority } from '../scope/pki-authorities';
import { child, descend, root, vaultPlace } from '../source/place';
import type { Scope } from '../scope/scope';
import { reportUnknown } from '../source/unknown';
import { checkPkiRoleFeatures } from './check-pki-role-features';

/** Stands for a mount that cannot be told, so that the rest of the role is checked. */
const nobody: PkiAuthority = { path: '', place: vaultPlace, declared: {}, limit: 0, limitPlace: vaultPlace };

const defaultMountPlace = descend(root, 'defaults', 'issuer', 'pkiRole', 'mount');

interface Owner {
  readonly cluster: string;
  readonly id: string;
  readonly objectName: string;
}

/** The PKI role of an issuer, and what it would be without a mesh. */
export interface IssuerPki {
  readonly pkiRole: PkiRole;
  readonly ownRole: PkiRole;
}

/** The PKI role of an issuer, checked; null where its mount cannot be told. */
export function issuerPkiRole(
  scope: Scope,
  owner: Owner,
  issuer: LayeredIssuer,
  own: readonly PlacedCertificate[],
  ofMesh: readonly PlacedCertificate[],
): IssuerPki | null {
  const certificates = [...own, ...ofMesh];
  const authority = authorityOf(scope, issuer);
  const settings = {
    declared: issuer.value.pkiRole ?? {},
    place: child(issuer.place, 'pkiRole'),
    placeOf: (...keys: readonly string[]) => issuer.placeOf('pkiRole', ...keys),
    originOf: (field: string) => issuer.originOf('pkiRole', field),
  };
  const roleFor = (asked: readonly PlacedCertificate[]): PkiRole =>
    completePkiRole(
      scope,
      owner,
      authority ?? nobody,
      settings,
      asked.map(({ certificate }) => certificate),
    );
  const role = roleFor(certificates);
  checkPkiRoleFeatures(scope, role, settings.placeOf);
  checkPkiRole(scope.report, role, authority ?? nobody, settings);
  for (const certificate of certificates)
    checkCertificateLifetime(scope.report, certificate, role, authority ?? nobody, settings);
  return authority === null ? null : { pkiRole: role, ownRole: ofMesh.length === 0 ? role : roleFor(own) };
}

function authorityOf(scope: Scope, issuer: LayeredIssuer): PkiAuthority | null {
  const mount = issuer.value.pkiRole?.mount;
  const place = issuer.placeOf('pkiRole', 'mount');
  if (mount === undefined) {
    if (!scope.isFaulty(place) && !scope.isFaulty(defaultMountPlace)) {
      scope.report('pki-mount-missing', issuer.place, 'nobody says which PKI mount signs for this issuer', {
        fix: `declare \`pkiRole.mount\` here or in \`defaults.issuer\`${knownMounts(scope)}`,
      });
    }
    return null;
  }
  const authority = scope.authorities.get(mount);
  if (authority !== undefined) return authority;
  const pki = child(vaultPlace, 'pki');
  if (!scope.isFaulty(child(pki, mount))) {
    reportUnknown(scope.report, 'unknown-pki-mount', place, 'PKI mount', mount, [...scope.authorities.keys()]);
  }
  return null;
}

function knownMounts(scope: Scope): string {
  const known = [...scope.authorities.keys()];
  return known.length === 0 ? '' : `: one of ${known.map((path) => `\`${path}\``).join(', ')}`;
}
