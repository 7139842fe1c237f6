import { decideAccess } from '../../src/trust/decide/access';
import { decideToken } from '../../src/trust/decide/client';
import type { Decision } from '../../src/trust/decide/decision';
import { mintSvid } from '../../src/trust/decide/svid-login';
import type { TrustModel } from '../../src/trust/model/trust-model';
import { instant, mintedToken, tokenKinds } from '../../src/trust/prove/minting';
import type { Token } from '../../src/trust/terms/token';
import { capabilities, claimValues, names, paths } from './arbitrary/world';

/** Something that one token gets, as the servers themselves say. */
export interface Got {
  readonly cluster: string;
  /** `namespace/name`. */
  readonly account: string;
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
 * looks at the subject alone, so of all tokens of one subject the best goes on.
 */
export function everythingGot(model: TrustModel): readonly Got[] {
  return model.clusters.flatMap((cluster) =>
    names.flatMap((namespace) =>
      names.flatMap((name) =>
        model.vault.authRoles.flatMap(({ mount, name: role }) => {
          const tokens = lists.flatMap((list) => [
            ...tokenKinds.map((kind) => mintedToken(cluster, { namespace, name }, list, kind)),
            ...svidsOf(model, cluster.name, `${namespace}/${name}`, list),
          ]);
          const rank = (token: Token): number => ranks.indexOf(decideToken(model, mount, role, token, instant).outcome);
          return bestOf(tokens, rank).flatMap((token) =>
            got(model, { cluster: cluster.name, account: `${namespace}/${name}`, mount }, role, token),
          );
        }),
      ),
    ),
  );
}

/** What Pods of an account get from the SPIRE server, which signs none without an audience. */
function svidsOf({ spire }: TrustModel, cluster: string, account: string, list: readonly string[]): readonly Token[] {
  const own = (spire?.workloads ?? []).filter(
    (one) => one.cluster === cluster && `${one.namespace}/${one.serviceAccount}` === account,
  );
  return spire === null || list.length === 0 ? [] : own.map((one) => mintSvid(spire.server, one, list, instant));
}

/** Of each subject the token that comes farthest, unless it is refused. */
function bestOf(tokens: readonly Token[], rank: (token: Token) => number): readonly Token[] {
  const best = new Map<string, { readonly token: Token; readonly rank: number }>();
  for (const token of tokens) {
    const own = rank(token);
    if (own > (best.get(token.sub)?.rank ?? 0)) best.set(token.sub, { token, rank: own });
  }
  return [...best.values()].map(({ token }) => token);
}

function got(
  model: TrustModel,
  of: Pick<Got, 'cluster' | 'account' | 'mount'>,
  role: string,
  token: Token,
): readonly Got[] {
  return paths.flatMap((path) =>
    capabilities.flatMap((capability) => {
      const outcomes = [{}, { ttl: null }].map((parameters) => {
        const request = { path, capability, parameters, at: '' };
        const { outcome, steps } = decideAccess(model, of.mount, role, token, request, instant);
        // Policies that nobody knows are an assumption of every proof.
        const unknown = steps.some(
          ({ check, assumption }) => ['acl/path', 'acl/capability'].includes(check) && assumption !== '',
        );
        return unknown ? 'refused' : outcome;
      });
      const outcome = ranks[Math.max(...outcomes.map((one) => ranks.indexOf(one)))] ?? 'refused';
      return outcome === 'refused' ? [] : [{ ...of, path, capability, outcome }];
    }),
  );
}
