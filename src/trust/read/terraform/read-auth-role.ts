import type { AuthRole, JwtAuthRole, KubernetesAuthRole, TokenSettings } from '../../model/auth-role';
import type { Arguments } from './arguments';
import { mountPath } from './mount-path';

/** Terraform's auth role of a kubernetes mount, with the provider's defaults. */
export function readKubernetesRole(args: Arguments): KubernetesAuthRole {
  return {
    method: 'kubernetes',
    ...common(args, 'kubernetes'),
    serviceAccountNames: args.texts('bound_service_account_names', 'serviceAccountNames'),
    namespaces: args.texts('bound_service_account_namespaces', 'namespaces'),
    namespaceSelector: args.text('bound_service_account_namespace_selector', 'namespaceSelector'),
    audience: args.text('audience', 'audience'),
    aliasNameSource: args.oneOf('alias_name_source', 'aliasNameSource', '', [
      '',
      'serviceaccount_uid',
      'serviceaccount_name',
    ]),
  };
}

/** Terraform's auth role of a JWT mount, with the provider's defaults. */
export function readJwtRole(args: Arguments): JwtAuthRole {
  return {
    method: 'jwt',
    ...common(args, 'jwt'),
    // Vault takes a role that does not say its type for one of a browser login.
    roleType: args.oneOf('role_type', 'roleType', 'oidc', ['jwt', 'oidc']),
    userClaim: args.text('user_claim', 'userClaim'),
    userClaimJsonPointer: args.boolean('user_claim_json_pointer', 'userClaimJsonPointer', false),
    boundAudiences: args.texts('bound_audiences', 'boundAudiences'),
    boundSubject: args.text('bound_subject', 'boundSubject'),
    boundClaims: boundClaims(args),
    boundClaimsType: args.oneOf('bound_claims_type', 'boundClaimsType', 'string', ['string', 'glob']),
    clockSkewLeeway: args.number('clock_skew_leeway', 'clockSkewLeeway', 0),
    expirationLeeway: args.number('expiration_leeway', 'expirationLeeway', 0),
    notBeforeLeeway: args.number('not_before_leeway', 'notBeforeLeeway', 0),
  };
}

type Common = Pick<AuthRole, 'mount' | 'name' | 'cluster' | 'client' | 'emitted' | 'token' | 'at' | 'origins'>;

function common(args: Arguments, defaultMount: string): Common {
  return {
    mount: mountPath(args.text('backend', 'mount', defaultMount)),
    name: args.text('role_name', 'name'),
    cluster: '',
    client: '',
    emitted: true,
    token: tokenSettings(args),
    at: args.at,
    origins: args.origins,
  };
}

function tokenSettings(args: Arguments): TokenSettings {
  return {
    ttl: args.number('token_ttl', 'token.ttl', 0),
    maxTtl: args.number('token_max_ttl', 'token.maxTtl', 0),
    explicitMaxTtl: args.number('token_explicit_max_ttl', 'token.explicitMaxTtl', 0),
    period: args.number('token_period', 'token.period', 0),
    policies: args.texts('token_policies', 'token.policies'),
    noDefaultPolicy: args.boolean('token_no_default_policy', 'token.noDefaultPolicy', false),
    numUses: args.number('token_num_uses', 'token.numUses', 0),
    boundCidrs: args.texts('token_bound_cidrs', 'token.boundCidrs'),
    type: args.oneOf('token_type', 'token.type', 'default', ['default', 'service', 'batch']),
  };
}

/**
 * The provider's map of strings, in which commas separate values unless it is told otherwise.
 * Source: terraform-provider-vault `vault/resource_jwt_auth_backend_role.go`.
 */
function boundClaims(args: Arguments): Readonly<Record<string, readonly string[]>> {
  const whole = args.boolean('disable_bound_claims_parsing', 'boundClaims', false);
  const claims = Object.entries(args.textMap('bound_claims', 'boundClaims'));
  return Object.fromEntries(
    claims.map(([claim, text]) => [claim, whole ? [text] : text.split(',').map((value) => value.trim())]),
  );
}
