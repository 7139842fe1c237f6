import { emittedOpenSearch } from '../../../../src/trust/read/party/emitted-opensearch';
import { openSearch, openSearchGrant, openSearchSource } from '../../../support/model';

test('a user is told once, of no cluster, and certificates stand beside the URL', () => {
  const grants = [openSearchGrant({ rights: ['b'] }), openSearchGrant({ cluster: 'west', rights: ['a', 'b'] })];
  const { sources, ...party } = emittedOpenSearch(
    openSearch({ grants, sources: [openSearchSource({ caBundle: 'PEM' })] }),
  );
  expect(party.grants).toMatchObject([{ rights: ['a', 'b'], cluster: '', at: '' }]);
  expect(sources).toMatchObject([{ caBundle: 'PEM', cluster: '', servedBy: 'hosted' }]);
});
