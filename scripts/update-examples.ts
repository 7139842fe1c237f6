/** Writes the expected output of every example anew; the difference is for the reviewer to read. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { examples, produced } from '../test/support/examples';

for (const example of examples()) {
  const expected = join(example.folder, 'expected');
  rmSync(expected, { recursive: true, force: true });
  for (const [path, text] of produced(example)) {
    mkdirSync(dirname(join(expected, path)), { recursive: true });
    writeFileSync(join(expected, path), text);
  }
}
