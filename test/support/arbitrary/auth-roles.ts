import * as fc from 'fast-check';
import type { AuthRoleDeclaration } from '../../../src/trust/declare/declaration';
import { type Method } from './logins';
import { cidrs, some } from './texts';

const tokenFields = {
  ttl: fc.constantFrom('60s', '5m'),
  maxTtl: fc.constantFrom('5m', '1h30m'),
  explicitMaxTtl: fc.constantFrom('0s', '2h'),
  boundCidrs: cidrs,
  noDefaultPolicy: fc.boolean(),
  policies: fc.uniqueArray(fc.constantFrom('audit', 'shared/read'), { maxLength: 2 }),
  tokenType: fc.constantFrom<'default' | 'service' | 'batch'>('default', 'service', 'batch'),
};

export function authRoles(method: Method): fc.Arbitrary<Partial<AuthRoleDeclaration>> {
  const ownFields: fc.Arbitrary<Partial<AuthRoleDeclaration>> =
    method === 'kubernetes'
      ? some<Pick<AuthRoleDeclaration, 'aliasNameSource'>>({
          aliasNameSource: fc.constantFrom('serviceaccount_uid', 'serviceaccount_name'),
        })
      : fc
          .tuple(
            claims,
            some<Pick<AuthRoleDeclaration, 'clockSkewLeeway'>>({ clockSkewLeeway: fc.constantFrom('0s', '30s') }),
          )
          .map(([bound, leeway]) => ({ ...bound, ...leeway }));
  const written = fc
    .tuple(some<AuthRoleDeclaration>(tokenFields as never), ownFields)
    .map(([token, own]) => ({ ...token, ...own }));
  return fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: fc.constant({ existing: 'theirs' }) });
}

/** Several values without a comma, or one with: Terraform's provider cannot say more. */
const boundClaims: fc.Arbitrary<Readonly<Record<string, string | readonly string[]>>> = fc.oneof(
  fc.dictionary(
    fc.constantFrom('/kubernetes.io/namespace', 'tier', 'a${b}'),
    fc.uniqueArray(fc.constantFrom('shop', '${x}', 'b*'), { minLength: 1, maxLength: 2 }),
    { minKeys: 1 },
  ),
  fc.constant({ '/kubernetes.io/namespace': 'shop, and more' }),
);

const claims: fc.Arbitrary<Pick<AuthRoleDeclaration, 'boundClaims' | 'boundClaimsType'>> = fc.oneof(
  fc.constant({}),
  boundClaims.map((bound) => ({ boundClaims: bound })),
  boundClaims.map((bound) => ({ boundClaims: bound, boundClaimsType: 'glob' as const })),
);
