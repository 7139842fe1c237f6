import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from '../src/cli/main';
import { judged, slips, type Mistake } from './every-party/mistakes';
import { recordingTerminal } from './support/recording-terminal';
import { scratch } from './support/scratch';

const files = scratch();
const right = readFileSync(resolve(__dirname, 'every-party/trust.yaml'), 'utf8');

/** What parties never look at, whatever they are told. */
const unavoidable = 'party-check-absent';

/** `vault-trust check` of a text: its exit code, and each finding as its code, place and message. */
async function checked(text: string): Promise<{ readonly answer: number; readonly found: Mistake['finds'] }> {
  const file = files.write('trust.yaml', text);
  const terminal = { ...recordingTerminal(), width: 10_000 };
  const answer = await main(['check', file], terminal);
  const found = terminal.printed.out.split('\n\n').flatMap((finding) => {
    const [, code, message] = /^(?:error|warning) (\S+) \(\w+\): (.*)$/m.exec(finding) ?? [];
    const [, place] = /^ +at +\S*trust\.yaml:(\S+)/m.exec(finding) ?? [];
    return code === undefined || code === unavoidable ? [] : [[code, place ?? '', message ?? ''] as const];
  });
  return { answer, found };
}

function withMistakes(mistakes: readonly Mistake[]): string {
  return mistakes.reduce((text, { right: before, wrong }) => {
    expect([before, text.split(before).length]).toEqual([before, 2]);
    return text.replace(before, () => wrong);
  }, right);
}

const byPlace = (finds: Mistake['finds']): Mistake['finds'] =>
  [...finds].sort(([, one], [, other]) => one.localeCompare(other, 'en', { numeric: true }));

test('nothing is wrong with the declaration, and what a party never looks at is all that is said', async () => {
  expect(await checked(right)).toEqual({ answer: 0, found: [] });
});

describe.each([
  ['that would not work, or would let somebody in', judged],
  ['of the pen', slips],
])('mistakes %s', (_, mistakes) => {
  test.each(mistakes.map((one) => [one.party, one] as const))('that of %s is named', async (_party, mistake) => {
    const { found } = await checked(withMistakes([mistake]));
    expect(byPlace(found)).toEqual(byPlace(mistake.finds));
    expect(found.length).toBeGreaterThan(0);
  });

  test('each is named where all are made at once', async () => {
    const { answer, found } = await checked(withMistakes(mistakes));
    expect(answer).toBe(1);
    expect(byPlace(found)).toEqual(byPlace(mistakes.flatMap(({ finds }) => finds)));
  });
});

test('both lists have a mistake of each party', () => {
  const parties = judged.map(({ party }) => party);
  expect(new Set(parties).size).toBe(15);
  expect(slips.map(({ party }) => party)).toEqual(parties);
});
