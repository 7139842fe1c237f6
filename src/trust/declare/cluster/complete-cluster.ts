import type { Cluster } from '../../model/cluster';
import type { Origin } from '../../model/origin';
import { ClusterObjects } from '../objects/cluster-objects';
import { certManagerVersionPlace, type ClusterScope, type Login } from '../scope/cluster-scope';
import { completeCertManager } from './complete-cert-manager';
import { completeHostedDiscovery } from './hosted-discovery';
import type { IssuerPart } from '../client/complete-issuer';
import { completeIssuers } from '../client/complete-issuers';
import { checkLogins, completeLogins, declaredLogins, saysVaultInside } from '../login/complete-logins';
import { caSource, checkCaSource } from '../objects/vault-ca';
import { completeCsiDriver } from './csi-driver';
import { completeOperators } from '../scope/operators';
import { isSecretClient } from '../../model/vault-client';
import type { WorkloadPart } from '../client/complete-workload';
import { completeWorkloads } from '../client/complete-workloads';
import { checkCertificateNames } from '../certificate/check-certificate-names';
import { checkSharedAccounts } from '../client/check-shared-accounts';
import { addAcceptedRoles } from '../accept/accepted-roles';
import type { AcceptedPart } from '../accept/complete-accepted-issuer';
import { completeAuthentication } from '../accept/complete-authentication';
import { completeCallers } from '../accept/complete-callers';
import { completeSpireInCluster, type SpireInCluster } from '../spire/complete-spire';
import { completeRequestPolicies } from '../approval/complete-request-policies';
import { completeIstioCsr } from '../mesh/complete-istio-csr';
import type { ClusterDeclaration } from '../declaration';
import { completePartyClients } from '../party/complete-party-clients';
import type { PartyPart } from '../party/party-part';
import { textOf } from '../source/declared-text';
import type { Kept } from '../source/kept';
import { Layered } from '../source/layered';
import { marksOver } from '../scope/marks';
import { addLoginObjects } from '../objects/login-objects';
import { child, descend, root, type Place, type PlaceOf } from '../source/place';
import { derived, type Scope } from '../scope/scope';
import { withDefaults } from '../source/with-defaults';
import { secondsOf } from '../source/seconds';
import { checkAddress, nearerAddress } from '../scope/vault-address';
import { checkFeature, checkVersion } from '../scope/versions';

/** A cluster with its logins and clients; `cluster` is null where its token issuer did not parse. */
export interface ClusterPart {
  readonly cluster: Cluster | null;
  readonly logins: readonly Login[];
  readonly issuers: readonly IssuerPart[];
  readonly workloads: readonly WorkloadPart[];
  readonly spire: SpireInCluster;
}

/** Who else accepts the tokens of this cluster, or is accepted by it. */
interface Others {
  readonly accepted: readonly AcceptedPart[];
  readonly parties: readonly PartyPart[];
}

/** The longest life that the API server gives a token where no flag says less, in seconds. */
const longestToken = 2 ** 32;

/** A cluster with all that stands and falls with it. */
export function completeCluster(
  scope: Scope,
  name: string,
  declared: Kept<ClusterDeclaration>,
  place: Place,
  { accepted, parties }: Others,
): ClusterPart {
  const layered = overClusterDefaults(scope, declared, place);
  const { value, placeOf, originOf } = layered;
  const within =
    (...keys: readonly string[]): PlaceOf =>
    (...inner) =>
      placeOf(...keys, ...inner);
  const vault = nearerAddress(scope.vault, value.vault ?? {}, within('vault'));
  const tokenIssuer = value.tokenIssuer ?? '';
  const acceptedTokenIssuers = value.acceptedTokenIssuers ?? [];
  const logins = declaredLogins(layered);
  const loginScope = {
    ...scope,
    vault,
    clusterName: name,
    cluster: place,
    tokenIssuer,
    acceptedTokenIssuers,
    apiServer: { url: textOf(value.apiServer?.url), caBundle: textOf(value.apiServer?.caBundle) },
    vaultInside: saysVaultInside(logins),
  };
  checkLogins(loginScope, layered);
  checkAddress(scope.report, value.vault ?? {}, within('vault'));
  const marks = marksOver({ labels: {}, annotations: {} }, value);
  const certManager = completeCertManager(value.certManager ?? {}, child(place, 'certManager'), (field) =>
    originOf('certManager', field),
  );
  const clusterScope: ClusterScope = {
    ...scope,
    vault,
    cluster: name,
    place,
    tokenIssuers: tokenIssuer === '' ? [] : [tokenIssuer, ...acceptedTokenIssuers],
    apiAudiences: apiAudiencesOf(scope, layered),
    certManager,
    mesh: completeIstioCsr(scope, certManager, value.certManager ?? {}, child(place, 'certManager')),
    operators: completeOperators(value.operators),
    ca: caSource(scope.name, value),
    logins: completeLogins(loginScope, logins),
    ...marks,
  };
  checkVersions(clusterScope, value.version ?? '', placeOf);
  checkCaSource(scope, clusterScope.ca, vault, value.version ?? '', placeOf);
  const objects = new ClusterObjects();
  for (const login of clusterScope.logins.values()) addLoginObjects(objects, scope.name, login, marks);
  const spire = completeSpireInCluster(clusterScope, scope.spire, objects);
  const issuers = [...completeIssuers(clusterScope, objects, value.certManager ?? {}), ...spire.issuers];
  const workloads = [...completeWorkloads(clusterScope, objects, value.workloads ?? []), ...spire.workloads];
  const requestPolicies = completeRequestPolicies(clusterScope, objects, issuers);
  const own = accepted.filter(({ by }) => by === name);
  const authentication = completeAuthentication(scope, layered, own);
  for (const part of own) addAcceptedRoles(scope, objects, part, marks);
  const callers = completeCallers(scope, name, accepted, objects, marks);
  const partyClients = completePartyClients(scope, name, parties, objects, marks);
  const certificates = checkCertificateNames(
    scope.report,
    issuers.flatMap((issuer) => issuer.certificates.filter(({ isWhole }) => isWhole)),
  );
  checkSharedAccounts(
    scope.report,
    [...issuers, ...workloads].map(({ client }) => client),
  );
  const parts = { logins: [...clusterScope.logins.values()], issuers, workloads, spire };
  if (tokenIssuer === '') return { ...parts, cluster: null };

  const secretClients = workloads.flatMap(({ node }) => (isSecretClient(node) ? node : []));
  const signingKeys = value.signingKeys ?? publicKeysOf(clusterScope);
  const { serviceAccounts, tokenSecrets, rbacRoles, rbacBindings } = objects;
  const { server, serverName, caBundle, caBundleSecretRef } = vault;
  const cluster: Cluster = {
    at: place.at,
    origins: originsOf(layered),
    name,
    version: value.version ?? '',
    tokenIssuer,
    acceptedTokenIssuers,
    apiAudiences: clusterScope.apiAudiences,
    apiServerUrl: loginScope.apiServer.url,
    apiServerCaBundle: loginScope.apiServer.caBundle,
    signingKeys,
    hostedJwksUri: completeHostedDiscovery(scope, { tokenIssuer, signingKeys }, value.hostedDiscovery, place),
    anonymousAuth: withDefaults('ClusterDeclaration', value).anonymousAuth,
    tokenExpiration: {
      max: secondsOf(value.tokenExpiration?.max) ?? longestToken,
      extend: withDefaults('TokenExpirationDeclaration', value.tokenExpiration).extend,
    },
    authentication,
    vault: { server, serverName, caBundle, caBundleSecretRef },
    certManager: clusterScope.certManager,
    certificateIssuers: issuers.map(({ certificateIssuer }) => certificateIssuer),
    certificates: certificates.map(({ certificate }) => certificate),
    requestPolicies,
    istioCsr: clusterScope.mesh?.istioCsr ?? null,
    workloads: workloads.flatMap(({ node }) => (isSecretClient(node) ? [] : node)),
    secretClients,
    csiDrivers: completeCsiDriver(clusterScope, secretClients, value.operators?.secretsStoreCsi, marks),
    caCopies: objects.caCopies,
    callers,
    clusterSpiffeIds: spire.clusterSpiffeIds,
    partyClients,
    serviceAccounts,
    tokenSecrets,
    rbacRoles,
    rbacBindings,
  };
  return { ...parts, cluster };
}

type LayeredCluster = Layered<Kept<ClusterDeclaration>>;

function overClusterDefaults(scope: Scope, declared: Kept<ClusterDeclaration>, place: Place): LayeredCluster {
  const { version, login, vault, certManager } = scope.defaults;
  const defaults: Kept<ClusterDeclaration> = {
    version,
    login: declared.logins === undefined ? login : undefined,
    vault,
    certManager,
  };
  const methods = ['jwt', 'kubernetes'];
  const trusts = ['caBundle', 'caBundleSecretRef'];
  return new Layered(declared, place, defaults, descend(root, 'defaults'), {
    login: (nearer, key) => methods.includes(key) && methods.some((method) => nearer[method] !== undefined),
    vault: (nearer, key) => trusts.includes(key) && trusts.some((trust) => nearer[trust] !== undefined),
  });
}

/** What the API server itself accepts; none where a fault leaves that unknown. */
function apiAudiencesOf({ isFaulty }: Scope, { value, place }: LayeredCluster): readonly string[] {
  const { apiAudiences = [], tokenIssuer, acceptedTokenIssuers = [] } = value;
  if (apiAudiences.length > 0) return apiAudiences;
  const isUnknown = tokenIssuer === undefined || isFaulty(child(place, 'apiAudiences'));
  return isUnknown ? [] : [tokenIssuer, ...acceptedTokenIssuers];
}

function checkVersions(scope: ClusterScope, kubernetes: string, placeOf: PlaceOf): void {
  const { report, certManager, vault } = scope;
  checkVersion(report, { name: 'kubernetes', version: kubernetes }, placeOf('version'));
  const product = { name: 'cert-manager', version: certManager.version } as const;
  checkVersion(report, product, placeOf('certManager', 'version'));
  if (vault.serverName === '') return;
  checkFeature(report, product, {
    feature: 'server-name',
    subject: '`serverName`',
    place: placeOf('vault', 'serverName'),
    versionPlace: certManagerVersionPlace(scope),
    exit: 'leave `serverName` out',
  });
}

/** Keys by which Vault verifies the cluster's tokens are the keys of the cluster. */
function publicKeysOf(scope: ClusterScope): readonly string[] {
  for (const { mount } of scope.logins.values()) {
    if (mount?.method === 'jwt' && mount.keys.kind === 'publicKeys') return mount.keys.pems;
  }
  return [];
}

function originsOf({ originOf }: LayeredCluster): Readonly<Record<string, Origin>> {
  const fields = [
    'version',
    'acceptedTokenIssuers',
    'apiAudiences',
    'signingKeys',
    'anonymousAuth',
    'tokenExpiration',
    'vault',
  ];
  return {
    ...Object.fromEntries(fields.map((field) => [field, originOf(field) ?? derived])),
    name: derived,
    hostedJwksUri: originOf('hostedDiscovery', 'jwksUri') ?? derived,
    apiServerUrl: originOf('apiServer', 'url') ?? derived,
    apiServerCaBundle: originOf('apiServer', 'caBundle') ?? derived,
  };
}
