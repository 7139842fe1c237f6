import * as fc from 'fast-check';
import { conclude } from '../../../../src/trust/decide/decision';
import { decideDex } from '../../../../src/trust/decide/party/dex';
import { tokenOf } from '../../../../src/trust/terms/token';
import { answer, now, partyChain } from '../../../support/decide-chain';
import { dex, dexSource, eastIssuer } from '../../../support/model';

const claims = {
  ...{ iss: eastIssuer, aud: ['dex://acme/login/east'], sub: 'system:serviceaccount:shop:orders' },
  ...{ iat: now, nbf: now, exp: now + 3600 },
};
const put = (changes: Record<string, unknown> = {}, party = dex()) => {
  const about = { cluster: 'east', signature: 'valid' } as const;
  return decideDex(partyChain(party), party, tokenOf({ ...claims, ...changes }, about), now);
};
const said = (...given: Parameters<typeof put>): string => answer(conclude(put(...given).steps));
const denied = '401 access_denied';
const byAudience = dex({
  sources: [dexSource({ limitingClaim: 'aud', allowedValues: ['dex://acme/login/east'] })],
});

test('a token is exchanged for one of each of its clients', () => {
  const { rights, source } = put();
  expect([said(), rights, source?.cluster]).toEqual(['accepted', ['token for grafana'], 'east']);
});

test('whatever the audience, the answer is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (aud) => {
      expect(said({ aud })).toBe('accepted');
    }),
  );
});

test.each([
  ['of another issuer', { iss: 'https://other' }, `dex/issuer: ${denied}`],
  ['that ended', { exp: now - 1 }, `dex/expiry: ${denied}`],
  ['without end', { exp: undefined }, `dex/expiry: ${denied}`],
  ['that begins in more than five minutes', { nbf: now + 301 }, `dex/not-before: ${denied}`],
  ['of another account', { sub: 'system:serviceaccount:shop:other' }, `dex/limit: ${denied}`],
])('a token %s is refused', (_, changes, expected) => {
  expect(said(changes)).toBe(expected);
});

test('limited to an audience, whoever has it gets in', () => {
  expect(said({ sub: 'system:serviceaccount:shop:other' }, byAudience)).toBe('accepted');
  expect(said({ aud: ['vault'] }, byAudience)).toBe(`dex/limit: ${denied}`);
});

test('without a limit every account of the cluster gets in', () => {
  const open = dex({ sources: [dexSource({ limitingClaim: '', allowedValues: [] })] });
  expect(said({ sub: 'x', aud: [] }, open)).toBe('accepted');
});

test('no connector, no exchange', () => {
  expect(said({}, dex({ sources: [] }))).toBe(`dex/issuer: ${denied}`);
});
