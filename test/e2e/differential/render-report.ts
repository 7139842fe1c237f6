import { areas } from './areas';
import { type State, compared, differing } from './run';
import { type Tally, nothing } from './tally';

/** The result of a run as a page. */
export function renderReport(state: State, vectors: number): string {
  const rows = areas.map(({ name, compares }) => ({ name, compares, tally: state.areas[name] ?? nothing }));
  return [
    '# decide against the world',
    '',
    `Written by \`npm run e2e:differential -- --pairs ${String(compared(state))} --seed ${String(state.seed)}\`. Each pair is something declared and something that is asked: both are made up from the seed, put to real servers and to \`decide\`, and compared in outcome and in words: the check that fails is the one of which the server speaks.`,
    '',
    `Servers: ${Object.entries(state.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}. Pairs: ${String(compared(state))}. Disagreements: ${String(differing(state))}.`,
    '',
    '| area | what is compared | pairs | accepted | refused | undecided | disagreements |',
    '|---|---|---:|---:|---:|---:|---:|',
    ...rows.map(
      ({ name, compares, tally }) =>
        `| ${name} | ${compares} | ${[tally.pairs, tally.accepted, tally.refused, tally.undecided, tally.disagreements.length].join(' | ')} |`,
    ),
    '',
    'An undecided pair lacks a fact, such as the public keys of a cluster; there is nothing to compare.',
    '',
    '## By the check that decided',
    '',
    '| area | check | pairs | disagreements |',
    '|---|---|---:|---:|',
    ...rows.flatMap(({ name, tally }) => checkRows(name, tally)),
    '',
    '## What was found',
    '',
    `${String(vectors)} pairs in which earlier runs found decide and the servers apart stand in \`test/vectors\`; \`npm test\` replays them without servers.`,
    '',
  ].join('\n');
}

function checkRows(name: string, { checks }: Tally): readonly string[] {
  return Object.entries(checks)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([check, { pairs, disagreements }]) =>
        `| ${name} | ${check === 'accepted' ? 'all pass' : `\`${check}\``} | ${String(pairs)} | ${String(disagreements)} |`,
    );
}
