import { exchangesAccounts } from '../../../src/trust/rules/exchanging-connectors';
import { dex, dexSource } from '../../support/model';

test('a connector for people takes no token of an account', () => {
  const people = dexSource({ userNameClaim: 'name', wantsEmail: true });
  const party = dex({ sources: [people, dexSource()] });
  expect(exchangesAccounts(party)).toEqual([dexSource()]);
  expect(exchangesAccounts({ ...party, exchanges: false })).toEqual([]);
});
