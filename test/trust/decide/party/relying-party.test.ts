import { decideAtParty, decidePartyClient } from '../../../../src/trust/decide/party/relying-party';
import { mint } from '../../../../src/trust/decide/mint';
import { projectedRequest } from '../../../../src/trust/decide/projected';
import { answer, now, rabbitChain, type PartyChanges } from '../../../support/decide-chain';
import { partyClient, serviceAccount } from '../../../support/model';

const decided = (changes: PartyChanges = {}): string => {
  const model = rabbitChain({}, changes);
  const [east] = model.clusters;
  return answer(decidePartyClient(model, east!, east!.partyClients[0]!, now));
};

test('a client gets its token from the kubelet, and gets in with it', () => {
  expect(decided()).toBe('accepted');
});

test('an account that is not there gets none', () => {
  expect(decided({ east: { serviceAccounts: [serviceAccount('shop', 'other')] } })).toMatch(/^mint\/account: /);
});

test('a party that nobody declared makes no checks', () => {
  expect(decided({ client: { party: 'other', audience: 'anything' } })).toBe('accepted');
});

test('whoever holds a token is judged alike', () => {
  const model = rabbitChain();
  const [east] = model.clusters;
  const token = mint(east!, projectedRequest(partyClient()), now);
  expect(decideAtParty(model, model.relyingParties[0]!, token, now).rights).toEqual([
    'read:%2F/orders',
    'tag:management',
  ]);
});
