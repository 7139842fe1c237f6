import { meaningsOfAcceptance } from '../../../../src/trust/report/explain/meanings-of-acceptance';

test('what is wrong with a token is looked up in the log of the API server that refused it', () => {
  expect(meaningsOfAcceptance['accept/audience'].observe).toMatch(/^the log of the accepting API server/);
  expect(meaningsOfAcceptance['accept/url'].observe).toContain('--authentication-config');
});
