import { Chart, Testing } from 'cdk8s';
import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { KubernetesTrust } from '../src/cdk8s';
import { VaultTrust } from '../src/cdktf';
import { synthChart, synthStack } from '../src/testing';
import { proveStanding } from '../src/trust/prove/standing';
import { committed, examples, produced } from './support/examples';

const all = examples().map((example) => [example.name, example] as const);

test('the lessons', () => {
  expect(all.map(([name]) => name)).toEqual([
    'certificates',
    'cluster-issuer',
    'clusters',
    'dex',
    'embedding',
    'hosted-discovery',
    'keycloak',
    'kubernetes-login',
    'mesh',
    'migration',
    'opensearch',
    'platform',
    'quickstart',
    'rabbitmq',
    'spire',
    'three-clusters',
    'token-clients',
    'vault-in-cluster',
    'workload',
    'yaml',
  ]);
});

describe.each(all)('%s', (_, example) => {
  const { trust } = example;

  test('its files are those that are committed, no more and no less', () => {
    expect(Object.fromEntries(produced(example))).toEqual(Object.fromEntries(committed(example)));
  });

  test('what it claims by standing there is proved', () => {
    const { parts } = proveStanding(trust.model);
    expect(parts.filter(({ outcome }) => outcome !== 'proved')).toEqual([]);
  });

  test('a second run gives the same bytes', () => {
    expect([...produced(example)]).toEqual([...produced(example)]);
  });

  test.each(trust.model.clusters.map(({ name }) => name))('cdk8s and the plain YAML are equal: %s', (cluster) => {
    const chart = new Chart(Testing.app(), 'chart');
    new KubernetesTrust(chart, 'trust', { trust, cluster });
    const plain = parseAllDocuments(produced(example).get(`kubernetes/${cluster}.yaml`) ?? '').map(
      (document) => document.toJS() as unknown,
    );
    expect(synthChart(chart)).toEqual(plain);
  });

  describe('in a stack', () => {
    let outdir = '';
    beforeAll(() => {
      outdir = mkdtempSync(join(tmpdir(), 'cdk-vault-trust-'));
    });
    afterAll(() => {
      rmSync(outdir, { recursive: true });
    });

    test('cdktf and the plain main.tf.json are equal in resources, variables and outputs', () => {
      const stack = new TerraformStack(new App({ outdir }), 'stack');
      new VaultTrust(stack, 'trust', { trust });
      const { resource, variable, output } = synthStack(stack);
      const plain = JSON.parse(produced(example).get('terraform/main.tf.json') ?? '') as ReturnType<typeof synthStack>;
      expect({ resource, variable, output }).toEqual({
        resource: plain.resource,
        variable: plain.variable,
        output: plain.output,
      });
    });
  });
});
