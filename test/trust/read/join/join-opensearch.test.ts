import { joinOpenSearch } from '../../../../src/trust/read/join/join-opensearch';
import { openSearch, openSearchGrant, rabbitMq } from '../../../support/model';

const read = openSearch({ grants: [openSearchGrant({ cluster: '' })] });

test('a role is meant for the declared accounts of that name', () => {
  const clustersOf = (...grants: ReturnType<typeof openSearchGrant>[]) =>
    joinOpenSearch(read, openSearch({ grants })).grants.map(({ cluster }) => cluster);
  expect(clustersOf(openSearchGrant())).toEqual(['east']);
  expect(clustersOf(openSearchGrant(), openSearchGrant({ cluster: 'west' }))).toEqual(['east', 'west']);
  expect(clustersOf()).toEqual(['']);
  expect(joinOpenSearch(read, rabbitMq())).toBe(read);
});
