import type { AuthRole } from '../../../../src/trust/model/auth-role';
import { certManager, clusterIssuer, issuer, kubernetesLogin, modelOf, sample, withIssuer } from '../sample';

const [inherited] = modelOf(sample()).vault.authRoles;

function roleOf(declaration: unknown): AuthRole | undefined {
  return modelOf(declaration).vault.authRoles[0];
}

test('a jwt role takes exactly one audience of exactly one account', () => {
  expect({ ...inherited, origins: {} }).toEqual({
    at: 'clusters.prod.certManager.issuers[sandbox/vault-issuer].authRole',
    origins: {},
    method: 'jwt',
    mount: 'jwt-prod',
    name: 'acme-prod-sandbox-vault-issuer',
    cluster: 'prod',
    client: 'sandbox/vault-issuer',
    emitted: true,
    roleType: 'jwt',
    userClaim: 'sub',
    userClaimJsonPointer: false,
    boundAudiences: ['vault://sandbox/vault-issuer'],
    boundSubject: 'system:serviceaccount:sandbox:vault-issuer',
    boundClaims: {},
    boundClaimsType: 'string',
    clockSkewLeeway: 0,
    expirationLeeway: 0,
    notBeforeLeeway: 0,
    token: {
      ttl: 60,
      maxTtl: 60,
      explicitMaxTtl: 0,
      period: 0,
      policies: ['acme-prod-sandbox-vault-issuer'],
      noDefaultPolicy: true,
      numUses: 0,
      boundCidrs: [],
      type: 'batch',
    },
  });
});

test('a kubernetes role names account and namespace, and one audience', () => {
  expect(roleOf(sample({ cluster: kubernetesLogin }))).toMatchObject({
    method: 'kubernetes',
    serviceAccountNames: ['vault-issuer'],
    namespaces: ['sandbox'],
    namespaceSelector: '',
    audience: 'vault://sandbox/vault-issuer',
    aliasNameSource: '',
  });
});

test('what is declared wins; a claim with one value is a list of one', () => {
  const authRole = {
    name: 'web',
    audience: 'x',
    boundClaims: { '/kubernetes.io/namespace': 'sandbox', groups: ['a', 'b'] },
    policies: ['audit'],
  };
  const role = roleOf(withIssuer({ authRole }));
  expect(role).toMatchObject({ name: 'web', boundAudiences: ['x'] });
  expect(role?.method === 'jwt' ? { ...role.boundClaims } : null).toEqual({
    '/kubernetes.io/namespace': ['sandbox'],
    groups: ['a', 'b'],
  });
  expect(role?.token.policies).toEqual(['acme-prod-sandbox-vault-issuer', 'audit']);
});

test('a role that is managed elsewhere is named, not emitted, and has no policy', () => {
  const { vault, clusters } = modelOf(withIssuer({ authRole: { existing: 'web' } }));
  expect(vault.authRoles[0]).toMatchObject({ name: 'web', emitted: false, token: { policies: [] } });
  expect(vault.policies).toEqual([]);
  expect(clusters[0]?.certificateIssuers[0]?.authRole).toBe('web');
});

test('a ClusterIssuer logs in from the cluster resource namespace', () => {
  const cluster = { certManager: { ...certManager, namespace: 'cm', clusterIssuers: [clusterIssuer] } };
  expect(roleOf(sample({ cluster }))).toMatchObject({
    name: 'acme-prod-edge',
    client: 'edge',
    boundAudiences: ['vault://edge'],
    boundSubject: 'system:serviceaccount:cm:edge',
  });
});

test('empty text as audience is the opposite of none: the role wants no audience at all', () => {
  const open = { authRole: { audience: '' } };
  expect(roleOf(withIssuer(open))).toMatchObject({
    method: 'jwt',
    boundAudiences: [],
    origins: { boundAudiences: { kind: 'declared' } },
  });
  const issuers = [{ ...issuer, ...open }];
  const declaration = sample({ cluster: { ...kubernetesLogin, certManager: { ...certManager, issuers } } });
  expect(roleOf(declaration)).toMatchObject({
    method: 'kubernetes',
    audience: '',
    origins: { audience: { kind: 'declared' } },
  });
});

test('a leeway below zero is none at all', () => {
  expect(roleOf(withIssuer({ authRole: { clockSkewLeeway: '-1s' } }))).toMatchObject({ clockSkewLeeway: -1 });
});
