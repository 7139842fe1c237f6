import { partiesPlace } from '../../../../src/trust/declare/party/party-scope';

test('relying parties stand in one place', () => {
  expect(partiesPlace).toEqual({ at: 'relyingParties', path: ['relyingParties'] });
});
