import type { VaultApi } from '../harness/vault-api';
import type { AreaOnServers } from './area';
import { type JwtCase, hosted, jwtLogins, jwtModel } from './jwt-logins';
import { setUp, wordsOf } from './set-up';
import { jwt } from './signers';
import { dated } from './times';

/** Puts logins at JWT mounts to a Vault; `keysUrl` is where the clusters' keys are served. */
export function jwtLoginsOn(vault: VaultApi, keysUrl: string): AreaOnServers<JwtCase> {
  const real = (one: JwtCase): JwtCase => JSON.parse(JSON.stringify(one).replaceAll(hosted, keysUrl)) as JwtCase;
  return {
    area: jwtLogins,
    hold: async (batch) => {
      const model = jwtModel(batch.map(real), keysUrl);
      const refusals = await setUp(vault, model);
      return {
        ask: async (one) => {
          const { token, asks, mount, role } = real(one);
          const claims = dated(token.claims, token.times, Math.floor(Date.now() / 1000));
          const answer = await vault.login(asks.mount, asks.role, jwt(token.signer, claims));
          const isOnMount = asks.mount === mount.path;
          const isOnRole = isOnMount && asks.role.toLowerCase() === role.name;
          const config = isOnMount ? refusals.get(`auth/${mount.path}/config`) : undefined;
          const written = isOnRole ? refusals.get(`auth/${mount.path}/role/${role.name}`) : undefined;
          return {
            write: config ?? written ?? '',
            answer: wordsOf(answer),
          };
        },
        remove: async () => {
          for (const { path } of model.vault.authMounts) await vault.delete(`sys/auth/${path}`);
        },
      };
    },
  };
}
