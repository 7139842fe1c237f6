import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Testing, YamlOutputType } from 'cdk8s';
import { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import { KubernetesTrust, type KubernetesTrustProps } from '../../src/cdk8s/kubernetes-trust';
import { synthBoth } from '../../src/testing/synth-both';
import { synthChart } from '../../src/testing/synth-constructs';
import { Trust } from '../../src/trust/trust';
import { judged } from '../support/judged';
import { twoClustersModel } from '../support/two-clusters-model';

const trust = judged(twoClustersModel());

function emit(props: Partial<KubernetesTrustProps> = {}, chart: Chart = Testing.chart()): KubernetesTrust {
  return new KubernetesTrust(chart, 'trust', { trust, cluster: 'prod', ...props });
}

test('a chart emits the planned manifests of its cluster and nothing else', () => {
  const app = new App();
  const { kubernetes } = synthBoth(trust);
  for (const cluster of ['dev', 'prod']) {
    const chart = new Chart(app, cluster);
    emit({ cluster }, chart);
    expect(synthChart(chart)).toEqual(kubernetes[cluster]);
  }
});

test('the written YAML holds the same', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'kubernetes-trust-'));
  const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_CHART });
  emit({}, new Chart(app, 'prod'));
  app.synth();
  const documents = parseAllDocuments(readFileSync(join(outdir, 'prod.k8s.yaml'), 'utf8')).map(
    (doc) => doc.toJS() as unknown,
  );
  rmSync(outdir, { recursive: true });
  expect(documents).toEqual(synthBoth(trust).kubernetes['prod']);
});

test('a namespace of the chart reaches nothing, its labels reach everything', () => {
  const chart = new Chart(Testing.app(), 'prod', { namespace: 'elsewhere', labels: { team: 'platform' } });
  emit({}, chart);
  const labelled = synthBoth(trust).kubernetes['prod']?.map((manifest) => ({
    ...manifest,
    metadata: { ...manifest.metadata, labels: { team: 'platform', ...manifest.metadata.labels } },
  }));
  expect(synthChart(chart)).toEqual(labelled);
});

test('handles give the objects by their domain names', () => {
  const emitted = emit();
  expect(emitted.issuer('shop/vault').kind).toBe('Issuer');
  expect(emitted.clusterIssuer('edge').kind).toBe('ClusterIssuer');
  expect(emitted.serviceAccount('shop/orders').name).toBe('orders');
  expect(emitted.certificate('shop/web').name).toBe('web');
  expect(emitted.object('ClusterRoleBinding/acme:auth-delegator:vault:token-reviewer').apiVersion).toBe(
    'rbac.authorization.k8s.io/v1',
  );
  expect(emitted.objects).toHaveLength(10);
});

test('a patch through a handle is emitted', () => {
  const chart = Testing.chart();
  emit({}, chart)
    .issuer('shop/vault')
    .addJsonPatch(JsonPatch.add('/metadata/annotations', { reviewed: 'yes' }));
  const issuer = synthChart(chart).find(({ kind }) => kind === 'Issuer');
  expect(issuer?.metadata.annotations).toEqual({ reviewed: 'yes' });
});

test('a handle of nothing names what comes close, or what there is', () => {
  expect(() => emit().issuer('shop/valt')).toThrow(
    new Error('unknown object `Issuer/shop/valt`: did you mean `Issuer/shop/vault`?'),
  );
  expect(() => emit({ only: ['issuer:shop/vault'] }).clusterIssuer('edge')).toThrow(
    new Error('`ClusterIssuer/edge` is kept out of `test/trust` by `only` or `except`'),
  );
  expect(() => emit({ cluster: 'prd' })).toThrow(new Error('unknown cluster `prd`: did you mean `prod`?'));
});

test('parts in two charts make the whole', () => {
  const app = new App();
  const shop = new Chart(app, 'shop');
  const rest = new Chart(app, 'rest');
  emit({ only: ['namespace:shop'] }, shop);
  emit({ except: ['namespace:shop'] }, rest);
  expect(synthChart(shop).every(({ metadata }) => metadata.namespace === 'shop')).toBe(true);
  expect([...synthChart(shop), ...synthChart(rest)]).toHaveLength(10);
});

test('an object that the app holds already stops synthesis with both paths', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'prod');
  const metadata = { namespace: 'shop', name: 'orders' };
  new ApiObject(chart, 'mine', { apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  emit({}, chart);
  expect(() => Testing.synth(chart)).toThrow(
    new Error(
      'Validation failed with the following errors:\n  [] `ServiceAccount shop/orders` is there twice: by `prod/mine` and by `prod/trust/ServiceAccount.shop.orders`',
    ),
  );
});

test('a value that cdk8s prints wrongly stops synthesis', () => {
  const model = twoClustersModel();
  const issuers = model.clusters.map((cluster) => ({
    ...cluster,
    certificateIssuers: cluster.certificateIssuers.map((issuer) => ({
      ...issuer,
      meta: { ...issuer.meta, annotations: { mode: '0o755' } },
    })),
  }));
  const chart = Testing.chart();
  emit({ trust: judged({ ...model, clusters: issuers }), only: ['issuer:shop/vault'] }, chart);
  expect(() => Testing.synth(chart)).toThrow(
    new Error(
      'Validation failed with the following errors:\n  [test/trust] `Issuer/shop/vault` holds "0o755", which cdk8s prints so that kubectl reads another value; change it, or apply the files of `vault-trust synth`',
    ),
  );
});

test('a workload’s token comes as data and goes into a Pod', () => {
  const chart = Testing.chart();
  const emitted = emit({}, chart);
  const pod = new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'app' }] } });
  emitted.projectToken(pod, 'shop/orders');
  const { volume, volumeMount } = emitted.projectedToken('shop/orders');
  expect((pod.toJson() as { spec: unknown }).spec).toEqual({
    serviceAccountName: 'orders',
    volumes: [volume],
    containers: [{ name: 'app', volumeMounts: [volumeMount] }],
  });
  expect(() => emitted.projectedToken('shop/order')).toThrow(
    new Error('unknown workload `shop/order`: did you mean `shop/orders`?'),
  );
});

test('a Pod that calls another cluster gets a token for that one', () => {
  const calling = Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: {
      east: { tokenIssuer: 'https://east.acme.example' },
      west: {
        version: '1.34',
        tokenIssuer: 'https://west.acme.example',
        accepts: {
          east: { cluster: 'east', roles: [{ name: 'view', accounts: [{ namespace: 'shop', name: 'web' }] }] },
        },
      },
    },
  });
  const east = emit({ trust: calling, cluster: 'east' });
  expect(east.projectedToken('shop/web', { accepting: 'west' }).volume).toEqual({
    name: 'west-token',
    projected: {
      sources: [
        { serviceAccountToken: { audience: 'kubernetes://acme/west', expirationSeconds: 3600, path: 'token' } },
      ],
    },
  });
  expect(() => east.projectedToken('shop/wep', { accepting: 'west' })).toThrow(
    new Error('unknown caller of cluster `west` `shop/wep`: did you mean `shop/web`?'),
  );
  expect(east.apiServerFiles).toEqual([]);
  expect(emit({ trust: calling, cluster: 'west' }).apiServerFiles.map(({ path }) => path)).toEqual([
    'kubernetes/west.authentication.yaml',
  ]);
});

test('a declaration in place of a trust, and a scope outside of a chart, are refused', () => {
  expect(() => emit({ trust: { name: 'acme' } as unknown as Trust })).toThrow(
    new Error('`trust` is no Trust: pass what `Trust.declare` returns, not the declaration'),
  );
  expect(() => new KubernetesTrust(new Construct(undefined as never, ''), 'trust', { trust, cluster: 'prod' })).toThrow(
    new Error('cannot find a parent chart (directly or indirectly)'),
  );
});
