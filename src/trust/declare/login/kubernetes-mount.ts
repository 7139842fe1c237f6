import type { KubernetesMount, Reviewer } from '../../model/auth-mount';
import type { Text } from '../../model/variable';
import { terraformId } from '../../terms/terraform-id';
import type { MountFrame } from './mount-frame';
import type { KubernetesLoginDeclaration, ReviewerDeclaration } from '../declaration';
import { ownApiServer } from './in-cluster-url';
import type { Kept } from '../source/kept';
import type { LoginScope } from './login-scope';
import { descend, vaultPlace, type Place, type PlaceOf } from '../source/place';
import { derived } from '../scope/scope';
import { originOfText } from '../source/declared-text';
import { checkFeature } from '../scope/versions';

/** The mount of a login by TokenReview; null where its reviewer or its host cannot be told. */
export function completeKubernetesMount(
  scope: LoginScope,
  frame: MountFrame,
  declared: Kept<KubernetesLoginDeclaration>,
  placeOf: PlaceOf,
): KubernetesMount | null {
  const reviewer = completeReviewer(scope, declared.reviewer ?? {}, frame.login);
  const api = descend(scope.cluster, 'apiServer');
  if (reviewer === null) return null;
  const inside = reviewer.kind === 'vaultPod';
  const host = completeHost(scope, inside, descend(api, 'url'), placeOf('kubernetes'));
  if (host === null) return null;
  const { caBundle } = scope.apiServer;
  const caPlace = descend(api, 'caBundle');
  if (caBundle === '' && !inside && frame.emitted && !scope.isFaulty(caPlace)) {
    checkFeature(scope.report, scope.product, {
      feature: 'system-ca-pool',
      subject: `a kubernetes login without \`${caPlace.at}\``,
      place: placeOf('kubernetes'),
      versionPlace: descend(vaultPlace, 'product'),
      exit: `declare \`${caPlace.at}\``,
    });
  }
  const jwt = reviewer.kind === 'stored' ? reviewer.jwt : null;
  return {
    ...frame,
    origins: {
      ...frame.origins,
      host: scope.apiServer.url === '' ? derived : originOfText(host, descend(api, 'url')),
      caBundle: caBundle === '' ? derived : originOfText(caBundle, caPlace),
      reviewer: { kind: 'declared', at: placeOf('kubernetes', 'reviewer').at },
      ...(jwt === null
        ? {}
        : { 'reviewer.jwt': originOfText(jwt, placeOf('kubernetes', 'reviewer', 'serviceAccount', 'jwt')) }),
      disableLocalCaJwt: derived,
      disableIssValidation: derived,
      issuer: derived,
      pemKeys: derived,
    },
    method: 'kubernetes',
    host,
    caBundle,
    reviewer,
    // Otherwise a Vault in a Pod would present its own account to a foreign API server.
    disableLocalCaJwt: !inside,
    // TokenReview checks the issuer. Terraform sends false on create where nothing is said.
    disableIssValidation: true,
    issuer: '',
    pemKeys: [],
  };
}

function completeHost(scope: LoginScope, inside: boolean, urlPlace: Place, login: Place): Text | null {
  const { url } = scope.apiServer;
  if (url !== '') return url;
  if (inside) return ownApiServer;
  if (!scope.isFaulty(urlPlace)) {
    scope.report(
      'api-server-missing',
      login,
      `vault asks the API server of cluster \`${scope.clusterName}\`, and nobody says where that is`,
      {
        server: { server: 'vault', words: '400 no host provided' },
        fix: `declare \`${urlPlace.at}\``,
      },
    );
  }
  return null;
}

function completeReviewer(scope: LoginScope, declared: Kept<ReviewerDeclaration>, login: string): Reviewer | null {
  if (declared.client !== undefined) return { kind: 'client' };
  if (declared.vaultPod !== undefined) {
    const { namespace, serviceAccount } = declared.vaultPod;
    if (namespace === undefined || serviceAccount === undefined) return null;
    return { kind: 'vaultPod', namespace, serviceAccount };
  }
  if (declared.serviceAccount === undefined) return null;
  const { namespace, name, jwt } = declared.serviceAccount;
  if (namespace === undefined || name === undefined) return null;
  const variable = jwt?.variable ?? defaultVariable(scope.clusterName, login);
  return { kind: 'stored', namespace, serviceAccount: name, jwt: { variable } };
}

function defaultVariable(cluster: string, login: string): string {
  return `${login === 'main' ? terraformId(cluster) : terraformId(cluster, login)}_reviewer_jwt`;
}
