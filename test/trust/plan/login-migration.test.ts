import type { ClusterDeclaration, LoginDeclaration } from '../../../src/trust/declare/declaration';
import { address } from '../../../src/trust/plan/resource';
import { Trust } from '../../../src/trust/trust';

const old: LoginDeclaration = {
  mount: 'kubernetes',
  kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'token-reviewer' } } },
};
const next: LoginDeclaration = { mount: 'jwt-prod', jwt: { keys: { discovery: {} } } };

/** What Terraform holds after a step, by address. */
function after(
  logins: Pick<ClusterDeclaration, 'login' | 'logins'>,
  issuer: { readonly login?: string; readonly keepLogins?: readonly string[] },
): ReadonlyMap<string, string> {
  const trust = Trust.declare({
    name: 'acme',
    vault: {
      server: 'https://vault.acme.example:8200',
      product: { vault: '1.21' },
      pki: { pki: { root: { commonName: 'Acme Root CA', ttl: '87600h' } } },
    },
    defaults: { issuer: { pkiRole: { mount: 'pki' }, ...issuer } },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: 'https://oidc.acme.example/prod',
        apiServer: { url: 'https://prod.acme.example:6443', caBundle: { variable: 'prod_ca' } },
        certManager: {
          version: '1.21',
          issuers: [{ namespace: 'shop', name: 'vault', pkiRole: { allowedDomains: ['acme.example'] } }],
        },
        ...logins,
      },
    },
  });
  return new Map(trust.plan.resources.map((resource) => [address(resource), JSON.stringify({ ...resource, at: '' })]));
}

const both = { logins: { main: old, jwt: next } };
const steps = [
  after({ login: old }, {}),
  after(both, {}),
  after(both, { keepLogins: ['main', 'jwt'] }),
  after(both, { login: 'jwt', keepLogins: ['main', 'jwt'] }),
  after(both, { login: 'jwt' }),
  after({ logins: { jwt: next } }, { login: 'jwt' }),
];

test.each([
  [1, ['+ vault_jwt_auth_backend.prod_jwt']],
  [2, ['+ vault_jwt_auth_backend_role.prod_shop_vault_jwt_login']],
  [3, []],
  [4, ['- vault_kubernetes_auth_backend_role.prod_shop_vault']],
  [5, ['- vault_auth_backend.prod', '- vault_kubernetes_auth_backend_config.prod']],
])('step %d of a migration changes no more than it says, and replaces nothing', (step, changes) => {
  const [before, now] = [steps[step - 1] ?? new Map<string, string>(), steps[step] ?? new Map<string, string>()];
  const added = [...now.keys()].filter((key) => !before.has(key)).map((key) => `+ ${key}`);
  const removed = [...before.keys()].filter((key) => !now.has(key)).map((key) => `- ${key}`);
  const changed = [...now].filter(([key, value]) => before.has(key) && before.get(key) !== value).map(([key]) => key);
  expect({ moved: [...added, ...removed], changed }).toEqual({ moved: changes, changed: [] });
});
