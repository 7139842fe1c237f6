import type { JwtAuthRole } from '../../model/auth-role';
import { withoutOuterSpace } from '../../terms/list-member';
import type { PlannedValue } from '../planned';
import { literal } from '../resource';

type BoundClaims = JwtAuthRole['boundClaims'];

/**
 * Bound claims as Terraform's provider takes them: each claim one string, whose commas separate
 * values unless it is told not to parse any. Source: terraform-provider-vault 5.6.0
 * vault/resource_jwt_auth_backend_role.go `jwtAuthBackendRoleDataToWrite`.
 */
export function boundClaimArguments(role: JwtAuthRole): Readonly<Record<string, PlannedValue | null>> {
  const claims = Object.entries(role.boundClaims);
  if (claims.length === 0) return {};
  return {
    bound_claims: {
      kind: 'map',
      values: Object.fromEntries(claims.map(([claim, values]) => [literal(claim), literal(values.join(','))])),
    },
    bound_claims_type: role.boundClaimsType,
    disable_bound_claims_parsing: holdsComma(role.boundClaims) ? true : null,
  };
}

/**
 * Whether that form can say these claims: it trims values, and once one value holds a comma, no
 * claim of the role can have several.
 */
export function canSayBoundClaims(claims: BoundClaims): boolean {
  const lists = Object.values(claims);
  if (lists.some((values) => values.length === 0 || values.some((value) => value !== withoutOuterSpace(value))))
    return false;
  return !holdsComma(claims) || lists.every((values) => values.length === 1);
}

function holdsComma(claims: BoundClaims): boolean {
  return Object.values(claims).some((values) => values.some((value) => value.includes(',')));
}
