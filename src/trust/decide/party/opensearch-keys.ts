import { supports } from '../../facts/features';
import { applicableVersions } from '../../facts/versions';
import { clusterOf } from '../../model/lookup';
import { originOf } from '../../model/origin';
import type { OpenSearch, OpenSearchSource } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { discoveryPaths } from '../../terms/issuer-url';
import type { Token } from '../../terms/token';
import { field, step, values, when, type Result, type Step } from '../decision';
import { decideKeyFetch } from '../key-fetch';
import { isSignedBy, isSignedWith } from '../keys';

/** Whether a domain has the keys of its cluster, can read them, and they verify the token. */
export function decideOpenSearchKeys(
  model: TrustModel,
  party: OpenSearch,
  source: OpenSearchSource,
  token: Token,
): readonly Step[] {
  const { cluster, publicKeys } = source;
  const isFetched = publicKeys.length === 0;
  const from = field(source, 'keysUrl');
  return [
    ...(isFetched ? keys(model, source) : []),
    ...when(isFetched && token.alg.startsWith('ES'), 'opensearch/key-type', readsCurves(party), from),
    step('opensearch/signature', signature(model, source, token), values([]), from, { cluster }),
  ];
}

function keys(model: TrustModel, source: OpenSearchSource): readonly Step[] {
  const { cluster, servedBy, caBundle } = source;
  return decideKeyFetch(
    model,
    { cluster, servedBy, caBundle, from: field(source, 'keysUrl'), paths: Object.values(discoveryPaths) },
    { ca: 'opensearch/keys-ca', anonymous: 'opensearch/anonymous', public: 'opensearch/discovery-public' },
    { cluster },
  );
}

function signature(model: TrustModel, source: OpenSearchSource, token: Token): Result {
  if (token.signature === 'invalid') return false;
  if (source.publicKeys.length > 0)
    return isSignedWith(model, token, source.publicKeys, originOf(source, 'publicKeys').at);
  const owner = clusterOf(model, source.cluster);
  const signed = owner === undefined ? 'live' : isSignedBy(model, token, owner);
  return signed === true && source.servedBy === 'hosted' ? 'live' : signed;
}

function readsCurves({ version, at }: OpenSearch): Result {
  const able = applicableVersions('opensearch', version).map((one) =>
    supports('opensearch-fetched-curves', 'opensearch', one),
  );
  if (!able.includes(false)) return true;
  return able.includes(true) ? { missing: `${at}.version` } : false;
}
