import { conclude } from '../../../../src/trust/decide/decision';
import { decideOpenSearchKeys } from '../../../../src/trust/decide/party/opensearch-keys';
import { tokenOf } from '../../../../src/trust/terms/token';
import { answer, partyChain } from '../../../support/decide-chain';
import { openSearch, openSearchSource } from '../../../support/model';

const signedBy = (alg: string, version: string): string => {
  const party = openSearch({ version });
  const token = tokenOf({}, { cluster: 'east', signature: 'valid', alg });
  return answer(conclude(decideOpenSearchKeys(partyChain(party), party, openSearchSource(), token)));
};
const failed = 'opensearch/key-type: 401 Authentication finally failed';

test.each([
  ['RS256', '2.19', 'accepted'],
  ['ES256', '2.19', failed],
  ['ES256', '3.7', failed],
  ['ES256', '3.8', 'accepted'],
  ['ES384', '', 'undecided: relyingParties.logs.opensearch.version'],
])('%s with OpenSearch %j: %s', (alg, version, expected) => {
  expect(signedBy(alg, version)).toBe(expected);
});
