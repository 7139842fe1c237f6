import { spireChecks } from '../../../src/trust/facts/spire-checks';

test('each check is one of the attestor, whose name the words begin with', () => {
  expect(Object.keys(spireChecks).every((id) => id.startsWith('psat/'))).toBe(true);
  for (const { server, words, log } of Object.values(spireChecks)) {
    expect(server).toBe('spire');
    expect(words).toMatch(/^nodeattestor\(k8s_psat\): /);
    expect(log).toBe('');
  }
});
