/**
 * Every example as it stands, made-up names and all: they lead to real servers. Each issuer signs, and
 * each workload logs in.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { trust as certificates } from '../../examples/certificates/trust';
import { trust as clusterIssuer } from '../../examples/cluster-issuer/trust';
import { trust as kubernetesLogin } from '../../examples/kubernetes-login/trust';
import { trust as migration } from '../../examples/migration/trust';
import { trust as quickstart } from '../../examples/quickstart/trust';
import { trust as threeClusters } from '../../examples/three-clusters/trust';
import { trust as vaultInCluster } from '../../examples/vault-in-cluster/trust';
import { trust as workload } from '../../examples/workload/trust';
import { Trust } from '../../src/index';
import { applyManifests, deploy } from './harness/deployment';
import { Internet } from './harness/internet';
import { issued } from './harness/issued';
import { podToken } from './harness/pod';
import { Scope } from './harness/scope';
import { type CertificateObject, type World, certificateFor, startWorld } from './harness/world';

const yaml = readFileSync(resolve(__dirname, '../../examples/yaml/trust.yaml'), 'utf8');

/**
 * Not here: `clusters`, whose API servers stand in `accepts.e2e.ts`; `embedding`, whose Vault namespace only Vault Enterprise and OpenBao have; `cdktn` and
 * `snapshot-test`, which are the quickstart in another form.
 */
const examples: Readonly<Record<string, Trust>> = {
  quickstart,
  yaml: Trust.declare(parse(yaml) as Parameters<typeof Trust.declare>[0]),
  certificates,
  'cluster-issuer': clusterIssuer,
  'kubernetes-login': kubernetesLogin,
  migration,
  'three-clusters': threeClusters,
  'vault-in-cluster': vaultInCluster,
  workload,
};

describe.each(Object.entries(examples))('%s', (name, trust) => {
  let scope: Scope;
  let internet: Internet;
  let world: World;

  beforeAll(async () => {
    scope = new Scope(name);
    internet = await Internet.start(scope);
    world = await startWorld(scope, internet, trust);
  });
  afterAll(async () => {
    internet.close();
    await scope.close();
  });

  test('works on real servers as it is written', async () => {
    const { terraform } = await deploy(scope, trust, name, world.vault, world.clusters, world.variables);
    expect(await terraform.plan()).toEqual([]);
    for (const { name: declared, certificateIssuers, workloads } of trust.model.clusters) {
      const cluster = world.clusters[declared];
      if (cluster === undefined) throw new Error(`nothing stands for cluster ${declared}`);
      for (const issuer of certificateIssuers) {
        const certificate = certificateFor(issuer, trust);
        await applyManifests(cluster, [certificate]);
        const { chain } = await issued(cluster, certificate.metadata.namespace ?? '', certificate.metadata.name);
        expect(chain[0]?.subjectAltName?.split(', ').sort()).toEqual(alternativeNames(certificate));
      }
      for (const client of workloads) {
        const { audience, namespace, serviceAccount, volume } = client;
        const { expirationSeconds } = volume;
        const token = await podToken(cluster, 'pod-0', { audience, namespace, serviceAccount, expirationSeconds });
        const login = await world.vault.api.login(client.mount, client.authRole, token);
        expect(login).toMatchObject({ status: 200, errors: [] });
      }
    }
  });
});

/** The names of a Certificate as Node shows those of a certificate. */
function alternativeNames({ spec }: CertificateObject): readonly string[] {
  const { dnsNames = [], ipAddresses = [], uris = [] } = spec;
  return [
    ...dnsNames.map((name) => `DNS:${name}`),
    ...ipAddresses.map((address) => `IP Address:${address}`),
    ...uris.map((uri) => `URI:${uri}`),
  ].sort();
}
