import { meaningsOfMesh } from '../../../../src/trust/report/explain/meanings-of-mesh';

test('what istio-csr refuses is looked up in its log', () => {
  for (const { observe } of Object.values(meaningsOfMesh)) expect(observe).toMatch(/^the log of istio-csr/);
  expect(meaningsOfMesh['mesh/reviewer'].cause).toBe('istio-csr may not create token reviews');
});
