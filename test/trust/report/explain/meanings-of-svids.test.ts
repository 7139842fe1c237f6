import { meaningsOfLogins } from '../../../../src/trust/report/explain/meanings-of-logins';
import { meaningsOfSvids } from '../../../../src/trust/report/explain/meanings-of-svids';

test('a mount for JWT-SVIDs is repaired in words of SPIRE, and looked at as every mount where that tells', () => {
  const checks = Object.keys(meaningsOfSvids) as (keyof typeof meaningsOfSvids)[];
  for (const check of checks) {
    expect(meaningsOfSvids[check]?.repair).not.toBe(meaningsOfLogins[check].repair);
    expect(JSON.stringify(meaningsOfSvids[check])).not.toMatch(/tokenIssuer|keys\.publicKeys|apiServer/);
  }
  expect(meaningsOfSvids['jwt/audience']?.observe).toBe(meaningsOfLogins['jwt/audience'].observe);
});
