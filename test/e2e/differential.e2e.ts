/**
 * decide against the world: made-up pairs, judged by decide and by real servers. The long run is
 * `npm run e2e:differential`, its result docs/differential.md.
 */
import { Scope } from './harness/scope';
import { compared, run } from './differential/run';

test('decide and the servers agree in outcome and in words', async () => {
  const scope = new Scope('differential');
  try {
    const state = await run(scope, { seed: 20261124, versions: {}, areas: {} }, 4000, () => {});
    expect(Object.values(state.areas).flatMap(({ disagreements }) => disagreements)).toEqual([]);
    expect(compared(state)).toBeGreaterThanOrEqual(4000);
    for (const { accepted, refused } of Object.values(state.areas))
      expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  } finally {
    await scope.close();
  }
}, 180_000);
