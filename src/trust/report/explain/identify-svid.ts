import type { Cluster } from '../../model/cluster';
import type { TrustModel } from '../../model/trust-model';
import { trustDomainOf } from '../../terms/spiffe-id';

/** Where a JWT-SVID comes from. */
export interface SvidOrigin {
  readonly trustDomain: string;
  /** What is to be said of it before any check. */
  readonly about: string;
}

/** Who gets a JWT-SVID with this subject, as far as is declared; null where it is no SPIFFE ID. */
export function identifySvid({ spire }: TrustModel, subject: string, asked: Cluster): SvidOrigin | null {
  const trustDomain = trustDomainOf(subject);
  if (trustDomain === '') return null;
  const holder = spire?.workloads.find(({ spiffeId }) => spiffeId === subject);
  const domain = `it is a JWT-SVID of trust domain \`${trustDomain}\``;
  if (holder !== undefined) {
    const whose = `\`${holder.namespace}/${holder.serviceAccount}\` of cluster \`${holder.cluster}\``;
    const other = holder.cluster === asked.name ? '' : `, not of \`${asked.name}\``;
    return { trustDomain, about: `${domain}, as Pods of ${whose} get it${other}` };
  }
  const why =
    spire === null
      ? 'no SPIRE server is declared'
      : spire.trustDomain === trustDomain
        ? 'no declared workload has this SPIFFE ID'
        : `that of the declared SPIRE server is \`${spire.trustDomain}\``;
  return { trustDomain, about: `${domain}; ${why}` };
}
