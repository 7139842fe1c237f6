import type { AuthMount } from '../../model/auth-mount';
import type { ClusterScope } from '../scope/cluster-scope';
import { defaults } from '../generated/defaults';
import { child, descend, member, type Place, type PlaceOf } from '../source/place';
import { reportUnknown } from '../source/unknown';

/** The mounts on which a client has its auth role; the first is the one that it uses. */
export type ClientMounts = readonly [AuthMount, ...AuthMount[]];

/** Issuers and workloads choose alike. */
const usual = defaults.IssuerSettingsDeclaration;

interface LoginChoice {
  readonly login?: string | undefined;
  readonly keepLogins?: readonly string[] | undefined;
}

/** The mounts of a client; null where the login that it uses cannot be told or built. */
export function mountsOf(scope: ClusterScope, declared: LoginChoice, placeOf: PlaceOf): ClientMounts | null {
  const chosen = placeOf('login');
  const used = scope.isFaulty(chosen)
    ? null
    : declared.login === undefined
      ? mainLogin(scope, placeOf)
      : namedLogin(scope, declared.login, chosen);
  const kept = (declared.keepLogins ?? usual.keepLogins).map((name, index) =>
    namedLogin(scope, name, member(placeOf('keepLogins'), index, name)),
  );
  if (used === null) return null;
  return [used, ...new Set(kept.filter((mount): mount is AuthMount => mount !== null && mount !== used))];
}

function mainLogin(scope: ClusterScope, placeOf: PlaceOf): AuthMount | null {
  const main = scope.logins.get(usual.login);
  if (main !== undefined) return main.mount;
  if (scope.logins.size > 0 && !isFaulty(scope, usual.login)) {
    scope.report(
      'login-missing',
      placeOf(),
      `cluster \`${scope.cluster}\` has no login \`${usual.login}\`, and this client names none`,
      {
        related: [child(scope.place, 'logins')],
        fix: `declare \`login: ${[...scope.logins.keys()].join('` or `login: ')}\``,
      },
    );
  }
  return null;
}

function namedLogin(scope: ClusterScope, name: string, place: Place): AuthMount | null {
  const login = scope.logins.get(name);
  if (login !== undefined) return login.mount;
  if (scope.logins.size > 0 && !isFaulty(scope, name)) {
    reportUnknown(scope.report, 'unknown-login', place, 'login', name, [...scope.logins.keys()]);
  }
  return null;
}

function isFaulty(scope: ClusterScope, login: string): boolean {
  return scope.isFaulty(descend(scope.place, 'logins', login));
}
