import { spireDefaults } from '../../../src/trust/facts/spire-defaults';

test('a kubelet gives the tokens of both volumes: they live longer than its floor', () => {
  for (const { expirationSeconds } of [spireDefaults.agentVolume.value, spireDefaults.serverVolume.value])
    expect(expirationSeconds).toBeGreaterThanOrEqual(600);
});

test('each default says where it was found', () => {
  for (const { source } of Object.values(spireDefaults)) expect(source).not.toBe('');
});
