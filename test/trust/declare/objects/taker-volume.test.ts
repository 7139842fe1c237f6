import { takerVolume } from '../../../../src/trust/declare/objects/taker-volume';

test('a volume is called after the taker, in a folder of his kind', () => {
  expect(takerVolume('queue', 'relying-parties', 600)).toEqual({
    ...{ name: 'queue-token', path: 'token', mountPath: '/var/run/secrets/relying-parties/queue' },
    expirationSeconds: 600,
  });
});

test('its name has the length of a label', () => {
  expect(takerVolume('q'.repeat(63), 'clusters', 3600).name).toHaveLength(63);
});
