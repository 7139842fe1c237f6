import type { CheckId } from '../facts/checks';
import type { ServedBy } from '../model/auth-mount';
import { clusterOf } from '../model/lookup';
import type { TrustModel } from '../model/trust-model';
import type { discoveryPaths } from '../terms/issuer-url';
import { anonymousSide, letsInAnonymous } from './anonymous';
import { step, values, type Side, type Step } from './decision';
import { anonymous, authorize } from './rbac';

/** From where somebody fetches the keys of a cluster, and what it knows of that server. */
export interface KeyFetch {
  /** Name of the cluster. */
  readonly cluster: string;
  readonly servedBy: ServedBy;
  /** As PEM; '' for the host's own. */
  readonly caBundle: string;
  readonly from: Side;
  /** The documents that are asked for, as paths below the API server. */
  readonly paths: readonly (typeof discoveryPaths)[keyof typeof discoveryPaths][];
}

/** The checks by which the fetching server is known. */
export interface FetchChecks {
  readonly ca: CheckId;
  readonly anonymous: CheckId;
  readonly public: CheckId;
}

/** Whether the keys of a cluster can be fetched: all who do so send no credentials. */
export function decideKeyFetch(
  model: TrustModel,
  { cluster, servedBy, caBundle, from, paths }: KeyFetch,
  checks: FetchChecks,
  texts: Readonly<Record<string, string>>,
): readonly Step[] {
  const server = servedBy === 'apiServer' ? clusterOf(model, cluster) : undefined;
  const unknownCa = server !== undefined && server.apiServerCaBundle !== '' && caBundle === '';
  const fetched = step(checks.ca, unknownCa ? false : 'live', from, values([]), texts);
  if (server === undefined) return [fetched];
  return [
    fetched,
    ...paths.flatMap((below) => {
      const path = `/${below}`;
      const { result, role } = authorize(model, server, anonymous, { verb: 'get', url: path });
      return [
        step(checks.anonymous, letsInAnonymous(server, path), anonymousSide(server), values([path])),
        step(checks.public, result, from, values([`get ${path}`]), { role }),
      ];
    }),
  ];
}
