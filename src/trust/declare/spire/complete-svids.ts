import { originIn } from '../scope/origin-in';
import type { JwtMount } from '../../model/auth-mount';
import type { JwtAuthRole } from '../../model/auth-role';
import type { Policy } from '../../model/policy';
import type { ClusterSpiffeId, SvidWorkload } from '../../model/spire';
import { servesDiscovery } from '../../terms/issuer-url';
import { spiffeId, workloadPath } from '../../terms/spiffe-id';
import { svidObjectName } from '../../terms/vault-object-name';
import { completeToken } from '../auth-role/token-settings';
import { rulesOf } from '../client/complete-workload';
import { renewal } from '../client/own-token';
import { workloadToken } from '../client/workload-token';
import { addAccount } from '../objects/account';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import { derived, type Scope } from '../scope/scope';
import { originOfText, textOf } from '../source/declared-text';
import { Identities } from '../source/identities';
import { child, type Place } from '../source/place';
import { withDefaults } from '../source/with-defaults';
import { spirePlace, svidWorkloadsOf, type DeclaredSpire, type PlacedSvidWorkload } from './spire-frame';

const place = child(spirePlace, 'jwtSvid');

/** What gives the Pods of a cluster their SPIFFE ID, and the accounts that they run as. */
export function completeSpiffeIds(
  scope: ClusterScope,
  spire: DeclaredSpire,
  objects: ClusterObjects,
): readonly ClusterSpiffeId[] {
  const { labels, annotations } = scope;
  const { className } = withDefaults('JwtSvidDeclaration', spire.jwtSvid);
  return svidWorkloadsOf(spire)
    .filter(({ cluster }) => cluster === scope.cluster)
    .flatMap((workload) => {
      const { account, place: at } = workload;
      if (spire.trustDomain === undefined) return [];
      addAccount(objects, at.at, account, scope);
      return [
        {
          at: at.at,
          origins: { meta: derived },
          meta: { namespace: '', name: `${scope.name}-${account.namespace}-${account.name}`, labels, annotations },
          spiffeIdTemplate: spiffeId(spire.trustDomain, pathOf(workload)),
          namespaceLabels: { 'kubernetes.io/metadata.name': account.namespace },
          podLabels: {},
          workloadSelectors: [`k8s:ns:${account.namespace}`, `k8s:sa:${account.name}`],
          className: className,
        },
      ];
    });
}

/** What Vault holds for JWT-SVIDs, and who logs in with one. */
export interface Svids {
  readonly mount: JwtMount | null;
  readonly authRoles: readonly JwtAuthRole[];
  readonly policies: readonly Policy[];
  readonly workloads: readonly SvidWorkload[];
  /** Where each of the workloads stands, in their order. */
  readonly places: readonly Place[];
}

export function completeSvids(scope: Scope, spire: DeclaredSpire): Svids {
  const { jwtIssuer, trustDomain, jwtSvid } = spire;
  const nothing = { mount: null, authRoles: [], policies: [], workloads: [], places: [] };
  if (jwtSvid === undefined || trustDomain === undefined) return nothing;
  if (jwtIssuer === undefined) {
    if (!scope.isFaulty(child(spirePlace, 'jwtIssuer'))) reportNoIssuer(scope);
    return nothing;
  }
  const { mount: path } = withDefaults('JwtSvidDeclaration', jwtSvid);
  const caBundle = textOf(jwtSvid.caBundle);
  if (!servesDiscovery(jwtIssuer)) reportUndiscoverable(scope, jwtIssuer);
  const mount: JwtMount = {
    at: place.at,
    origins: {
      path: originIn(place, 'mount', jwtSvid.mount),
      description: derived,
      boundIssuer: { kind: 'declared', at: child(spirePlace, 'jwtIssuer').at },
      'keys.url': { kind: 'declared', at: child(spirePlace, 'jwtIssuer').at },
      'keys.caBundle': caBundle === '' ? derived : originOfText(caBundle, child(place, 'caBundle')),
      'keys.servedBy': derived,
      supportedAlgs: derived,
    },
    method: 'jwt',
    path,
    cluster: '',
    login: 'spire',
    emitted: true,
    description: '',
    boundIssuer: jwtIssuer,
    keys: { kind: 'discovery', url: jwtIssuer, caBundle, servedBy: 'hosted' },
    supportedAlgs: [],
  };
  const identities = new Identities(scope.report, 'SPIFFE ID');
  const parts = svidWorkloadsOf(spire)
    .filter((workload) => identities.isFirst(workload.place, pathOf(workload)))
    .map((workload) => svidOf(scope, trustDomain, path, workload));
  return {
    mount,
    authRoles: parts.map(({ authRole }) => authRole),
    policies: parts.map(({ policy }) => policy),
    workloads: parts.map(({ workload }) => workload),
    places: parts.map(({ at }) => at),
  };
}

function pathOf({ declared, account }: PlacedSvidWorkload): string {
  return declared.path ?? workloadPath(account.namespace, account.name);
}

function svidOf(
  scope: Scope,
  trustDomain: string,
  mount: string,
  placed: PlacedSvidWorkload,
): { authRole: JwtAuthRole; policy: Policy; workload: SvidWorkload; at: Place } {
  const { declared, account, cluster, place: at } = placed;
  const id = pathOf(placed);
  const subject = spiffeId(trustDomain, id);
  const name = svidObjectName(scope.name, id);
  const audience = declared.audience ?? scope.vault.server;
  const audienceOrigin = declared.audience === undefined ? derived : declaredAt(at, 'audience');
  const { renew } = withDefaults('WorkloadTokensDeclaration', declared.tokens);
  const owner = { cluster: '', client: id, emitted: true, name };
  const authRole: JwtAuthRole = {
    ...owner,
    at: at.at,
    origins: { boundAudiences: audienceOrigin, boundSubject: derived, name: derived, mount: derived, token: derived },
    mount,
    method: 'jwt',
    roleType: 'jwt',
    userClaim: 'sub',
    userClaimJsonPointer: false,
    boundAudiences: [audience],
    boundSubject: subject,
    boundClaims: {},
    boundClaimsType: 'string',
    clockSkewLeeway: 0,
    expirationLeeway: 0,
    notBeforeLeeway: 0,
    token: completeToken({}, workloadToken(declared.tokens ?? {}), name),
  };
  const rules = [...rulesOf(declared.access ?? []), ...(renew ? renewal : [])];
  const policy: Policy = { ...owner, at: at.at, origins: { name: derived, rules: derived }, rules };
  const workload: SvidWorkload = {
    at: at.at,
    origins: { id: derived, spiffeId: derived, audience: audienceOrigin, mount: derived, authRole: derived },
    ...{ id, spiffeId: subject, cluster, namespace: account.namespace, serviceAccount: account.name },
    ...{ audience, mount, authRole: name },
  };
  return { authRole, policy, workload, at };
}

function declaredAt(at: Place, field: string): { readonly kind: 'declared'; readonly at: string } {
  return { kind: 'declared', at: child(at, field).at };
}

function reportNoIssuer({ report }: Scope): void {
  report('svid-issuer-missing', place, 'JWT-SVIDs have no `iss`, so Vault can compare none and discovers no keys', {
    related: [child(spirePlace, 'jwtIssuer')],
    server: { server: 'vault', words: '400 error validating token: invalid issuer (iss) claim' },
    fix: 'declare `spire.jwtIssuer`: the https URL at which the discovery provider is reached',
  });
}

function reportUndiscoverable({ report }: Scope, jwtIssuer: string): void {
  const message = `nothing can be discovered at \`${jwtIssuer}\`: discovery needs an https URL without query and fragment`;
  report('discovery-impossible', child(spirePlace, 'jwtIssuer'), message, {
    server: { server: 'vault', words: '400 error checking oidc discovery URL' },
    fix: 'declare such a URL, and publish the discovery provider there',
  });
}
