import * as fc from 'fast-check';
import { conclude } from '../../../../src/trust/decide/decision';
import { decideOpenSearch } from '../../../../src/trust/decide/party/opensearch';
import { tokenOf } from '../../../../src/trust/terms/token';
import { answer, now, partyChain } from '../../../support/decide-chain';
import { cluster, eastIssuer, openSearch, openSearchGrant, openSearchSource } from '../../../support/model';

const claims = {
  ...{ iss: eastIssuer, aud: ['opensearch://acme/logs/east'], sub: 'system:serviceaccount:shop:orders' },
  ...{ iat: now, nbf: now, exp: now + 3600 },
};
const put = (changes: Record<string, unknown> = {}, party = openSearch(), alg = '') => {
  const about = { cluster: 'east', signature: 'valid', alg } as const;
  return decideOpenSearch(partyChain(party), party, tokenOf({ ...claims, ...changes }, about), now);
};
const said = (...given: Parameters<typeof put>): string => answer(conclude(put(...given).steps));
const failed = '401 Authentication finally failed';

test('a subject is the user, whose roles are mapped', () => {
  const { rights, source } = put();
  expect([said(), rights, source?.cluster]).toEqual(['accepted', ['orders_writer'], 'east']);
});

test.each([
  ['for somebody else too', { aud: ['opensearch://acme/logs/east', 'vault'] }],
  ['without end', { exp: undefined }],
  ['that ended less than half a minute ago', { exp: now - 29 }],
  ['that begins in less than half a minute', { nbf: now + 29 }],
])('a token %s is taken', (_, changes) => {
  expect(said(changes)).toBe('accepted');
});

test.each([
  ['for another', { aud: ['vault'] }, `opensearch/audience: ${failed}`],
  ['for nobody', { aud: undefined }, `opensearch/audience-there: ${failed}`],
  ['of another issuer', { iss: 'https://other' }, `opensearch/issuer: ${failed}`],
  ['that ended half a minute ago', { exp: now - 30 }, `opensearch/expiry: ${failed}`],
  ['that begins in half a minute', { nbf: now + 30 }, `opensearch/not-before: ${failed}`],
])('a token %s is refused', (_, changes, expected) => {
  expect(said(changes)).toBe(expected);
});

test('keys that stand in the configuration leave no room for clocks', () => {
  const party = openSearch({ sources: [openSearchSource({ publicKeys: ['PEM'] })] });
  const checks = put({ exp: now }, party).steps.filter(({ outcome }) => outcome === 'fail');
  expect(checks.map(({ check }) => check)).toEqual(['opensearch/expiry']);
});

test('without them, audience and issuer are anybody’s', () => {
  const open = openSearch({ sources: [openSearchSource({ requiredAudiences: [], requiredIssuer: '' })] });
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (iss, aud) => {
      expect(said({ iss, aud }, open)).toBe('accepted');
    }),
  );
});

test('a namesake of another cluster is the same user', () => {
  const west = openSearchSource({
    cluster: 'west',
    order: 1,
    requiredAudiences: ['west'],
    requiredIssuer: 'https://w',
  });
  const party = openSearch({ sources: [openSearchSource(), west] });
  const model = partyChain(party, { others: [cluster({ name: 'west', tokenIssuer: 'https://w' })] });
  const token = tokenOf({ ...claims, iss: 'https://w', aud: ['west'] }, { cluster: 'west', signature: 'valid' });
  const { rights, source } = decideOpenSearch(model, party, token, now);
  expect([rights, source?.cluster]).toEqual([['orders_writer'], 'west']);
});

test('whose name fits a pattern has the roles of the pattern', () => {
  const grants = [openSearchGrant(), openSearchGrant({ subject: 'system:serviceaccount:shop:*', rights: ['reader'] })];
  expect(put({}, openSearch({ grants })).rights).toEqual(['orders_writer', 'reader']);
});

test('what a file does not tell of roles stays open', () => {
  const grants = { kind: 'unknown', at: 'config.yml' } as const;
  expect(said({}, openSearch({ grants: [], origins: { grants } }))).toBe('undecided: config.yml');
});
