import type { Certificate } from '../../model/certificate-issuer';
import type { Origin } from '../../model/origin';
import type { PkiRole } from '../../model/pki-role';
import { defaultDuration } from '../certificate/complete-certificate';
import type { PkiRoleDeclaration } from '../declaration';
import { derivePkiRole } from './derive-pki-role';
import type { Kept } from '../source/kept';
import type { PkiAuthority } from '../scope/pki-authorities';
import { storedKeySize } from './key-sizes';
import { declaredParameters, type PkiRoleParameters } from './pki-role-parameters';
import type { Place, PlaceOf } from '../source/place';
import { derived, type Origins, type Scope } from '../scope/scope';

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
  scope: Scope,
  owner: RoleOwner,
  authority: PkiAuthority,
  settings: PkiRoleSettings,
  certificates: readonly Certificate[],
): PkiRole {
  const { declared, place } = settings;
  const said = declaredParameters(declared);
  const needed = derivePkiRole(certificates);
  const role = { ...needed, ...said };
  const emitted = declared.existing === undefined;
  return {
    at: place.at,
    origins: emitted ? originsOf(scope, role, settings) : foreignOrigins(role, settings),
    mount: authority.path,
    name: pkiRoleName(owner, declared),
    cluster: owner.cluster,
    client: owner.id,
    emitted,
    ...role,
    // Domains that the user names are allowed as he says, not as derived ones would be.
    allowBareDomains: said.allowBareDomains ?? (said.allowedDomains === undefined && role.allowBareDomains),
    keyBits: keyBitsOf(said, role.keyType, needed),
    ...lifetimesOf(said, role.maxTtl, authority.limit),
  };
}

/** The size that is declared, or that the certificates need, or that Vault takes where it is left to it. */
function keyBitsOf(
  said: Partial<PkiRoleParameters>,
  keyType: PkiRoleParameters['keyType'],
  needed: PkiRoleParameters,
): number {
  const bits = said.keyBits ?? (keyType === needed.keyType ? needed.keyBits : 0);
  return bits === 0 ? storedKeySize[keyType] : bits;
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

/** What stands at the role under its own name needs no origin; the rest is inherited or derived. */
function originsOf({ share }: Scope, role: PkiRoleParameters, { declared, originOf }: PkiRoleSettings): Origins {
  const fields = Object.keys(declared).map((field) => ({ field, origin: originOf(field) }));
  const key = fields.map(({ field, origin }) => `${field} ${origin?.kind === 'default' ? origin.at : ''}`).join(',');
  return share(`pki role ${key}`, () => {
    const own = new Set(fields.filter(({ origin }) => origin?.kind !== 'default').map(({ field }) => field));
    const origins: Record<string, Origin> = {};
    for (const field of ['mount', 'name', ...Object.keys(role)]) if (!own.has(field)) origins[field] = derived;
    for (const { field, origin } of fields) if (origin?.kind === 'default') origins[field] = origin;
    return origins;
  });
}

/** Nobody here knows what a role that is managed elsewhere allows; only where it is. */
function foreignOrigins(role: PkiRoleParameters, { originOf }: PkiRoleSettings): Origins {
  const name = originOf('existing') ?? derived;
  const unknown: Origin = { kind: 'unknown', at: name.at };
  const origins: Record<string, Origin> = { mount: originOf('mount') ?? derived, name };
  for (const field of Object.keys(role)) origins[field] = unknown;
  return origins;
}
