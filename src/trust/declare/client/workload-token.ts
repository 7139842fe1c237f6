import type { TokenSettings } from '../../model/auth-role';
import type { AuthRoleDeclaration, WorkloadTokensDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import type { Kept } from '../source/kept';
import type { Layered } from '../source/layered';
import type { Report } from '../source/report';
import { lifetime, secondsOf, secondsOr } from '../source/seconds';
import type { TokenDefaults } from '../auth-role/token-settings';

/** What a workload says of its tokens, in either of the two places that take it. */
interface Tokens {
  readonly tokens?: Kept<WorkloadTokensDeclaration> | undefined;
  readonly authRole?: Kept<AuthRoleDeclaration> | undefined;
}

const usual = {
  ttl: secondsOr(defaults.WorkloadTokensDeclaration.ttl, undefined),
  maxTtl: secondsOr(defaults.WorkloadTokensDeclaration.maxTtl, undefined),
};

/** Lives of a workload's Vault token where its auth role says nothing. */
export function workloadToken(declared: Kept<WorkloadTokensDeclaration>): TokenDefaults {
  const ttl = secondsOf(declared.ttl);
  const maxTtl = secondsOf(declared.maxTtl);
  return {
    ttl: ttl ?? Math.min(usual.ttl, maxTtl === null || maxTtl === 0 ? usual.ttl : maxTtl),
    maxTtl: maxTtl ?? Math.max(usual.maxTtl, ttl ?? 0),
    type: 'default',
  };
}

/** Reports what `tokens` says against the auth role, and a renewal that Vault would refuse. */
export function checkWorkloadToken(
  report: Report,
  workload: Layered<Tokens>,
  renew: boolean,
  token: TokenSettings,
): void {
  const { tokens, authRole } = workload.value;
  for (const field of ['ttl', 'maxTtl'] as const) {
    const [one, other] = [secondsOf(tokens?.[field]), secondsOf(authRole?.[field])];
    if (one === null || other === null || one === other) continue;
    const message = `\`tokens.${field}\` says ${lifetime(one)}, and \`authRole.${field}\` says ${lifetime(other)}`;
    report('token-settings-conflict', workload.placeOf('authRole', field), message, {
      related: [workload.placeOf('tokens', field)],
      fix: 'leave one of the two out',
    });
  }
  if (renew && token.type === 'batch') {
    report('token-settings-conflict', workload.placeOf('authRole', 'tokenType'), 'a batch token cannot be renewed', {
      related: [workload.placeOf('tokens', 'renew')],
      server: { server: 'vault', words: '400 batch tokens cannot be renewed' },
      fix: 'declare `tokens: { renew: false }`, or leave `tokenType` out',
    });
  }
}
