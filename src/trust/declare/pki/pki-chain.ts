import type { Authorities, PkiAuthority } from '../scope/pki-authorities';
import type { Scope } from '../scope/scope';
import { child, descend, vaultPlace, type Place } from '../source/place';
import type { Report } from '../source/report';
import { lifetime, secondsOf } from '../source/seconds';
import { reportUnknown } from '../source/unknown';

type PkiScope = Pick<Scope, 'report' | 'authorities' | 'isFaulty'>;

/** Reports mounts that nothing, themselves, or nobody with a key here would sign, and such as outlive their signer. */
export function checkChains(scope: PkiScope): void {
  for (const authority of scope.authorities.values()) {
    checkSigner(scope, authority);
    checkRoot(scope.report, authority);
  }
}

/** How many levels of declared authorities stand below each mount; `above` signs one that is no mount, SPIRE's own. */
export function levelsBelow(authorities: Authorities, above: string | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (above !== undefined) {
    [above, ...signersOf(authorities, above)].forEach((signer, index) => levels.set(signer, index + 1));
  }
  for (const path of authorities.keys()) {
    signersOf(authorities, path).forEach((signer, index) => {
      levels.set(signer, Math.max(levels.get(signer) ?? 0, index + 1));
    });
  }
  return levels;
}

function signerOf(authority: PkiAuthority | undefined): string | null {
  const signedBy = authority?.declared.intermediate?.signedBy;
  return typeof signedBy === 'string' ? signedBy : null;
}

/** The mounts above one, nearest first, up to a root or to the first that comes again. */
function signersOf(authorities: Authorities, path: string): readonly string[] {
  const signers: string[] = [];
  let signer = signerOf(authorities.get(path));
  while (signer !== null && !signers.includes(signer)) {
    signers.push(signer);
    signer = signerOf(authorities.get(signer));
  }
  return signers;
}

function checkSigner({ report, authorities, isFaulty }: PkiScope, authority: PkiAuthority): void {
  const signedBy = signerOf(authority);
  if (signedBy === null) return;
  const { path, place } = authority;
  const at = child(child(place, 'intermediate'), 'signedBy');
  const signer = authorities.get(signedBy);
  if (signer === undefined) {
    if (isFaulty(descend(vaultPlace, 'pki', signedBy))) return;
    reportUnknown(
      report,
      'unknown-pki-mount',
      at,
      'PKI mount',
      signedBy,
      [...authorities.keys()].filter((known) => known !== path),
    );
  } else if (signedBy === path) {
    report('signer-impossible', at, `\`${path}\` would sign itself, which an intermediate cannot`, {
      fix: 'declare `root` instead of `intermediate`, or another signer',
    });
  } else if (signersOf(authorities, path).includes(path)) {
    checkCircle(report, authorities, authority, at);
  } else if (signer.declared.existing !== undefined) {
    report('signer-impossible', at, `\`${signedBy}\` is managed elsewhere, so it signs nothing here`, {
      related: [child(signer.place, 'existing')],
      fix: 'declare `signedBy: { outside: {} }`',
    });
  } else {
    checkLifetime(report, authority, signer);
  }
}

/** A circle is reported once, at the first of its mounts. */
function checkCircle(report: Report, authorities: Authorities, { path }: PkiAuthority, place: Place): void {
  const circle = [path, ...signersOf(authorities, path)];
  if ([...authorities.keys()].find((known) => circle.includes(known)) !== path) return;
  const signed = circle.map((one) => `\`${one}\``).join(' by ');
  report('signer-impossible', place, `nobody begins: ${signed}`, { fix: 'declare one of them as `root`' });
}

function checkLifetime(report: Report, authority: PkiAuthority, signer: PkiAuthority): void {
  const ttl = secondsOf(authority.declared.intermediate?.ttl);
  if (ttl === null || signer.limit === 0 || ttl <= signer.limit) return;
  const place = child(child(authority.place, 'intermediate'), 'ttl');
  report(
    'lifetime-exceeded',
    place,
    `an authority of ${lifetime(ttl)} outlives \`${signer.path}\`, which signs for at most ${lifetime(signer.limit)}`,
    {
      related: [signer.limitPlace],
      fix: `lower \`ttl\` or raise \`${signer.limitPlace.at}\``,
    },
  );
}

/** A root's certificate is a lease of its own mount, so the mount must not be shorter. */
function checkRoot(report: Report, { declared, place, path }: PkiAuthority): void {
  const ttl = secondsOf(declared.root?.ttl);
  const limit = secondsOf(declared.maxLeaseTtl);
  if (ttl === null || limit === null || ttl <= limit) return;
  const limitPlace = child(place, 'maxLeaseTtl');
  const message = `a root of ${lifetime(ttl)} would be cut to the ${lifetime(limit)} of its mount \`${path}\``;
  report('lifetime-exceeded', child(child(place, 'root'), 'ttl'), message, {
    related: [limitPlace],
    fix: `lower \`ttl\` or raise \`${limitPlace.at}\``,
  });
}
