import { generateKeyPairSync } from 'node:crypto';
import type { AuthRole } from '../../../../src/trust/model/auth-role';
import type { TrustModel } from '../../../../src/trust/model/trust-model';
import * as build from '../../../support/model';
import {
  jwtChain,
  kubernetesChain,
  openSearchChain,
  rabbitChain,
  rule,
  workloadChain,
} from '../../../support/decide-chain';
import { artefactCase, openCase, type Case } from './case';

const good = jwtChain();
const reviewed = kubernetesChain();
const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const [one, other, known] = [publicKey(), publicKey(), publicKey()];
const itself = { reviewer: { kind: 'client' } } as const;
const inPod = {
  reviewer: { kind: 'vaultPod', namespace: 'vault', serviceAccount: 'token-reviewer' },
  disableLocalCaJwt: false,
} as const;
const delegated = {
  rbacBindings: [build.tokenRequestBinding('shop', 'vault'), build.delegatorBinding('shop', 'vault')],
};
const path = 'pki/sign/acme-prod-shop-vault';
const clusterIssuer = {
  kind: 'ClusterIssuer',
  id: 'edge',
  meta: build.objectMeta('', 'edge'),
  serviceAccountNamespace: 'cert-manager',
} as const;
const issuerAt = 'prod.yaml#Issuer/shop/vault';

/** A second cluster of the same token issuer. */
function twoClusters(keysOfOne: readonly string[], keysOfOther: readonly string[]): TrustModel {
  const model = jwtChain({ cluster: { signingKeys: keysOfOne } });
  const [prod] = model.clusters;
  const hosted = { kind: 'publicKeys', pems: ['PEM'] } as const;
  return {
    ...model,
    vault: {
      ...model.vault,
      authMounts: [
        build.jwtMount({ keys: { kind: 'jwks', url: 'https://keys.acme.example', caBundle: '', servedBy: 'hosted' } }),
        build.jwtMount({ path: 'jwt-edge', cluster: 'edge', keys: hosted, emitted: false, at: 'clusters.edge.login' }),
      ],
    },
    clusters: [prod!, build.cluster({ name: 'edge', signingKeys: keysOfOther, at: 'clusters.edge' })],
  };
}

/** Two issuers of one account on two mounts of their cluster. */
function twoMounts(audience: string): TrustModel {
  const model = jwtChain();
  const second: AuthRole = build.jwtAuthRole({
    mount: 'jwt-prod.old',
    name: 'second',
    client: 'shop/second',
    boundAudiences: [audience],
    at: 'clusters.prod.certManager.issuers[shop/second].authRole',
  });
  return {
    ...model,
    vault: {
      ...model.vault,
      authMounts: [
        ...model.vault.authMounts,
        build.jwtMount({ path: 'jwt-prod.old', login: 'old', at: 'clusters.prod.logins.old' }),
      ],
      authRoles: [...model.vault.authRoles, second],
    },
  };
}

/** A mount that no known client uses. */
function unused(changes: Parameters<typeof jwtChain>[0]): TrustModel {
  return { ...jwtChain(changes), clusters: [] };
}

function sharedMount(): TrustModel {
  const model = kubernetesChain();
  const [prod] = model.clusters;
  const elsewhere = build.kubernetesAuthRole({
    name: 'acme-prod-shop_orders',
    client: 'shop/orders',
    cluster: 'edge',
    emitted: false,
  });
  const edge = build.cluster({
    name: 'edge',
    at: 'clusters.edge',
    tokenIssuer: '',
    serviceAccounts: [build.serviceAccount('shop', 'orders')],
    workloads: [build.workload({ mount: 'kubernetes-prod', at: 'clusters.edge.workloads[shop/orders]' })],
  });
  return {
    ...model,
    vault: { ...model.vault, authRoles: [...model.vault.authRoles, elsewhere] },
    clusters: [prod!, edge],
  };
}

const template = (text: string, aliasNameSource: 'serviceaccount_name' | '') =>
  kubernetesChain({ role: { aliasNameSource }, policy: { rules: [rule(path, 'update'), rule(text, 'deny')] } });

/** What no server refuses, or only an artefact says. */
export const openCases: readonly Case[] = [
  openCase('audience-missing', kubernetesChain({ role: { audience: '' } }), reviewed),
  openCase('api-audience-sent', jwtChain({ issuer: { additionalAudiences: [build.tokenIssuer] } }), good),
  openCase(
    'api-audience-for-review',
    kubernetesChain({ mount: itself, issuer: { additionalAudiences: [build.tokenIssuer] }, cluster: delegated }),
    kubernetesChain({ mount: inPod }),
  ),
  openCase('audience-shared', twoMounts('vault://shop/vault'), twoMounts('vault://shop/second')),
  openCase('account-wildcard', kubernetesChain({ role: { namespaces: ['*'] } }), reviewed),
  openCase(
    'subject-glob',
    jwtChain({
      role: { boundSubject: '', boundClaimsType: 'glob', boundClaims: { sub: ['system:serviceaccount:shop*'] } },
    }),
    jwtChain({
      role: { boundSubject: '', boundClaimsType: 'glob', boundClaims: { sub: ['system:serviceaccount:shop:*'] } },
    }),
  ),
  openCase('subject-unbound', jwtChain({ role: { boundSubject: '' } }), good),
  openCase(
    'controller-account-bound',
    jwtChain({
      role: {
        boundSubject: '',
        boundClaims: {
          '/kubernetes.io/namespace': ['shop', 'cert-manager'],
          '/kubernetes.io/serviceaccount/name': ['vault', 'cert-manager'],
        },
      },
    }),
    good,
  ),
  openCase(
    'token-request-unbounded',
    jwtChain({
      cluster: {
        rbacRoles: [
          build.tokenRequestRole('shop', 'vault', {
            rules: [
              {
                apiGroups: [''],
                resources: ['serviceaccounts/token'],
                resourceNames: [],
                nonResourceUrls: [],
                verbs: ['create'],
              },
            ],
          }),
        ],
      },
    }),
    good,
  ),
  openCase(
    'token-issuer-not-compared',
    jwtChain({ mount: { boundIssuer: '', keys: { kind: 'publicKeys', pems: ['PEM'] } } }),
    jwtChain({ mount: { keys: { kind: 'publicKeys', pems: ['PEM'] } } }),
  ),
  openCase(
    'jwks-pairs',
    unused({
      mount: { origins: { keys: { kind: 'unknown', at: 'main.tf.json#vault_jwt_auth_backend.prod.jwks_pairs' } } },
    }),
    unused({}),
  ),
  openCase('clusters-alike', twoClusters([one], [one]), twoClusters([one], [other])),
  openCase('clusters-perhaps-alike', twoClusters([], [other]), twoClusters([one], [other])),
  openCase(
    'policy-too-wide',
    jwtChain({ policy: { rules: [rule('pki*', 'create', 'read', 'update', 'list')] } }),
    good,
  ),
  openCase(
    'policy-too-wide',
    workloadChain({ policy: { rules: [rule('secret/data/orders/*', 'read'), rule('sys/*', 'read')] } }),
    workloadChain(),
  ),
  openCase('urls-foreign', jwtChain({ pkiMount: { crlDistributionPoints: [`${build.server}/v1/pki-old/crl`] } }), good),
  openCase('urls-foreign', jwtChain({ pkiMount: { issuingCertificates: ['${var.vault}/v1/pki/ca'] } }), good),
  artefactCase('key-ignored', reviewed, {
    strayKeys: [{ at: 'main.tf.json#vault_kubernetes_auth_backend_role.web', key: 'audiences', kind: 'unknown' }],
  }),
  artefactCase('key-ignored', reviewed, {
    strayKeys: [{ at: 'main.tf.json#vault_policy.web', key: 'path "pki/sign/web"', kind: 'duplicate' }],
  }),
  artefactCase('server-unchecked', good, {
    uncheckedServers: [
      {
        at: 'prod.yaml#VaultConnection/shop/vault.spec.skipTLSVerify',
        client: 'VaultConnection',
        name: 'shop/vault',
        setting: 'skipTLSVerify',
      },
    ],
  }),
  artefactCase('server-unchecked', good, {
    uncheckedServers: [
      {
        at: 'main.tf.json#provider.vault.skip_tls_verify',
        client: 'terraform',
        name: '',
        setting: 'skip_tls_verify',
      },
    ],
  }),
  openCase('mount-shared-by-clusters', sharedMount(), {
    ...sharedMount(),
    clusters: sharedMount().clusters.slice(0, 1),
  }),
  artefactCase('ca-bundle-invalid', good, {
    issuerShapes: [
      { at: issuerAt, authMethods: ['kubernetes'], tokenSources: ['serviceAccountRef'], caBundle: 'no-pem' },
    ],
  }),
  artefactCase('issuer-login-unclear', good, {
    issuerShapes: [
      {
        at: issuerAt,
        authMethods: ['kubernetes'],
        tokenSources: ['secretRef', 'serviceAccountRef'],
        caBundle: 'absent',
      },
    ],
  }),
  artefactCase('issuer-login-unclear', good, {
    issuerShapes: [
      { at: issuerAt, authMethods: ['appRole', 'kubernetes'], tokenSources: ['serviceAccountRef'], caBundle: 'absent' },
    ],
  }),
  openCase('api-server-unusable', kubernetesChain({ mount: { host: 'prod.acme.example:6443' } }), reviewed),
  openCase('api-server-unusable', kubernetesChain({ mount: { caBundle: '(withheld)' } }), reviewed),
  openCase(
    'static-keys',
    rabbitChain({ signingKeyIds: ['own'], keysUrl: '' }),
    rabbitChain({ signingKeyIds: ['own'] }),
  ),
  openCase(
    'static-keys',
    openSearchChain({ publicKeys: [known] }, { east: { signingKeys: [known] } }),
    openSearchChain({}, { east: { signingKeys: [known] } }),
  ),
  openCase('static-keys', jwtChain({ mount: { keys: { kind: 'publicKeys', pems: ['PEM'] } } }), good),
  openCase(
    'policy-unwritten',
    jwtChain({
      role: {
        at: 'main.tf.json#vault_jwt_auth_backend_role.web',
        token: build.tokenSettings({ policies: ['acme-prod-shop-vault', 'issuer'] }),
      },
    }),
    good,
  ),
  openCase(
    'policy-template-fragile',
    template('secret/{{identity.entity.aliases.auth_kubernetes_1a2b.name}}', 'serviceaccount_name'),
    template('secret/x', 'serviceaccount_name'),
  ),
  openCase(
    'policy-template-fragile',
    template('secret/{{identity.entity.aliases.auth_kubernetes_1a2b.metadata.service_account_name}}', ''),
    template('secret/x', ''),
  ),
  openCase(
    'reviewer-token-in-state',
    reviewed,
    kubernetesChain({
      mount: { reviewer: { kind: 'stored', namespace: 'vault', serviceAccount: 'token-reviewer', jwt: '(withheld)' } },
    }),
  ),
  openCase(
    'long-lived-token',
    kubernetesChain({
      cluster: {
        tokenSecrets: [
          {
            at: 'clusters.prod.login',
            origins: {},
            meta: build.objectMeta('vault', 'token-reviewer-token'),
            serviceAccount: 'token-reviewer',
          },
        ],
      },
    }),
    reviewed,
  ),
  openCase('local-reviewer-possible', kubernetesChain({ mount: { disableLocalCaJwt: false } }), reviewed),
  openCase('issuer-check-idle', kubernetesChain({ mount: { disableIssValidation: false } }), reviewed),
  openCase(
    'cluster-issuer-open',
    jwtChain({
      issuer: clusterIssuer,
      role: { boundAudiences: ['vault://edge'], boundSubject: 'system:serviceaccount:cert-manager:vault' },
      cluster: {
        serviceAccounts: [build.serviceAccount('cert-manager', 'vault')],
        rbacRoles: [build.tokenRequestRole('cert-manager', 'vault')],
        rbacBindings: [build.tokenRequestBinding('cert-manager', 'vault')],
      },
    }),
    good,
  ),
  openCase('drift-unseen', kubernetesChain({ mount: inPod }), kubernetesChain({ mount: { ...inPod, emitted: false } })),
  openCase(
    'fact-undeclared',
    jwtChain({ role: { boundAudiences: [build.server] }, cluster: { certManager: build.cluster().certManager } }),
    good,
  ),
];
