import { vaultLoginChecks } from '../../../../src/trust/facts/vault-login-checks';
import { meaningsOfLogins } from '../../../../src/trust/report/explain/meanings-of-logins';

test('masked refusals are told apart: each has a look of its own', () => {
  const masked = Object.entries(vaultLoginChecks)
    .filter(([, { words }]) => words === '403 permission denied')
    .map(([check]) => meaningsOfLogins[check as keyof typeof meaningsOfLogins].observe);
  expect(masked).toHaveLength(8);
  expect(new Set(masked).size).toBe(8);
});

test('both methods mean the same by the same refusal', () => {
  expect(meaningsOfLogins['jwt/expiry']).toBe(meaningsOfLogins['kubernetes/expiry']);
  expect(meaningsOfLogins['jwt/audience']).toBe(meaningsOfLogins['kubernetes/audience']);
});
