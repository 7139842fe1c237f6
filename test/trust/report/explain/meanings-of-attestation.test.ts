import { meaningsOfAttestation } from '../../../../src/trust/report/explain/meanings-of-attestation';

test('what a SPIRE server refuses is looked up in the log of the agent', () => {
  for (const { observe } of Object.values(meaningsOfAttestation)) expect(observe).toMatch(/^the log of the agent/);
  expect(meaningsOfAttestation['psat/pod'].repair).toBe('let the agent read the token of its projected volume');
});
