import type { TokenSettings } from '../../model/auth-role';
import type { PlannedValue } from '../planned';
import { listUnlessEmpty, unlessZero } from '../resource';

/** What every auth role says of the Vault token that a login gives; times in seconds. */
export function tokenArguments(token: TokenSettings): Readonly<Record<string, PlannedValue | null>> {
  return {
    token_ttl: unlessZero(token.ttl),
    token_max_ttl: unlessZero(token.maxTtl),
    token_explicit_max_ttl: unlessZero(token.explicitMaxTtl),
    token_period: unlessZero(token.period),
    token_num_uses: unlessZero(token.numUses),
    token_policies: listUnlessEmpty(token.policies),
    token_no_default_policy: token.noDefaultPolicy,
    token_bound_cidrs: listUnlessEmpty(token.boundCidrs),
    token_type: token.type,
  };
}
