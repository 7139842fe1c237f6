import { partyGaps } from '../../../src/trust/facts/party-gaps';

test('each gap names a claim, what follows, and where that was read or seen', () => {
  for (const gap of Object.values(partyGaps).flat()) {
    expect(gap.claim).toMatch(/^[a-z.]+$/);
    expect(gap.consequence).not.toMatch(/^[A-Z]|\.$/);
    expect(gap.source).not.toBe('');
  }
  expect(partyGaps.rabbitmq.map(({ claim }) => claim)).toEqual(['iss']);
});
