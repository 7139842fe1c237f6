import { meaningsOfApproval } from '../../../../src/trust/report/explain/meanings-of-approval';

test('a denial stands at the request, and a request without answer says nothing', () => {
  expect(meaningsOfApproval['approval/duration'].observe).toMatch(/^the condition `Denied` of the CertificateRequest/);
  expect(meaningsOfApproval['approval/use'].observe).toContain('kubectl auth can-i use certificaterequestpolicy');
});
