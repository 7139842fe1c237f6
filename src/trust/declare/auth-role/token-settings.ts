import type { TokenSettings } from '../../model/auth-role';
import type { AuthRoleDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import type { Kept } from '../source/kept';
import type { AuthRoleSettings } from './auth-role-settings';
import type { Report } from '../source/report';
import { lifetime, secondsOf, secondsOr } from '../source/seconds';

const usual = defaults.AuthRoleDeclaration;

/** What a kind of client gets where its auth role says nothing. Times in seconds. */
export interface TokenDefaults {
  readonly ttl: number;
  readonly maxTtl: number;
  readonly type: TokenSettings['type'];
}

/** cert-manager logs in anew for each signing, so its token lives as long as one. */
export function issuerToken(mountEmitted: boolean): TokenDefaults {
  return { ttl: 60, maxTtl: 60, type: mountEmitted ? 'batch' : 'default' };
}

/** The Vault token of a client. The policy of its own comes first; a role that is managed elsewhere has none. */
export function completeToken(
  declared: Kept<AuthRoleDeclaration>,
  lives: TokenDefaults,
  objectName: string,
): TokenSettings {
  const own = declared.existing === undefined ? [objectName] : [];
  const ttl = secondsOf(declared.ttl);
  const maxTtl = secondsOf(declared.maxTtl);
  return {
    // A default never contradicts what is declared beside it.
    ttl: ttl ?? Math.min(lives.ttl, maxTtl === null || maxTtl === 0 ? lives.ttl : maxTtl),
    maxTtl: maxTtl ?? Math.max(lives.maxTtl, ttl ?? 0),
    explicitMaxTtl: secondsOr(usual.explicitMaxTtl, declared.explicitMaxTtl),
    period: secondsOr(usual.period, declared.period),
    policies: [...own, ...(declared.policies ?? usual.policies).filter((policy) => !own.includes(policy))],
    noDefaultPolicy: declared.noDefaultPolicy ?? usual.noDefaultPolicy,
    numUses: declared.numUses ?? usual.numUses,
    boundCidrs: declared.boundCidrs ?? usual.boundCidrs,
    type: declared.tokenType ?? lives.type,
  };
}

/** Reports settings that Vault refuses to write together. */
export function checkToken(report: Report, token: TokenSettings, { declared, placeOf }: AuthRoleSettings): void {
  if (declared.existing !== undefined) return;
  if (token.maxTtl > 0 && token.ttl > token.maxTtl) {
    const message = `a vault token of ${lifetime(token.ttl)} outlives its longest life of ${lifetime(token.maxTtl)}`;
    report('token-settings-conflict', placeOf('ttl'), message, {
      related: [placeOf('maxTtl')],
      server: { server: 'vault', words: "400 'token_ttl' cannot be greater than 'token_max_ttl'" },
      fix: 'lower `ttl` or raise `maxTtl`',
    });
  }
  if (token.type !== 'batch') return;
  if (token.period > 0) {
    report('token-settings-conflict', placeOf('period'), 'a batch token cannot be periodic', {
      related: [placeOf('tokenType')],
      server: {
        server: 'vault',
        words: "400 'token_type' cannot be 'batch' or 'default_batch' when set to generate periodic tokens",
      },
      fix: 'leave `period` out, or declare `tokenType: service`',
    });
  }
  if (token.numUses > 0) {
    report('token-settings-conflict', placeOf('numUses'), 'uses of a batch token cannot be counted', {
      related: [placeOf('tokenType')],
      server: {
        server: 'vault',
        words:
          "400 'token_type' cannot be 'batch' or 'default_batch' when set to generate tokens with limited use count",
      },
      fix: 'leave `numUses` out, or declare `tokenType: service`',
    });
  }
}
