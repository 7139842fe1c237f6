import type { Login } from '../scope/cluster-scope';
import { completeLogin } from './complete-login';
import type { ClusterDeclaration, LoginDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { Layered } from '../source/layered';
import type { LoginScope } from './login-scope';
import { child, descend, root, type Place, type PlaceOf } from '../source/place';

type LayeredCluster = Layered<Kept<ClusterDeclaration>>;

/** A login as it was declared, on its own or by `defaults`. */
export interface DeclaredLogin {
  readonly name: string;
  readonly declared: Kept<LoginDeclaration>;
  readonly place: Place;
  readonly placeOf: PlaceOf;
}

/** The logins that a cluster declares, `login` alone as `main`. */
export function declaredLogins({ value, place, placeOf }: LayeredCluster): readonly DeclaredLogin[] {
  const { login, logins } = value;
  if (logins === undefined) {
    if (login === undefined) return [];
    const at = child(place, 'login');
    return [{ name: 'main', declared: login, place: at, placeOf: (...keys) => placeOf('login', ...keys) }];
  }
  return Object.entries(logins).flatMap(([name, declared]) => {
    const at = descend(place, 'logins', name);
    return declared === undefined ? [] : { name, declared, place: at, placeOf: (...keys) => descend(at, ...keys) };
  });
}

/** Whether some login says that Vault's Pod runs in the cluster. */
export function saysVaultInside(logins: readonly DeclaredLogin[]): boolean {
  return logins.some(({ declared }) => declared.kubernetes?.reviewer?.vaultPod !== undefined);
}

/** Reports a cluster without login, and one that says twice how it logs in. */
export function checkLogins(scope: LoginScope, { value, place }: LayeredCluster): void {
  const login = child(place, 'login');
  const logins = child(place, 'logins');
  if (value.login !== undefined && value.logins !== undefined) {
    scope.report('one-of', logins, '`login` and `logins` exclude each other', {
      related: [login],
      fix: 'move `login` into `logins` as `main`',
    });
  }
  // Trust between others needs no Vault; a client without login is reported where it stands.
  const isPartner = scope.partners.has(scope.clusterName);
  const none = !isPartner && value.login === undefined && Object.keys(value.logins ?? {}).length === 0;
  if (
    none &&
    !scope.isFaulty(login) &&
    !scope.isFaulty(logins) &&
    !scope.isFaulty(descend(root, 'defaults', 'login'))
  ) {
    scope.report('missing-key', place, `nobody says how cluster \`${scope.clusterName}\` logs in`, {
      fix: 'declare `login`, here or in `defaults`',
    });
  }
}

/** The logins by name, each with its mount. */
export function completeLogins(scope: LoginScope, logins: readonly DeclaredLogin[]): ReadonlyMap<string, Login> {
  return new Map(
    logins.map(({ name, declared, place, placeOf }) => {
      const mount = completeLogin(scope, name, declared, place, placeOf);
      return [name, { name, place, declared, mount }];
    }),
  );
}
