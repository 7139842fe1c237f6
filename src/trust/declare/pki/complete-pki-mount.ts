import { originIn } from '../scope/origin-in';
import type { Origin } from '../../model/origin';
import type { Authority, PkiMount, PkiSource } from '../../model/pki-mount';
import { terraformId } from '../../terms/terraform-id';
import type { AuthorityDeclaration, PkiMountOptionsDeclaration, PkiUrlsDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import { wrongKeySize } from './key-sizes';
import type { PkiAuthority } from '../scope/pki-authorities';
import { child, descend, type Place } from '../source/place';
import { derived, type Scope } from '../scope/scope';
import { secondsOf } from '../source/seconds';
import { settingsOf } from '../source/fields';
import { withDefaults } from '../source/with-defaults';

/**
 * A PKI mount, tuned so that its authority and what its roles sign can live as long as declared; null
 * where its source did not parse.
 *
 * @param longestRole seconds that the longest role on it allows
 */
export function completePkiMount(
  scope: Scope,
  authority: PkiAuthority,
  levelsBelow: number,
  longestRole: number,
): PkiMount | null {
  const { declared, place, path } = authority;
  const source = sourceOf(scope, authority, levelsBelow);
  if (source === null) return null;
  const foreign = source.kind === 'existing';
  const options = withDefaults('PkiMountDeclaration', foreign ? {} : declared);
  const limit = secondsOf(foreign ? declared.existing?.maxLeaseTtl : options.maxLeaseTtl);
  const limitPlace = descend(place, ...(foreign ? ['existing', 'maxLeaseTtl'] : ['maxLeaseTtl']));
  const needed = foreign ? 0 : Math.max(source.authority.ttl, longestRole);
  return {
    at: place.at,
    origins: {
      ...originsOf(foreign ? {} : declared, place, limit === null ? null : limitPlace),
      ...(foreign
        ? {}
        : {
            'source.authority.ttl': {
              kind: 'declared',
              at: descend(place, source.kind === 'root' ? 'root' : 'intermediate', 'ttl').at,
            },
          }),
    },
    path,
    source,
    description: options.description,
    maxLeaseTtl: limit ?? needed,
    protect: options.protect,
    ...urlsOf(scope, source, path, options.urls ?? {}),
  };
}

function sourceOf(scope: Scope, { declared, place, path }: PkiAuthority, levelsBelow: number): PkiSource | null {
  const { root, intermediate, existing } = declared;
  if (existing !== undefined) {
    checkOptions(scope, declared, place);
    return { kind: 'existing' };
  }
  if (root !== undefined) {
    const authority = completeAuthority(scope, root, -1, levelsBelow, child(place, 'root'));
    return authority === null ? null : { kind: 'root', authority };
  }
  if (intermediate === undefined) return null;
  const authority = completeAuthority(scope, intermediate, levelsBelow, levelsBelow, child(place, 'intermediate'));
  const { signedBy } = intermediate;
  if (authority === null || signedBy === undefined) return null;
  const { keyName = '' } = intermediate;
  if (typeof signedBy === 'string') return { kind: 'intermediate', authority, signedBy, keyName };
  if (signedBy.outside === undefined) return null;
  const variable = signedBy.outside.certificate?.variable ?? `${terraformId(path)}_certificate`;
  return { kind: 'outside', authority, certificate: { variable }, keyName };
}

function completeAuthority(
  scope: Scope,
  declared: Kept<AuthorityDeclaration>,
  pathLength: number,
  levelsBelow: number,
  place: Place,
): Authority | null {
  const { commonName } = declared;
  const ttl = secondsOf(declared.ttl);
  if (commonName === undefined || ttl === null) return null;
  const { keyType, organization, ou, country, locality, province, permittedDnsDomains } = withDefaults(
    'RootDeclaration',
    declared,
  );
  const keyBits = declared.keyBits ?? { ec: 256, rsa: 4096, ed25519: 0 }[keyType];
  const repair = wrongKeySize(keyType, keyBits);
  if (repair !== '') {
    scope.report(
      'key-size-invalid',
      child(place, 'keyBits'),
      `\`${keyType}\` has no keys of \`${String(keyBits)}\` bits`,
      {
        related: [child(place, 'keyType')],
        fix: repair,
      },
    );
  }
  const maxPathLength = declared.maxPathLength ?? pathLength;
  if (maxPathLength !== -1 && maxPathLength < levelsBelow) {
    scope.report(
      'signer-impossible',
      child(place, 'maxPathLength'),
      `\`${String(levelsBelow)}\` levels of authorities are declared below this one, and it allows \`${String(maxPathLength)}\``,
      {
        fix: `raise \`maxPathLength\` to \`${String(levelsBelow)}\``,
      },
    );
  }
  return {
    commonName,
    ttl,
    keyType,
    keyBits,
    organization,
    ou,
    country,
    locality,
    province,
    maxPathLength,
    permittedDnsDomains,
  };
}

/** Reports settings of a mount of which nothing is emitted. */
function checkOptions(scope: Scope, declared: Kept<PkiMountOptionsDeclaration>, place: Place): void {
  for (const field of settingsOf('PkiMountDeclaration') as readonly (keyof PkiMountOptionsDeclaration)[]) {
    if (declared[field] === undefined) continue;
    const fix = field === 'maxLeaseTtl' ? 'declare it as `existing.maxLeaseTtl`' : `leave \`${field}\` out`;
    scope.report(
      'setting-without-effect',
      child(place, field),
      `the mount is managed elsewhere, so \`${field}\` would not be applied`,
      {
        related: [child(place, 'existing')],
        fix,
      },
    );
  }
}

type Urls = Pick<PkiMount, 'issuingCertificates' | 'crlDistributionPoints' | 'ocspServers'>;

/** Where this mount answers without a token. Vault takes its namespace as the first part of a path. */
function urlsOf(
  scope: Scope,
  source: PkiSource,
  path: string,
  declared: Kept<NonNullable<PkiMountOptionsDeclaration['urls']>>,
): Urls {
  if (source.kind === 'existing') return { issuingCertificates: [], crlDistributionPoints: [], ocspServers: [] };
  const namespace = scope.vaultNamespace === '' ? '' : `${scope.vaultNamespace}/`;
  const base = `${scope.vault.server.replace(/\/+$/, '')}/v1/${encodeURI(`${namespace}${path}`)}`;
  return {
    issuingCertificates: declared.issuingCertificates ?? [`${base}/ca`],
    crlDistributionPoints: declared.crlDistributionPoints ?? [`${base}/crl`],
    ocspServers: declared.ocspServers ?? [`${base}/ocsp`],
  };
}

function originsOf(
  options: Kept<PkiMountOptionsDeclaration>,
  place: Place,
  limitPlace: Place | null,
): Readonly<Record<string, Origin>> {
  const { urls } = options;
  const ofUrls = (field: keyof PkiUrlsDeclaration): Origin => originIn(child(place, 'urls'), field, urls?.[field]);
  return {
    path: derived,
    maxLeaseTtl: limitPlace === null ? derived : { kind: 'declared', at: limitPlace.at },
    ...(options.description === undefined ? { description: derived } : {}),
    ...(options.protect === undefined ? { protect: derived } : {}),
    issuingCertificates: ofUrls('issuingCertificates'),
    crlDistributionPoints: ofUrls('crlDistributionPoints'),
    ocspServers: ofUrls('ocspServers'),
  };
}
