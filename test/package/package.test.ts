import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeProjects, UserProject } from './user-project';

// npm and the compiler, several times.
jest.setTimeout(300_000);

const declaration = `
const trust = Trust.declare({
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200', pki: { pki: { root: { commonName: 'Root', ttl: '87600h' } } } },
  clusters: {
    prod: {
      tokenIssuer: 'https://oidc.acme.example/prod',
      login: { jwt: { keys: { discovery: {} } } },
      certManager: { issuers: [{ namespace: 'shop', name: 'vault', pkiRole: { mount: 'pki', allowedDomains: ['a.example'] } }] },
    },
  },
});`;
const policyAddress = 'vault_policy.prod_shop_vault';

const kubernetes = `
import { App, Chart } from 'cdk8s';
import { Trust } from 'cdk-vault-trust';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { synthBoth, synthChart } from 'cdk-vault-trust/testing';
${declaration}
const chart = new Chart(new App(), 'prod');
const emitted = new KubernetesTrust(chart, 'trust', { trust, cluster: 'prod' });
const equal = JSON.stringify(synthChart(chart)) === JSON.stringify(synthBoth(trust).kubernetes['prod']);
console.log(emitted.issuer('shop/vault').kind, equal);
`;

const terraform = (framework: string, provider: string, entry: string): string => `
import { TerraformStack, App } from '${framework}';
import { VaultProvider } from '${provider}/lib/provider';
import { Trust } from 'cdk-vault-trust';
import { VaultTrust } from 'cdk-vault-trust/${entry}';
import { synthBoth, synthStack } from 'cdk-vault-trust/testing';
${declaration}
const stack = new TerraformStack(new App({ outdir: 'out' }), 'vault');
new VaultProvider(stack, 'provider', {});
const emitted = new VaultTrust(stack, 'trust', { trust });
const name: string | undefined = emitted.policy('prod', 'shop/vault').nameInput;
const equal = JSON.stringify(synthStack(stack).resource) === JSON.stringify(synthBoth(trust).terraform.resource);
console.log(name, equal);
`;

const requiring = (entry: string): readonly string[] => ['-e', `require('cdk-vault-trust/${entry}')`];
const missing = (name: string): RegExp => new RegExp(`Cannot find module '${name}'`);

let bare: UserProject;
beforeAll(() => {
  bare = UserProject.install();
});
afterAll(removeProjects);

test('the package brings its two dependencies and no framework', () => {
  expect(bare.packages()).toEqual(['cdk-vault-trust', 'commander', 'yaml']);
});

test('it holds what runs, and no sources, tests or examples', () => {
  const folder = join(bare.folder, 'node_modules/cdk-vault-trust');
  expect(readdirSync(folder).filter((name) => ['src', 'test', 'examples', 'bench', 'scripts'].includes(name))).toEqual(
    [],
  );
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: object };
  const files = JSON.stringify(exports).match(/\.\/lib[^"]+/g) ?? [];
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
});

describe('a user of plain files', () => {
  const program = `
import { Trust } from 'cdk-vault-trust';
import { findResource, synthBoth } from 'cdk-vault-trust/testing';
${declaration}
const { kubernetes, terraform } = synthBoth(trust);
console.log(kubernetes['prod']?.length, findResource(terraform, '${policyAddress}')['name']);
`;

  test('compiles and runs with no framework at all', () => {
    expect(bare.copy('files').run(program)).toEqual({ status: 0, output: '4 acme-prod-shop-vault\n' });
  });

  test('has the command', () => {
    const project = bare.copy('command');
    const yaml = [
      'name: acme',
      'vault: { server: "https://vault.acme.example:8200" }',
      'clusters:',
      '  prod:',
      '    tokenIssuer: https://oidc.acme.example/prod',
      '    login: { jwt: { keys: { discovery: {} } } }',
    ];
    writeFileSync(join(project.folder, 'trust.yaml'), yaml.join('\n'));
    const { status, output } = project.node(['node_modules/.bin/vault-trust', 'synth', 'trust.yaml', '--out', 'out']);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(existsSync(join(project.folder, 'out/terraform/main.tf.json'))).toBe(true);
  });

  test.each([
    ['cdk8s', 'cdk8s'],
    ['cdktf', '@cdktf/provider-vault/lib/audit'],
    ['cdktn', '@cdktn/provider-vault/lib/audit'],
  ])('is told what `/%s` needs', (entry, name) => {
    const { status, output } = bare.node(requiring(entry));
    expect(status).toBe(1);
    expect(output).toMatch(missing(name));
  });
});

describe('a user of cdk8s alone', () => {
  const project = (): UserProject => bare.copy('cdk8s').link({ cdk8s: 'cdk8s', constructs: 'constructs' });

  test('emits the Kubernetes half, and is told what the other half needs', () => {
    const user = project();
    expect(user.run(kubernetes)).toEqual({ status: 0, output: 'Issuer true\n' });
    expect(user.node(requiring('cdktf')).output).toMatch(missing('@cdktf/provider-vault/lib/audit'));
  });
});

describe('a user of cdktf alone', () => {
  const project = (): UserProject =>
    bare
      .copy('cdktf')
      .link({ cdktf: 'cdktf', constructs: 'constructs', '@cdktf/provider-vault': '@cdktf/provider-vault' });

  test('emits the Vault half, and is told what the other half needs', () => {
    const user = project();
    const program = terraform('cdktf', '@cdktf/provider-vault', 'cdktf');
    expect(user.run(program)).toEqual({ status: 0, output: 'acme-prod-shop-vault true\n' });
    expect(user.node(requiring('cdk8s')).output).toMatch(missing('cdk8s'));
  });
});

describe('a user of cdktn', () => {
  test('with `cdktf` as an alias of cdktn under `@cdktf/provider-vault` emits the same', () => {
    const user = bare
      .copy('alias')
      .link({ cdktf: 'cdktn', constructs: 'constructs' })
      .copyVaultProvider('@cdktf/provider-vault', (text) => text);
    const program = terraform('cdktf', '@cdktf/provider-vault', 'cdktf');
    expect(user.run(program)).toEqual({ status: 0, output: 'acme-prod-shop-vault true\n' });
  });

  test('with `@cdktn/provider-vault` emits the same (simulation: its twin with the framework renamed)', () => {
    const user = bare
      .copy('cdktn')
      .link({ cdktn: 'cdktn', constructs: 'constructs' })
      .copyVaultProvider('@cdktn/provider-vault', (text) => text.replaceAll(/(["'])cdktf\1/g, '$1cdktn$1'));
    const program = terraform('cdktn', '@cdktn/provider-vault', 'cdktn');
    expect(user.run(program)).toEqual({ status: 0, output: 'acme-prod-shop-vault true\n' });
  });
});
