import { isKnown, originOf } from '../model/origin';
import { clusterOf } from '../model/lookup';
import { isDeclaredPlace } from './client-case';
import type { Rule } from './rule';

/** A SPIRE server that takes the API server's own audience: then every Pod of a listed account attests, unasked. */
export const attestationAudienceOpen: Rule = {
  code: 'attestation-audience-open',
  find: ({ model }) =>
    (model.spire?.psatClusters ?? []).flatMap((attested) => {
      if (!isKnown(attested, 'audiences')) return [];
      const own = clusterOf(model, attested.cluster)?.apiAudiences ?? [];
      const open = attested.audiences.filter((audience) => own.includes(audience));
      if (attested.audiences.length > 0 && open.length === 0) return [];
      const at = originOf(attested, 'audiences').at || attested.at;
      return [
        {
          message: `the SPIRE server takes tokens of cluster \`${attested.cluster}\` that are for its API server, so whoever an agent shows its usual token to can pose as its node`,
          at,
          fix: `leave \`${isDeclaredPlace(at) ? 'serverAudiences' : 'audience'}\` out: the default is an audience that nobody else takes`,
        },
      ];
    }),
};
