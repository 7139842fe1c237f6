import type { TokenSettings } from '../../model/auth-role';
import type { AuthRoleDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { PlaceOf } from '../source/place';
import type { Report } from '../source/report';
import { lifetime, secondsOf } from '../source/seconds';

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

/** The Vault token of a client. `policies` are those of its own; declared ones come behind them. */
export function completeToken(
  declared: Kept<AuthRoleDeclaration>,
  defaults: TokenDefaults,
  policies: readonly string[],
): TokenSettings {
  const ttl = secondsOf(declared.ttl);
  const maxTtl = secondsOf(declared.maxTtl);
  return {
    // A default never contradicts what is declared beside it.
    ttl: ttl ?? Math.min(defaults.ttl, maxTtl === null || maxTtl === 0 ? defaults.ttl : maxTtl),
    maxTtl: maxTtl ?? Math.max(defaults.maxTtl, ttl ?? 0),
    explicitMaxTtl: secondsOf(declared.explicitMaxTtl) ?? 0,
    period: secondsOf(declared.period) ?? 0,
    policies: [...policies, ...(declared.policies ?? []).filter((policy) => !policies.includes(policy))],
    noDefaultPolicy: declared.noDefaultPolicy ?? true,
    numUses: declared.numUses ?? 0,
    boundCidrs: declared.boundCidrs ?? [],
    type: declared.tokenType ?? defaults.type,
  };
}

/** Reports settings that Vault refuses to write together. */
export function checkToken(report: Report, token: TokenSettings, placeOf: PlaceOf): void {
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
