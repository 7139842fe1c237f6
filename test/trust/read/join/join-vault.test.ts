import { joinVault } from '../../../../src/trust/read/join/join-vault';
import { readTerraform } from '../../../../src/trust/read/read-terraform';
import {
  authority,
  certificateIssuer,
  cluster,
  delegatorBinding,
  jwtAuthRole,
  jwtMount,
  kubernetesMount,
  objectMeta,
  pkiMount,
  policy,
  vault,
} from '../../../support/model';

const read = (resource: object) => readTerraform({ resource }, 'main.tf.json');
const prod = cluster({ certificateIssuers: [certificateIssuer()] });
const name = 'acme-prod-shop-vault';

const login = {
  vault_auth_backend: { k: { type: 'kubernetes', path: 'k' } },
  vault_kubernetes_auth_backend_config: { k: { backend: 'k', kubernetes_host: 'h', token_reviewer_jwt: '${var.t}' } },
};

test('finds for whom mounts, roles and policies are', () => {
  const joined = joinVault(
    [
      read({
        vault_jwt_auth_backend: { j: { path: 'jwt-prod', oidc_discovery_url: 'https://a' } },
        vault_jwt_auth_backend_role: { r: { backend: 'jwt-prod', role_name: name, token_policies: ['p'] } },
        vault_policy: { p: { name: 'p', policy: '' }, q: { name: 'q', policy: '' } },
        vault_pki_secret_backend_role: { r: { backend: 'pki', name } },
      }),
    ],
    [prod],
    null,
  );
  const owner = ({ cluster: of, client }: { cluster: string; client: string }) => [of, client];
  expect(joined.authMounts.map(({ cluster: of, login: by }) => [of, by])).toEqual([['prod', 'main']]);
  expect(joined.authRoles.map(owner)).toEqual([['prod', 'shop/vault']]);
  expect(joined.policies.map(owner)).toEqual([
    ['prod', 'shop/vault'],
    ['', ''],
  ]);
  expect(joined.pkiRoles.map(owner)).toEqual([['prod', 'shop/vault']]);
});

test('without a declaration the server is that of the clusters, and the product unknown', () => {
  const joined = joinVault([read({})], [prod], null);
  expect([joined.server, joined.origins['server']]).toEqual([prod.vault.server, undefined]);
  expect(joined.origins['product']).toEqual({ kind: 'unknown', at: 'vault.product' });
  expect(joinVault([read({})], [], null).origins['server']?.kind).toBe('unknown');
});

test('a declaration adds what somebody else manages', () => {
  const declared = vault({
    authMounts: [jwtMount({ emitted: false }), jwtMount({ path: 'gone' })],
    authRoles: [jwtAuthRole({ emitted: false })],
    policies: [policy({ emitted: false })],
    pkiMounts: [pkiMount({ source: { kind: 'existing' } })],
  });
  const joined = joinVault([read({})], [], declared);
  expect(joined.authMounts.map(({ path }) => path)).toEqual(['jwt-prod']);
  expect([joined.authRoles, joined.policies, joined.pkiMounts].map((nodes) => nodes.length)).toEqual([1, 1, 1]);
  const own = read({ vault_jwt_auth_backend: { j: { path: 'jwt-prod', oidc_discovery_url: 'https://a' } } });
  expect(joinVault([own], [], declared).authMounts.map(({ emitted }) => emitted)).toEqual([true]);
});

test('whose the reviewer is, and who serves keys, is the declaration to say', () => {
  const joined = joinVault(
    [read({ ...login, vault_jwt_auth_backend: { j: { path: 'jwt-prod', jwks_url: 'https://a' } } })],
    [],
    vault({
      authMounts: [
        kubernetesMount({ path: 'k' }),
        jwtMount({ keys: { kind: 'jwks', url: 'https://a', caBundle: '', servedBy: 'apiServer' } }),
      ],
    }),
  );
  const [jwt, kubernetes] = joined.authMounts;
  expect(jwt).toMatchObject({ keys: { servedBy: 'apiServer' } });
  expect(kubernetes).toMatchObject({
    reviewer: { namespace: 'vault', serviceAccount: 'token-reviewer', jwt: { variable: 't' } },
  });
  expect(kubernetes?.origins['reviewer.namespace']).toEqual({ kind: 'declared', at: 'clusters.prod.login.reviewer' });
});

test('else the reviewer is the one account with a token and the right to review', () => {
  const secret = {
    meta: objectMeta('vault', 'r-token'),
    serviceAccount: 'reviewer',
    at: 'prod.yaml#Secret/vault/r-token',
    origins: {},
  };
  const issuers = [certificateIssuer({ mountPath: '/v1/auth/k' })];
  const one = cluster({
    certificateIssuers: issuers,
    tokenSecrets: [secret],
    rbacBindings: [delegatorBinding('vault', 'reviewer')],
  });
  const [mount] = joinVault([read(login)], [one], null).authMounts;
  expect(mount).toMatchObject({ reviewer: { kind: 'stored', namespace: 'vault', serviceAccount: 'reviewer' } });
  expect(mount?.origins['reviewer.namespace']).toEqual({ kind: 'derived', at: secret.at });
  const none = cluster({ certificateIssuers: issuers, tokenSecrets: [secret] });
  expect(joinVault([read(login)], [none], null).authMounts[0]?.origins['reviewer.namespace']?.kind).toBe('unknown');
});

test('what a plan and an outside authority do not tell is the declaration to say', () => {
  const resource = (type: string, values: object): object => ({ address: `${type}.o`, mode: 'managed', type, values });
  const state = readTerraform(
    {
      values: {
        root_module: {
          resources: [
            resource('vault_mount', { type: 'pki', path: 'o' }),
            resource('vault_pki_secret_backend_intermediate_cert_request', { backend: 'o', common_name: 'O' }),
            resource('vault_pki_secret_backend_intermediate_set_signed', { backend: 'o', certificate: 'x' }),
          ],
        },
      },
    },
    'state.json',
  );
  const source = {
    kind: 'outside',
    authority: authority({ ttl: 7, maxPathLength: 2 }),
    certificate: { variable: 'c' },
    keyName: '',
  } as const;
  const [mount] = joinVault(
    [state],
    [],
    vault({ pkiMounts: [pkiMount({ path: 'o', protect: false, source })] }),
  ).pkiMounts;
  expect([mount?.protect, mount?.origins['protect']?.kind]).toEqual([false, 'declared']);
  expect(mount?.source).toMatchObject({ authority: { commonName: 'O', ttl: 7, maxPathLength: 2 } });
});

test.each([
  ['files that agree', ['a', 'a'], null, 'a', undefined],
  ['files that differ', ['a', 'b'], null, '', 'unknown'],
  ['files that differ, and a declaration', ['a', 'b'], 'c', 'c', undefined],
  ['files without one, and a declaration', ['', ''], 'c', 'c', undefined],
  ['files without one', ['', ''], null, '', undefined],
])('the namespace of %s', (_, written, declared, namespace, origin) => {
  const files = written.map((own) =>
    read({ vault_policy: { p: { name: 'p', policy: '', ...(own === '' ? {} : { namespace: own }) } } }),
  );
  const joined = joinVault(files, [], declared === null ? null : vault({ vaultNamespace: declared }));
  expect([joined.vaultNamespace, joined.origins['vaultNamespace']?.kind]).toEqual([namespace, origin]);
});
