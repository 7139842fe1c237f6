import { decideAccess } from '../../src/trust/decide/access';
import { decideToken } from '../../src/trust/decide/client';
import type { Decision } from '../../src/trust/decide/decision';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { instant, mintedToken, tokenKinds } from '../../src/trust/prove/minting';
import type { Token } from '../../src/trust/terms/token';
import { capabilities, claimValues, names, paths } from './arbitrary-world';

/** Something that one token gets, as the servers themselves say. */
export interface Got {
  readonly cluster: string;
  readonly subject: string;
  readonly mount: string;
  readonly path: string;
  readonly capability: string;
  readonly outcome: Decision['outcome'];
}

/** One of them has every audience that a role can want, also by a bound claim. */
const lists = [['one'], ['two'], [...new Set(['one', 'two', 'api', ...claimValues])], []];
const ranks = ['refused', 'undecided', 'accepted'] as const;

/**
 * Every token of a small world, put to every role, and then to every path: what is not refused. A policy
 * looks at the account alone, so of all tokens of one account the best goes on.
 */
export function everythingGot(model: TrustModel): readonly Got[] {
  return model.clusters.flatMap((cluster) =>
    names.flatMap((namespace) =>
      names.flatMap((name) =>
        model.vault.authRoles.flatMap(({ mount, name: role }) => {
          const tokens = tokenKinds.flatMap((kind) =>
            lists.map((list) => mintedToken(cluster, { namespace, name }, list, kind)),
          );
          const rank = (token: Token): number => ranks.indexOf(decideToken(model, mount, role, token, instant).outcome);
          const [best] = tokens.map((token) => ({ token, rank: rank(token) })).sort((a, b) => b.rank - a.rank);
          return best === undefined || best.rank === 0 ? [] : got(model, cluster.name, mount, role, best.token);
        }),
      ),
    ),
  );
}

function got(model: TrustModel, cluster: string, mount: string, role: string, token: Token): readonly Got[] {
  return paths.flatMap((path) =>
    capabilities.flatMap((capability) => {
      const outcomes = [{}, { ttl: null }].map((parameters) => {
        const request = { path, capability, parameters, at: '' };
        const { outcome, steps } = decideAccess(model, mount, role, token, request, instant);
        // Policies that nobody knows are an assumption of every proof.
        const unknown = steps.some(
          ({ check, assumption }) => ['acl/path', 'acl/capability'].includes(check) && assumption !== '',
        );
        return unknown ? 'refused' : outcome;
      });
      const outcome = ranks[Math.max(...outcomes.map((one) => ranks.indexOf(one)))] ?? 'refused';
      return outcome === 'refused' ? [] : [{ cluster, subject: token.sub, mount, path, capability, outcome }];
    }),
  );
}
