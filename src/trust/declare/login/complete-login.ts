import type { AuthMount, JwtMount } from '../../model/auth-mount';
import { defaultMount } from '../../terms/mount';
import { completeKeys } from './jwt-keys';
import { completeKubernetesMount } from './kubernetes-mount';
import type { LoginDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { LoginScope } from './login-scope';
import type { Place, PlaceOf } from '../source/place';
import type { MountFrame } from './mount-frame';
import { withDefaults } from '../source/with-defaults';
import { derived } from '../scope/scope';

/** The auth mount of a login; null where a fault that is reported already leaves nothing to build. */
export function completeLogin(
  scope: LoginScope,
  name: string,
  declared: Kept<LoginDeclaration>,
  place: Place,
  placeOf: PlaceOf,
): AuthMount | null {
  const { existing, description } = withDefaults('LoginDeclaration', declared);
  const method = declared.jwt !== undefined ? 'jwt' : 'kubernetes';
  const frame: MountFrame = {
    at: place.at,
    origins: {
      ...(declared.mount === undefined ? { path: derived } : { path: { kind: 'declared', at: placeOf('mount').at } }),
      ...(declared.description === undefined ? { description: derived } : {}),
      emitted: { kind: 'declared', at: placeOf('existing').at },
    },
    path: declared.mount ?? defaultMount(method, scope.clusterName, name),
    cluster: scope.clusterName,
    login: name,
    emitted: !existing,
    description,
  };
  if (declared.jwt !== undefined) return completeJwtMount(scope, frame, declared.jwt, placeOf);
  if (declared.kubernetes !== undefined) return completeKubernetesMount(scope, frame, declared.kubernetes, placeOf);
  return null;
}

function completeJwtMount(
  scope: LoginScope,
  frame: MountFrame,
  declared: NonNullable<Kept<LoginDeclaration>['jwt']>,
  placeOf: PlaceOf,
): JwtMount | null {
  const found = declared.keys === undefined ? null : completeKeys(scope, declared.keys, placeOf('jwt', 'keys'));
  if (found === null || scope.tokenIssuer === '') return null;
  return {
    ...frame,
    origins: {
      ...frame.origins,
      ...found.origins,
      boundIssuer: { kind: 'declared', at: `${scope.cluster.at}.tokenIssuer` },
      supportedAlgs:
        declared.supportedAlgs === undefined ? derived : { kind: 'declared', at: placeOf('jwt', 'supportedAlgs').at },
    },
    method: 'jwt',
    // Vault compares one issuer for a mount. While there are several, each auth role compares them instead.
    boundIssuer: scope.acceptedTokenIssuers.length === 0 ? scope.tokenIssuer : '',
    keys: found.keys,
    supportedAlgs: declared.supportedAlgs ?? [],
  };
}
