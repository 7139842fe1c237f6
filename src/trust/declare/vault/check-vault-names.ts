import type { Login } from '../scope/cluster-scope';
import type { IssuerPart } from '../client/complete-issuer';
import type { WorkloadPart } from '../client/complete-workload';
import type { Svids } from '../spire/complete-svids';
import { Names } from '../source/names';
import type { Authorities } from '../scope/pki-authorities';
import { descend, root, type Place } from '../source/place';
import type { Report } from '../source/report';

const spireMountPlace = descend(root, 'spire', 'jwtSvid');

/** What is declared of one cluster that has a name in Vault. */
export interface NamedInVault {
  readonly logins: readonly Login[];
  readonly issuers: readonly IssuerPart[];
  readonly workloads: readonly WorkloadPart[];
}

/** Reports names that Vault cannot hold twice, derived or given. */
export function checkVaultNames(
  report: Report,
  clusters: readonly NamedInVault[],
  svids: Svids,
  authorities: Authorities,
): void {
  checkMounts(
    report,
    'auth mount',
    [...clusters.flatMap(({ logins }) => logins.flatMap(mountOf)), ...svidMount(svids)],
    'declare another `mount`',
  );
  checkMounts(
    report,
    'PKI mount',
    [...authorities.values()].map(({ path, place }) => ({ path, place })),
    'give one of them another path',
  );
  const authRoles = new Names(report, 'name-collision');
  const policies = new Names(report, 'name-collision');
  const pkiRoles = new Names(report, 'name-collision');
  for (const { issuers, workloads } of clusters) {
    for (const part of [...issuers, ...workloads]) {
      const { place } = part.client;
      // Vault keeps names of auth roles and policies in lower case.
      for (const { mount, name, emitted } of part.authRoles) {
        if (emitted)
          authRoles.claim(
            `${mount} ${name.toLowerCase()}`,
            place,
            `auth role \`${name}\` of mount \`${mount}\``,
            otherName('authRole'),
          );
      }
      for (const { name } of part.policies)
        policies.claim(name.toLowerCase(), place, `policy \`${name}\``, 'rename one of the clients');
    }
    for (const { client, pkiRole } of issuers) {
      const { mount, name, emitted } = pkiRole;
      if (emitted)
        pkiRoles.claim(
          `${mount} ${name}`,
          client.place,
          `PKI role \`${name}\` of mount \`${mount}\``,
          otherName('pkiRole'),
        );
    }
  }
  svids.policies.forEach(({ name }, index) => {
    const place = svids.places[index] ?? spireMountPlace;
    policies.claim(name.toLowerCase(), place, `policy \`${name}\``, 'declare another `path`');
  });
}

function svidMount({ mount }: Svids): readonly Mount[] {
  return mount === null ? [] : [{ path: mount.path, place: spireMountPlace }];
}

interface Mount {
  readonly path: string;
  readonly place: Place;
}

function mountOf({ mount, place }: Login): readonly Mount[] {
  return mount === null ? [] : [{ path: mount.path, place }];
}

/** Vault refuses a mount at, below or above another. Source: vault router.go `MountConflict`. */
function checkMounts(report: Report, what: string, mounts: readonly Mount[], fix: string): void {
  const known = new Map<string, Place>();
  for (const { path, place } of mounts) {
    const taken = known.get(path);
    if (taken === undefined) known.set(path, place);
    else
      report(
        'mount-conflict',
        place,
        `${what} \`${path}\` stands at \`${taken.at}\` already`,
        conflict(taken, path, fix),
      );
  }
  for (const [path, place] of known) {
    for (const above of prefixesOf(path)) {
      const taken = known.get(above);
      if (taken === undefined) continue;
      report('mount-conflict', place, `${what} \`${path}\` would lie below \`${above}\``, conflict(taken, above, fix));
    }
  }
}

function conflict(taken: Place, path: string, fix: string): Parameters<Report>[3] {
  return { related: [taken], server: { server: 'vault', words: `400 path is already in use at ${path}/` }, fix };
}

function prefixesOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function otherName(role: string): string {
  return `leave \`${role}.name\` out, or declare another`;
}
