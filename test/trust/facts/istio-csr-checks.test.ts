import { istioCsrChecks, meshClusterId } from '../../../src/trust/facts/istio-csr-checks';

test('a proxy is told one of two things, and the log has the message and the error of klog', () => {
  const said = Object.values(istioCsrChecks).map(({ words }) => words);
  expect([...new Set(said)]).toEqual([
    'Unauthenticated request authenticate failure',
    'Internal failed to sign certificate request',
  ]);
  for (const { server, log } of Object.values(istioCsrChecks)) {
    expect(server).toBe('istio-csr');
    expect(log).toMatch(/^"[a-zA-Z ]+" err=".+"$/);
  }
});

test('proxies and istio-csr call their cluster alike by default', () => expect(meshClusterId).toBe('Kubernetes'));
