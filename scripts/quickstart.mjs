/** The main job in one look: what was declared, what was written for each side, how to apply it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { main } = require('../lib/cli/main.js');
const file = 'examples/yaml/trust.yaml';
const out = 'out/quickstart';

console.log(`\n1. What was declared: ${file}\n`);
console.log(indent(readFileSync(file, 'utf8').trimEnd()));

console.log('\n2. What was written, and how to apply it: vault-trust synth ' + `${file} --out ${out}\n`);
const code = await main(['synth', file, '--out', out]);

console.log(
  '\n3. Where to go on: README.md, then examples/ (each is one lesson); the same in TypeScript is examples/quickstart\n',
);
process.exitCode = code;

function indent(text) {
  return text.replace(/^/gm, '   ');
}
