import { originOf } from '../model/origin';
import type { Rule } from './rule';

/** Several key sets on one mount: with `bound_issuer` Vault refuses them, without it nobody tells the clusters apart. */
export const jwksPairs: Rule = {
  code: 'jwks-pairs',
  find: ({ model }) =>
    model.vault.authMounts
      .filter((mount) => mount.method === 'jwt' && originOf(mount, 'keys').at.endsWith('.jwks_pairs'))
      .map((mount) => ({
        message: `mount \`${mount.path}\` takes keys of several clusters, whose tokens it then cannot tell apart`,
        at: originOf(mount, 'keys').at,
        server: {
          server: 'vault',
          words: 'with `bound_issuer`: config write 400, since `jwks_pairs` and `bound_issuer` exclude each other',
        },
        fix: 'let each cluster have a mount of its own',
      })),
};
