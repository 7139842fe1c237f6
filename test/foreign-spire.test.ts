import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { main } from '../src/cli/main';
import { foundAsData } from './support/checked';
import { recordingTerminal } from './support/recording-terminal';

const folder = resolve(__dirname, '../examples/foreign-spire');
const check = ['check', relative(process.cwd(), folder)];

test('what files of SPIRE do not agree about is found, each at its line', async () => {
  const terminal = recordingTerminal();
  expect(await main(check, terminal)).toBe(1);
  expect(terminal.printed).toEqual({ out: readFileSync(`${folder}/expected/report.txt`, 'utf8'), err: '' });
});

test('the same as data: nothing of them is left unread', async () => {
  const { found, unread } = await foundAsData(check);
  expect(found).toEqual([
    'fact-undeclared clusters.edge',
    'svid-issuer-differs jwt_issuer',
    'agent-not-attested plugins.NodeAttestor.k8s_psat.plugin_data.clusters.edge',
  ]);
  expect(unread).toEqual([]);
});
