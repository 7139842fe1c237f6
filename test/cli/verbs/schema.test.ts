import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { main } from '../../../src/cli/main';
import { recordingTerminal } from '../../support/recording-terminal';

test('the schema that is printed is the one that is shipped', async () => {
  const terminal = recordingTerminal();
  expect(await main(['schema'], terminal)).toBe(0);
  expect(terminal.printed.out).toBe(
    readFileSync(resolve(__dirname, '../../../schema/vault-trust.schema.json'), 'utf8'),
  );
});
