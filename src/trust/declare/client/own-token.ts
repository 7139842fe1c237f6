import { secretClients } from '../../facts/secret-clients';
import type { TokenSettings } from '../../model/auth-role';
import type { PolicyRule } from '../../model/policy';
import { pathRule } from './complete-client';
import type { TokenRoute } from './token-route';

/** What an agent needs to keep its Vault token, without the policy `default`. */
export const renewal: readonly PolicyRule[] = [
  pathRule('auth/token/renew-self', ['update']),
  pathRule('auth/token/lookup-self', ['read']),
];

/** External Secrets revokes each token when it has read. */
export function renewsToken({ kind }: TokenRoute, renew: boolean): boolean {
  return renew && kind !== 'externalSecrets';
}

/** What whoever logs in for a workload may ask of its own Vault token. */
export function ownTokenRules(
  route: TokenRoute,
  renew: boolean,
  { type }: Pick<TokenSettings, 'type'>,
): readonly PolicyRule[] {
  if (route.kind !== 'externalSecrets') return renewsToken(route, renew) ? renewal : [];
  return secretClients.SecretStore.ownToken
    .filter(({ batch }) => batch || type !== 'batch')
    .map(({ path, capability }) => pathRule(path, [capability]));
}
