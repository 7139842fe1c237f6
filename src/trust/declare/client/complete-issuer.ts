import { signedAudience } from '../../facts/cert-manager';
import type { CertificateIssuer } from '../../model/certificate-issuer';
import type { PkiRole } from '../../model/pki-role';
import { clusterIssuerObjectName, issuerObjectName } from '../../terms/vault-object-name';
import { addAccount, declaredAccount, type Account } from '../objects/account';
import { additionalAudiences } from './additional-audiences';
import { mountsOf } from '../login/client-logins';
import type { ClusterObjects } from '../objects/cluster-objects';
import type { ClusterScope } from '../scope/cluster-scope';
import type { AuthRoleSettings } from '../auth-role/auth-role-settings';
import { checkAuthRole } from '../auth-role/check-auth-role';
import { authRoleName } from '../auth-role/complete-auth-role';
import { completeCertificates, type PlacedCertificate } from '../certificate/complete-certificates';
import { addDelegator, authRoleSettings, completeVaultSide, pathRule, type VaultSide } from './complete-client';
import type { ClusterIssuerCertificateDeclaration, CertificateDeclaration } from '../declaration';
import {
  overIssuerDefaults,
  type DeclaredIssuer,
  type IssuerIdentity,
  type LayeredIssuer,
} from '../certificate/issuer-declaration';
import { meshCertificates } from '../mesh/complete-istio-csr';
import { issuerPkiRole } from '../pki/issuer-pki';
import { namespacesOf } from './issuer-namespaces';
import type { Kept } from '../source/kept';
import { child, vaultPlace } from '../source/place';
import { marksOver } from '../scope/marks';
import { tokenRequestBinding, tokenRequestRole } from '../objects/rbac';
import { derived, type Origins } from '../scope/scope';
import type { TokenClient } from '../auth-role/token-client';
import { checkToken, completeToken, issuerToken } from '../auth-role/token-settings';

/** An issuer with all that stands and falls with it. */
export interface IssuerPart extends VaultSide {
  readonly client: TokenClient;
  readonly certificateIssuer: CertificateIssuer;
  readonly certificates: readonly PlacedCertificate[];
  readonly pkiRole: PkiRole;
  /** What its PKI role would be without a mesh; null where only a mesh asks anything of it. */
  readonly ownRole: PkiRole | null;
  /** Namespaces that may ask a ClusterIssuer. */
  readonly namespaces: readonly string[];
}

/**
 * An issuer; null where a fault leaves nothing to build. Its other faults are reported all the same.
 */
export function completeIssuer(
  scope: ClusterScope,
  objects: ClusterObjects,
  identity: IssuerIdentity,
  declared: DeclaredIssuer,
  declaredCertificates: readonly Kept<CertificateDeclaration | ClusterIssuerCertificateDeclaration>[],
): IssuerPart | null {
  const { kind, namespace, name, place } = identity;
  const issuer = overIssuerDefaults(scope, declared, place);
  const marks = marksOver(scope, issuer.value);
  const account = accountOf(scope, identity, declared);
  const owner = { cluster: scope.cluster, id: idOf(identity), objectName: objectNameOf(scope, identity) };
  const certificates = completeCertificates(scope, { kind, name, ...marks }, identity, declaredCertificates);
  const ofMesh = meshCertificates(scope.mesh, identity);
  const pki = issuerPkiRole(scope, owner, issuer, certificates, ofMesh);
  const namespaces = namespacesOf(scope, identity, declared, certificates, ofMesh.length > 0);
  const mounts = mountsOf(scope, issuer.value, issuer.placeOf);
  const audiences = additionalAudiences(scope, issuer, mounts ?? []);
  const settings = authRoleSettings(issuer);
  const token = completeToken(settings.declared, issuerToken(mounts?.[0].emitted === true), owner.objectName);
  checkAuthRole(scope.report, settings, mounts);
  checkToken(scope.report, token, settings);
  if (pki === null || mounts === null || account === null || !identity.isWhole) return null;

  const { pkiRole, ownRole } = pki;
  const client = clientOf(scope, identity, account);
  const signPath = `${pkiRole.mount}/sign/${pkiRole.name}`;
  const vaultSide = completeVaultSide(scope, client, mounts, settings, token, [pathRule(signPath, ['update'])]);
  addAccount(objects, place.at, account, marks);
  objects.addRole(tokenRequestRole(place.at, account, marks));
  objects.addBinding(tokenRequestBinding(place.at, account, minterOf(scope), marks));
  addDelegator(scope, objects, client, mounts, marks);
  const { server, serverName, caBundle, caBundleSecretRef } = scope.vault;
  const certificateIssuer: CertificateIssuer = {
    at: place.at,
    origins: originsOf(scope, issuer, settings),
    kind,
    id: client.id,
    meta: { namespace, name, ...marks },
    server,
    serverName,
    caBundle,
    caBundleSecretRef,
    vaultNamespace: scope.vaultNamespace,
    signPath,
    mountPath: `/v1/auth/${mounts[0].path}`,
    authRole: authRoleName(client, settings.declared),
    serviceAccount: account.name,
    serviceAccountNamespace: account.namespace,
    additionalAudiences: audiences,
  };
  return {
    ...vaultSide,
    client,
    certificateIssuer,
    certificates,
    pkiRole,
    ownRole: ofMesh.length > 0 && !asksAnything(ownRole) ? null : ownRole,
    namespaces,
  };
}

function originsOf(scope: ClusterScope, issuer: LayeredIssuer, settings: AuthRoleSettings): Origins {
  const { serviceAccount } = issuer.value;
  const authRole = settings.originOf('existing') ?? settings.originOf('name');
  const audiences = issuer.originOf('additionalAudiences');
  const make = (): Origins => ({
    ...scope.vault.origins,
    vaultNamespace: { kind: 'declared', at: child(vaultPlace, 'namespace').at },
    signPath: derived,
    mountPath: derived,
    authRole: authRole ?? derived,
    ...(serviceAccount === undefined ? { serviceAccount: derived } : {}),
    serviceAccountNamespace: derived,
    additionalAudiences: audiences ?? derived,
  });
  if (authRole?.kind === 'declared' || audiences?.kind === 'declared') return make();
  return scope.share(
    `issuer ${scope.cluster} ${[authRole?.at, audiences?.at, serviceAccount === undefined].join(',')}`,
    make,
  );
}

function idOf({ kind, namespace, name }: IssuerIdentity): string {
  return kind === 'Issuer' ? `${namespace}/${name}` : name;
}

function objectNameOf(scope: ClusterScope, { kind, namespace, name }: IssuerIdentity): string {
  return kind === 'Issuer'
    ? issuerObjectName(scope.name, scope.cluster, namespace, name)
    : clusterIssuerObjectName(scope.name, scope.cluster, name);
}

/** cert-manager looks for the account of a ClusterIssuer in its cluster resource namespace. */
function accountOf(
  scope: ClusterScope,
  { kind, namespace, name, place }: IssuerIdentity,
  declared: DeclaredIssuer,
): Account | null {
  const home = kind === 'Issuer' ? namespace : scope.certManager.clusterResourceNamespace;
  const at = child(place, 'serviceAccount');
  return scope.isFaulty(at) ? null : declaredAccount(home, declared.serviceAccount ?? name, at);
}

function clientOf(scope: ClusterScope, identity: IssuerIdentity, account: Account): TokenClient {
  return {
    kind: identity.kind,
    id: idOf(identity),
    objectName: objectNameOf(scope, identity),
    place: identity.place,
    account,
    audience: signedAudience(identity),
    audienceOrigin: derived,
  };
}

function minterOf({ certManager }: ClusterScope): { readonly namespace: string; readonly name: string } {
  return { namespace: certManager.namespace, name: certManager.serviceAccount };
}

/** Whether a PKI role signs any name. */
function asksAnything({ allowedDomains, allowAnyName, allowLocalhost, allowIpSans, allowedUriSans }: PkiRole): boolean {
  return allowAnyName || allowLocalhost || allowIpSans || allowedDomains.length > 0 || allowedUriSans.length > 0;
}
