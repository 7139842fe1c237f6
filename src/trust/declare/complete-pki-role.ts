import type { Certificate } from '../model/certificate-issuer';
import type { Origin } from '../model/origin';
import type { PkiRole } from '../model/pki-role';
import { defaultDuration } from './complete-certificate';
import type { PkiRoleDeclaration } from './declaration';
import { derivePkiRole } from './derive-pki-role';
import type { Kept } from './kept';
import type { PkiAuthority } from './pki-authorities';
import { declaredParameters, type PkiRoleParameters } from './pki-role-parameters';
import type { Place, PlaceOf } from './place';
import { derived } from './scope';

/** The PKI role of an issuer as it was declared. */
export interface PkiRoleSettings {
  readonly declared: Kept<PkiRoleDeclaration>;
  /** Place of the role among its issuer's fields. */
  readonly place: Place;
  readonly placeOf: PlaceOf;
  readonly originOf: (field: string) => Origin | null;
}

interface RoleOwner {
  readonly cluster: string;
  readonly id: string;
  readonly objectName: string;
}

/** The PKI role that signs for an issuer: what is declared, over what its certificates need. */
export function completePkiRole(
  owner: RoleOwner,
  authority: PkiAuthority,
  settings: PkiRoleSettings,
  certificates: readonly Certificate[],
): PkiRole {
  const { declared, place, originOf } = settings;
  const said = declaredParameters(declared);
  const role = { ...derivePkiRole(certificates), ...said };
  const emitted = declared.existing === undefined;
  return {
    at: place.at,
    origins: emitted ? originsOf(role, said, originOf) : foreignOrigins(role, originOf),
    mount: authority.path,
    name: pkiRoleName(owner, declared),
    cluster: owner.cluster,
    client: owner.id,
    emitted,
    ...role,
    // Domains that the user names are allowed as he says, not as derived ones would be.
    allowBareDomains: said.allowBareDomains ?? (said.allowedDomains === undefined && role.allowBareDomains),
    ...lifetimesOf(said, role.maxTtl, authority.limit),
  };
}

export function pkiRoleName(owner: RoleOwner, declared: Kept<PkiRoleDeclaration>): string {
  return declared.existing ?? declared.name ?? owner.objectName;
}

function lifetimesOf(
  said: Partial<PkiRoleParameters>,
  longest: number,
  limit: number,
): Pick<PkiRoleParameters, 'ttl' | 'maxTtl'> {
  const usual = limit > 0 ? Math.min(defaultDuration, limit) : defaultDuration;
  const maxTtl = said.maxTtl ?? Math.max(longest > 0 ? longest : usual, said.ttl ?? 0);
  return { ttl: said.ttl ?? maxTtl, maxTtl };
}

function originsOf(
  role: PkiRoleParameters,
  said: Partial<PkiRoleParameters>,
  originOf: (field: string) => Origin | null,
): Readonly<Record<string, Origin>> {
  const origins: Record<string, Origin> = {
    mount: originOf('mount') ?? derived,
    name: originOf('name') ?? derived,
  };
  for (const field of Object.keys(role))
    origins[field] = Object.hasOwn(said, field) ? (originOf(field) ?? derived) : derived;
  return origins;
}

/** Nobody here knows what a role that is managed elsewhere allows; only where it is. */
function foreignOrigins(
  role: PkiRoleParameters,
  originOf: (field: string) => Origin | null,
): Readonly<Record<string, Origin>> {
  const at = originOf('existing') ?? derived;
  const origins: Record<string, Origin> = { mount: originOf('mount') ?? derived, name: at };
  const unknown: Origin = { kind: 'unknown', at: at.at };
  for (const field of Object.keys(role)) origins[field] = unknown;
  return origins;
}
