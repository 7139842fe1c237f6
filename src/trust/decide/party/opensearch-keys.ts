import { originOf } from '../../model/origin';
import type { OpenSearch, OpenSearchSource } from '../../model/relying-party';
import type { TrustModel } from '../../model/trust-model';
import { discoveryPaths } from '../../terms/issuer-url';
import type { Token } from '../../terms/token';
import { field, step, values, when, type Result, type Step } from '../decision';
import { isSignedByFetched, isSignedWith } from '../keys';
import { decidePartyKeys } from './party-keys';
import { isAble } from '../by-version';

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
    ...(isFetched ? decidePartyKeys(model, 'opensearch', source, Object.values(discoveryPaths)) : []),
    ...when(
      isFetched && token.alg.startsWith('ES'),
      'opensearch/key-type',
      isAble({ product: 'opensearch', version: party.version, at: `${party.at}.version` }, 'opensearch-fetched-curves'),
      from,
    ),
    step('opensearch/signature', isSigned(model, source, token), values([]), from, { cluster }),
  ];
}

function isSigned(model: TrustModel, source: OpenSearchSource, token: Token): Result {
  const { publicKeys } = source;
  return publicKeys.length > 0
    ? isSignedWith(model, token, publicKeys, originOf(source, 'publicKeys').at)
    : isSignedByFetched(model, token, source);
}
