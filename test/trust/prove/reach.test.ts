import fc from 'fast-check';
import { reachesOf } from '../../../src/trust/prove/reach';
import { replayAccess } from '../../../src/trust/prove/replay';
import { matchesPolicyPath } from '../../../src/trust/terms/glob';
import { arbitraryWorld, capabilities, clusters, paths } from '../../support/arbitrary/world';
import { everythingGot } from '../../support/slow-oracle';

const questions = [...paths, 's/*', 's/+', '+/a', 's/+/b', '*'];

test('whoever is not found is refused, and whoever is found is let in: every token of small worlds is tried', () => {
  fc.assert(
    fc.property(arbitraryWorld, (model) => {
      const got = everythingGot(model);
      for (const path of questions) {
        for (const capability of capabilities) {
          const reaches = reachesOf(model, { path, capability });
          for (const cluster of clusters) {
            const slow = got.filter(
              (one) => one.cluster === cluster && one.capability === capability && matchesPolicyPath(path, one.path),
            );
            const fast = reaches.filter(({ entrance }) => entrance.cluster.name === cluster);
            const answers = fast.map((reach) => {
              const at = reach.given.map((given) => given.path);
              expect(at.every((one) => matchesPolicyPath(path, one))).toBe(true);
              return replayAccess(model, reach, reach.subject, at[0] ?? '', capability).decision.outcome;
            });
            const found = { cluster, path, capability, accepted: answers.includes('accepted') };
            const open = fast.some(({ grants }) => grants.isOpen);
            if (slow.some(({ outcome }) => outcome === 'accepted') && !open)
              expect(found).toEqual({ ...found, accepted: true });
            if (fast.length === 0) expect(slow).toEqual([]);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
}, 600_000);
