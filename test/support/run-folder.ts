import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One temporary folder for a whole run, gone when the run ends: `Testing.app()` of the construct frameworks,
 * and whatever else the tests call, makes folders in the temporary folder and leaves them there.
 */
export default function makeRunFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-vault-trust-run-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
