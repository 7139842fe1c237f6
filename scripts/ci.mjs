/**
 * Runs every check, goes on after a failed one, and counts: a step without tests of its own counts
 * as one, a jest run as the tests in it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'cdk-vault-trust-ci-'));
let passed = 0;
let failed = 0;

step('compile', ['scripts/build.mjs']);
step('type-check', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
step('lint', ['node_modules/eslint/bin/eslint.js', '.']);
step('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
jest('unit tests', []);
jest('tests with real servers', ['--config', 'jest.e2e.config.js']);

rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function node(title, args) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  console.log(`== ${title}: ${Math.round((performance.now() - started) / 1000)} s`);
  return status === 0;
}

function step(title, args) {
  if (node(title, args)) passed += 1;
  else failed += 1;
}

function jest(title, args) {
  const report = join(scratch, 'jest.json');
  rmSync(report, { force: true });
  const ok = node(title, [
    'node_modules/jest/bin/jest.js',
    ...args,
    '--ci',
    '--json',
    '--outputFile',
    report,
    '--silent',
  ]);
  let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log(`${title}: jest wrote no report`);
  }
  passed += counts.numPassedTests;
  // A suite that does not load has no failed test in it, and a run that broke off has no report.
  const broken = counts.numFailedTests === 0 && !ok ? Math.max(1, counts.numFailedTestSuites) : 0;
  failed += counts.numFailedTests + broken;
}
