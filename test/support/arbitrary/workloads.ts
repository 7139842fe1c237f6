import * as fc from 'fast-check';
import type {
  AccessDeclaration,
  AuthRoleDeclaration,
  WorkloadDeclaration,
} from '../../../src/trust/declare/declaration';
import { authRoles } from './auth-roles';
import { type ClusterContext } from './issuers';
import { clientLogins } from './logins';
import { namespaces, prose, some, tags } from './texts';

const access: fc.Arbitrary<AccessDeclaration> = fc.record({
  path: fc.constantFrom(
    'secret/data/orders/*',
    'secret/+/x',
    'kv/${x}',
    'kv/"q"',
    'kv/{{identity.entity.id}}/*',
    'sys/health',
  ),
  capabilities: fc.uniqueArray(
    fc.constantFrom<AccessDeclaration['capabilities'][number]>(
      'create',
      'read',
      'update',
      'delete',
      'list',
      'sudo',
      'patch',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

/** Lives of a workload's Vault tokens are said by `tokens`; a batch token cannot be renewed. */
function withoutLives(role: Partial<AuthRoleDeclaration>): Partial<AuthRoleDeclaration> {
  const left = Object.entries(role).filter(([field, value]) => !['ttl', 'maxTtl'].includes(field) && value !== 'batch');
  return Object.fromEntries(left);
}

/** Who logs in for a workload. What a CSI provider reads must be allowed, by a path that no other one beats. */
type Route = Pick<WorkloadDeclaration, 'via' | 'volume'> & { readonly reads: readonly AccessDeclaration[] };

/** Objects of one kind and namespace need a name each, so it begins with that of the account. */
const routes = (account: string): fc.Arbitrary<Route> =>
  fc.oneof(
    some<WorkloadDeclaration>({
      via: fc.constant({ pod: {} }),
      volume: fc.constantFrom({ name: 'v', path: 't', mountPath: '/run/t', expirationSeconds: 600 }),
    } as never).map((fields) => ({ ...fields, reads: [] })),
    fc
      .constantFrom({}, { name: `${account}-login` }, { name: `${account}.b`, expirationSeconds: 3600 })
      .map((vaultSecretsOperator) => ({ via: { vaultSecretsOperator }, reads: [] })),
    fc
      .constantFrom({}, { name: `${account}-store`, path: 'secret' }, { path: 'kv/v1', version: 'v1' as const })
      .map((externalSecrets) => ({ via: { externalSecrets }, reads: [] })),
    fc
      .record({
        secret: fc.record({ name: prose.map((text) => `f${text}`), key: prose.map((text) => `k${text}`) }),
        rest: fc.constantFrom({}, { name: `${account}-files`, caCertPath: '/vault/tls/ca.crt' }),
      })
      .map(({ secret, rest }) => ({
        via: { secretsStoreCsi: { secrets: [{ ...secret, path: 'secret/data/csi/db' }], ...rest } },
        reads: [{ path: 'secret/data/csi/db', capabilities: ['read'] as const }],
      })),
  );

/** The Vault Secrets Operator always renews its Vault token, External Secrets never does. */
function withoutIdleRenewal(
  { tokens, ...rest }: Partial<WorkloadDeclaration>,
  { via }: Omit<Route, 'reads'>,
): Partial<WorkloadDeclaration> {
  const by = Object.keys(via ?? {});
  const refused = by.includes('vaultSecretsOperator') ? false : by.includes('externalSecrets') ? true : null;
  return tokens === undefined || tokens.renew === refused ? rest : { ...rest, tokens };
}

/** A projected token has one audience, so no login suits it where the client reviews itself. */
export function workloads({ logins }: ClusterContext): fc.Arbitrary<readonly WorkloadDeclaration[]> {
  const usable = Object.fromEntries(Object.entries(logins).filter(([, { isReviewedByClient }]) => !isReviewedByClient));
  if (Object.keys(usable).length === 0) return fc.constant([]);
  const workload = fc
    .tuple(namespaces, fc.constantFrom('orders', 'w-b'), clientLogins(usable))
    .chain(([namespace, name, choice]) =>
      fc
        .record({
          isExisting: fc.boolean(),
          access: fc.uniqueArray(access, { minLength: 1, maxLength: 3, selector: ({ path }) => path }),
          authRole: authRoles(choice.method).map(withoutLives),
          rest: some<WorkloadDeclaration>({
            audience: fc.constantFrom('https://vault.acme.example:8200', 'vault'),
            tokens: fc.constantFrom({ renew: false }, { renew: true, ttl: '2h', maxTtl: '48h' }),
            labels: tags,
            annotations: tags,
          } as never),
          route: routes(name),
        })
        .map(({ isExisting, rest, authRole, route: { reads, ...route }, access: granted }) => ({
          namespace,
          serviceAccount: isExisting ? { name, existing: true } : name,
          ...choice.fields,
          ...withoutIdleRenewal(rest, route),
          ...route,
          access: [...granted, ...reads],
          authRole,
        })),
    );
  return fc.uniqueArray(workload, {
    maxLength: 2,
    selector: ({ namespace, serviceAccount }) =>
      `${namespace}/${typeof serviceAccount === 'string' ? serviceAccount : serviceAccount.name}`,
  });
}
