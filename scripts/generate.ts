/** Writes everything that comes from `declaration.ts`, and the table of all findings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diagnosticsIndex } from './generate/diagnostics';
import { generatedFiles } from './generate/generated-files';

const project = resolve(__dirname, '..');
const generated = generatedFiles(project);
if (generated.ok) {
  for (const [path, text] of Object.entries({ ...generated.files, 'docs/diagnostics/README.md': diagnosticsIndex() })) {
    mkdirSync(dirname(resolve(project, path)), { recursive: true });
    writeFileSync(resolve(project, path), text);
    console.log(`wrote ${path}`);
  }
} else {
  console.error(generated.complaints.join('\n'));
  process.exitCode = 1;
}
