import { spireChecks } from '../../../src/trust/facts/spire-checks';

test('what the attestor of tokens says begins with its name, and nothing else does', () => {
  for (const [id, { server, words, log }] of Object.entries(spireChecks)) {
    expect(id).toMatch(/^(agent|psat)\//);
    expect(server).toBe('spire');
    expect(words.startsWith('nodeattestor(k8s_psat): ')).toBe(id.startsWith('psat/'));
    expect(log).toBe('');
  }
});
