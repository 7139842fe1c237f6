import type { TrustModel } from '../../src/trust/model/trust-model';
import {
  certificate,
  certificateIssuer,
  cluster,
  delegatorBinding,
  jwtAuthRole,
  jwtMount,
  kubernetesAuthRole,
  kubernetesMount,
  objectMeta,
  pkiMount,
  pkiRole,
  policy,
  serviceAccount,
  tokenRequestBinding,
  tokenRequestRole,
  tokenSettings,
  trustModel,
  vault,
  workload,
} from './model';

const issuerAt = 'clusters.prod.certManager.issuers[shop/vault]';
const edgeAt = 'clusters.prod.certManager.clusterIssuers[edge]';
const workloadAt = 'clusters.prod.workloads[shop/orders]';
const devAt = 'clusters.dev.certManager.issuers[shop/vault]';

/**
 * A bit of everything that shells meet: `prod` with a kubernetes login and a former JWT login, an
 * Issuer, a ClusterIssuer with a role that exists already, and a workload; `dev` with a JWT login; one root, one mount that is managed
 * elsewhere; a Vault namespace.
 */
export function twoClustersModel(): TrustModel {
  return trustModel({
    vault: vault({
      vaultNamespace: 'platform/pki',
      authMounts: [
        kubernetesMount(),
        jwtMount({ login: 'old', path: 'jwt-prod.old', at: 'clusters.prod.logins.old' }),
        jwtMount({ cluster: 'dev', path: 'jwt-dev', at: 'clusters.dev.login' }),
      ],
      authRoles: [
        kubernetesAuthRole(),
        jwtAuthRole({ mount: 'jwt-prod.old', boundClaims: { '/kubernetes.io/namespace': ['shop'] } }),
        kubernetesAuthRole({
          name: 'acme-prod-shop_orders',
          client: 'shop/orders',
          serviceAccountNames: ['orders'],
          audience: 'https://vault.acme.example:8200',
          token: tokenSettings({ policies: ['acme-prod-shop_orders'], boundCidrs: ['10.0.0.0/8'] }),
          at: `${workloadAt}.authRole`,
        }),
        jwtAuthRole({ cluster: 'dev', mount: 'jwt-dev', name: 'acme-dev-shop-vault', at: `${devAt}.authRole` }),
      ],
      policies: [
        policy(),
        policy({ name: 'acme-prod-shop_orders', client: 'shop/orders', at: workloadAt }),
        policy({ name: 'acme-dev-shop-vault', cluster: 'dev', at: devAt }),
      ],
      pkiMounts: [pkiMount(), pkiMount({ path: 'pki-old', source: { kind: 'existing' }, at: 'vault.pki.pki-old' })],
      pkiRoles: [
        pkiRole(),
        pkiRole({ mount: 'pki-old', name: 'acme-dev-shop-vault', cluster: 'dev', at: `${devAt}.pkiRole` }),
      ],
    }),
    clusters: [
      cluster({
        certificateIssuers: [
          certificateIssuer({ mountPath: '/v1/auth/kubernetes-prod', vaultNamespace: 'platform/pki' }),
          certificateIssuer({
            kind: 'ClusterIssuer',
            id: 'edge',
            meta: objectMeta('', 'edge', { labels: { team: 'edge' } }),
            mountPath: '/v1/auth/kubernetes-prod',
            authRole: 'edge',
            serviceAccount: 'edge',
            serviceAccountNamespace: 'cert-manager',
            at: edgeAt,
          }),
        ],
        certificates: [certificate()],
        workloads: [workload({ mount: 'kubernetes-prod' })],
        serviceAccounts: [
          serviceAccount('vault', 'token-reviewer', { at: 'clusters.prod.login.kubernetes.reviewer.serviceAccount' }),
          serviceAccount('shop', 'vault', { at: issuerAt }),
          serviceAccount('cert-manager', 'edge', { at: edgeAt }),
          serviceAccount('shop', 'orders', { at: workloadAt }),
        ],
        rbacRoles: [tokenRequestRole('shop', 'vault', { at: issuerAt })],
        rbacBindings: [
          tokenRequestBinding('shop', 'vault', { at: issuerAt }),
          delegatorBinding('vault', 'token-reviewer'),
        ],
      }),
      cluster({
        name: 'dev',
        certificateIssuers: [certificateIssuer({ mountPath: '/v1/auth/jwt-dev', at: devAt })],
        serviceAccounts: [serviceAccount('shop', 'vault', { at: devAt })],
        rbacRoles: [tokenRequestRole('shop', 'vault', { at: devAt })],
        rbacBindings: [tokenRequestBinding('shop', 'vault', { at: devAt })],
        at: 'clusters.dev',
      }),
    ],
  });
}
