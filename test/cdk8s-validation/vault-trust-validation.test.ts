import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  VaultTrustValidation,
  type VaultTrustValidationProperties,
  type Violation,
} from 'cdk-vault-trust/cdk8s-validation';
import { readDeclaration } from '../../src/files/read-declaration';
import { synthFiles } from '../../src/files/synth';
import { Trust } from '../../src';
import { scratch } from '../support/scratch';

const root = resolve(__dirname, '../..');
const declaration = join(root, 'examples/yaml/trust.yaml');
const { trust } = Trust.check(readDeclaration(readFileSync(declaration, 'utf8'), declaration).input);
if (trust === null) throw new Error('the example does not stand');
const emitted = synthFiles(trust);
const right = emitted.get('kubernetes/prod.yaml') ?? '';
const wrong = right
  .replace('/v1/auth/jwt-prod', '/v1/auth/jwt-dev')
  .replace(/( +)serviceAccountRef:\n/, '$&$1  audiences: [https://kubernetes.default.svc]\n');
const project = scratch();
const terraform = project.write('main.tf.json', emitted.get('terraform/main.tf.json') ?? '');

interface Report {
  readonly violations: Violation[];
  readonly submitted: unknown[];
}

async function validate(text: string, properties: VaultTrustValidationProperties): Promise<Report> {
  const manifest = project.write('dist/prod.k8s.yaml', text);
  const report: Report = { violations: [], submitted: [] };
  await new VaultTrustValidation(properties).validate({
    manifests: [manifest],
    report: {
      addViolation: (violation) => report.violations.push(violation),
      submit: (...summary) => report.submitted.push(summary),
    },
  });
  return report;
}

test('manifests that fit their declaration pass', async () => {
  expect(await validate(right, { declaration })).toEqual({
    violations: [],
    submitted: [['success', { findings: '0', blocking: '0' }]],
  });
});

test('an Issuer at another mount and with one more audience fails, with the resource, the place, both values and the repair', async () => {
  const { violations, submitted } = await validate(wrong, { declaration });
  expect(submitted).toEqual([['failure', { findings: '3', blocking: '3' }]]);
  const missing = violations.find(({ ruleName }) => ruleName === 'auth-mount-missing');
  expect(missing?.violatingResources[0]).toEqual({
    resourceName: 'vault',
    manifestPath: join(project.path, 'dist/prod.k8s.yaml'),
    locations: ['Issuer/shop/vault.spec.vault.auth.kubernetes.mountPath'],
  });
  expect(missing?.recommendation).toContain('sent `/v1/auth/jwt-dev`; wanted `jwt-prod`');
  expect(missing?.fix).not.toBe('');
  expect(violations.map(({ ruleName }) => ruleName).sort()).toEqual([
    'artefact-differs',
    'artefact-differs',
    'auth-mount-missing',
  ]);
});

test('without a declaration the manifests are judged with the Terraform that is named', async () => {
  const { violations } = await validate(wrong, { terraform: [terraform] });
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['auth-mount-missing']);
});

test('without either nothing fails that might be right, unless told to be strict', async () => {
  const relaxed = await validate(right, {});
  expect(relaxed.violations.map(({ ruleName }) => ruleName)).toEqual(['fact-undeclared', 'fact-undeclared']);
  expect(relaxed.submitted).toEqual([['success', { findings: '2', blocking: '0' }]]);
  expect((await validate(right, { strict: true })).submitted).toEqual([['failure', { findings: '2', blocking: '2' }]]);
});

test('a chart of another name says of which cluster it is', async () => {
  const { violations } = await validate(right, { declaration, cluster: 'dev' });
  expect(violations.map(({ ruleName }) => ruleName)).toContain('cluster-undeclared');
});

describe('in a real `cdk8s synth`', () => {
  /** The app of somebody who writes plain ApiObjects; the plug-in by its local path, as npm would have put it. */
  function synth(name: string, manifests: string): { readonly status: number | null; readonly output: string } {
    const folder = dirname(project.write(`${name}/manifests.yaml`, manifests));
    project.write(
      `${name}/app.js`,
      `const { App, Chart, Include } = require(${JSON.stringify(join(root, 'node_modules/cdk8s'))});
const app = new App();
new Include(new Chart(app, 'prod'), 'trust', { url: 'manifests.yaml' });
app.synth();`,
    );
    project.write(
      `${name}/plugin/index.js`,
      `module.exports = require(${JSON.stringify(join(root, 'src/cdk8s-validation/index.ts'))});`,
    );
    project.write(
      `${name}/cdk8s.yaml`,
      `language: typescript
app: node app.js
validations:
  - package: ./plugin
    version: 0.1.0
    class: VaultTrustValidation
    properties: { declaration: ${JSON.stringify(declaration)} }
`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/cdk8s-cli/bin/cdk8s'), 'synth'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          CDK8S_CHECK_UPGRADE: 'false',
          NODE_OPTIONS: `--require ${join(root, 'node_modules/tsx/dist/preflight.cjs')} --import file://${join(root, 'node_modules/tsx/dist/loader.mjs')}`,
          NO_COLOR: '1',
        },
      },
    );
    expect(existsSync(join(folder, 'dist/prod.k8s.yaml'))).toBe(true);
    return { status, output: stdout + stderr };
  }

  test('right manifests synthesize', () => {
    const { status, output } = synth('right', right);
    expect(output).toContain('success');
    expect(status).toBe(0);
  }, 60_000);

  test('an Issuer with the wrong mount and one more audience fails the synthesis', () => {
    const { status, output } = synth('wrong', wrong);
    expect(status).toBe(2);
    expect(output).toContain('auth-mount-missing');
    expect(output).toContain('Resource Name: vault');
    expect(output).toContain('> Issuer/shop/vault.spec.vault.auth.kubernetes.mountPath');
  }, 60_000);
});
