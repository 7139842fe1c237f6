import type { Cluster } from '../../../src/trust/model/cluster';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { Vault } from '../../../src/trust/model/vault';
import { authentication } from './acceptance';
import { certificateIssuer } from './clients';
import { jwtAuthRole, jwtMount, policy } from './logins';
import { server, tokenIssuer } from './names';
import { pkiMount, pkiRole } from './pki';
import { serviceAccount, tokenRequestBinding, tokenRequestRole } from './rights';

export function cluster(overrides: Partial<Cluster> = {}): Cluster {
  return {
    name: 'prod',
    version: '',
    tokenIssuer,
    acceptedTokenIssuers: [],
    apiAudiences: [tokenIssuer],
    apiServerUrl: '',
    apiServerCaBundle: '',
    signingKeys: [],
    hostedJwksUri: '',
    anonymousAuth: true,
    tokenExpiration: { max: 4294967296, extend: true },
    authentication: authentication(),
    vault: { server, serverName: '', caBundle: '', caBundleSecretRef: null },
    certManager: {
      version: '',
      namespace: 'cert-manager',
      serviceAccount: 'cert-manager',
      clusterResourceNamespace: 'cert-manager',
      approvedBy: 'cert-manager',
      at: 'clusters.prod.certManager',
      origins: {},
    },
    certificateIssuers: [],
    certificates: [],
    requestPolicies: [],
    istioCsr: null,
    workloads: [],
    secretClients: [],
    csiDrivers: [],
    caCopies: [],
    callers: [],
    clusterSpiffeIds: [],
    partyClients: [],
    serviceAccounts: [],
    tokenSecrets: [],
    rbacRoles: [],
    rbacBindings: [],
    at: 'clusters.prod',
    origins: {},
    ...overrides,
  };
}

export function vault(overrides: Partial<Vault> = {}): Vault {
  return {
    server,
    product: { name: 'vault', version: '' },
    vaultNamespace: '',
    caBundle: '',
    caBundleSecretRef: null,
    authMounts: [],
    authRoles: [],
    policies: [],
    pkiMounts: [],
    pkiRoles: [],
    auditDevices: [],
    at: 'vault',
    origins: {},
    ...overrides,
  };
}

export function trustModel(overrides: Partial<TrustModel> = {}): TrustModel {
  return { name: 'acme', vault: vault(), clusters: [], relyingParties: [], spire: null, waivers: [], ...overrides };
}

/** One cluster that logs in by JWT and discovery, one root, one Issuer. */
export function quickstartModel(): TrustModel {
  return trustModel({
    vault: vault({
      authMounts: [jwtMount()],
      authRoles: [jwtAuthRole()],
      policies: [policy()],
      pkiMounts: [pkiMount()],
      pkiRoles: [pkiRole()],
    }),
    clusters: [
      cluster({
        certificateIssuers: [certificateIssuer()],
        serviceAccounts: [serviceAccount('shop', 'vault')],
        rbacRoles: [tokenRequestRole('shop', 'vault')],
        rbacBindings: [tokenRequestBinding('shop', 'vault')],
      }),
    ],
  });
}
