import { spireDefaults } from '../facts/spire-defaults';
import type { SpireServer, SvidWorkload } from '../model/spire';
import type { TrustModel } from '../model/trust-model';
import { tokenOf, type Token } from '../terms/token';
import { grantedBy } from './granted';
import { acrossVault } from './across-vault';
import { conclude, field, type Decision } from './decision';
import { decideLogin } from './vault-login';

/**
 * The JWT-SVID that a workload asks for: no `nbf`, and no `iss` where the server is told none.
 * Source: spire v1.13.3 pkg/server/credtemplate/builder.go:340-370.
 */
export function mintSvid(spire: SpireServer, workload: SvidWorkload, audiences: readonly string[], now: number): Token {
  const { jwtIssuer } = spire;
  const claims = {
    aud: audiences,
    exp: now + spireDefaults.jwtSvidLife.value,
    iat: now,
    ...(jwtIssuer === '' ? {} : { iss: jwtIssuer }),
    sub: workload.spiffeId,
  };
  return tokenOf(claims, {
    alg: spireDefaults.jwtKeyAlgorithm.value,
    signature: 'valid',
    trustDomain: spire.trustDomain,
    places: { iss: field(spire, 'jwtIssuer').at, aud: field(workload, 'audience').at, sub: workload.at },
  });
}

/** Whether a workload logs in to Vault with its JWT-SVID, and may do there what was declared. */
export function decideSvidWorkload(model: TrustModel, workload: SvidWorkload, now: number): Decision {
  const { spire } = model;
  if (spire === null) return conclude([]);
  const token = mintSvid(spire, workload, [workload.audience], now);
  const door = {
    mount: field(workload, 'mount'),
    role: field(workload, 'authRole'),
    vaultNamespace: model.vault.vaultNamespace,
  };
  return acrossVault(model, (era) => {
    const { steps, role } = decideLogin(model, door, token, now, era);
    const owner = { cluster: '', client: workload.id };
    return [...steps, ...(role === null ? [] : grantedBy(model, owner, role, token, era))];
  });
}
