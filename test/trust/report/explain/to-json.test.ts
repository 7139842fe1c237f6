import { explanationToJson } from '../../../../src/trust/report/explain/to-json';
import { chains, claimsOf, explained, own } from '../../../support/explained';
import { signed } from '../../../support/signed-token';

test('exactly the outcome, what it assumes, and the steps', () => {
  const json = explanationToJson(explained(chains.jwt(), signed(claimsOf({ aud: 'x' }), own)));
  expect(Object.keys(json)).toEqual(['outcome', 'assuming', 'steps']);
  expect(new Set(json.steps.map((step) => Object.keys(step).join()))).toEqual(
    new Set(['server,check,outcome,sent,wanted,message,source']),
  );
  expect(json.steps.find(({ outcome }) => outcome === 'fail')).toEqual({
    server: 'vault',
    check: 'jwt/audience',
    outcome: 'fail',
    sent: '`x`',
    wanted: '`vault://shop/vault`',
    message:
      '400 error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    source: 'observed 2026-11-24, Vault 1.21.0',
  });
});
