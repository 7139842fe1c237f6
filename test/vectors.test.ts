import { areas } from './e2e/differential/areas';
import { agrees, predicted } from './e2e/differential/compare';
import { readVectors } from './e2e/differential/vectors';

const now = 1_764_000_000;

test.each(readVectors().map((vector) => [`${vector.area}, ${vector.found}`, vector] as const))(
  'decide says what a real server said: %s',
  (_, { area, case: one, seen }) => {
    const judge = areas.find(({ name }) => name === area)?.judge;
    if (judge === undefined) throw new Error(`no area ${area}`);
    const said = predicted(judge(one, now));
    expect(agrees(said, seen) ? seen : said).toEqual(seen);
  },
);
