import type { TrustModel } from '../../../src/trust/model/trust-model';
import { type Stated, proved, refuted } from './stated';

/** Claims about those who hold a JWT-SVID: what their policies say that they reach, and that nobody else does. */
export function statedOfSvids(model: TrustModel): readonly Stated[] {
  const { clusters, spire, vault } = model;
  const held = (spire?.workloads ?? []).map(({ cluster, namespace, serviceAccount, mount, id }) => ({
    ...{ cluster, mount, named: { cluster, client: `${namespace}/${serviceAccount}` } },
    paths: vault.policies
      .filter((policy) => policy.cluster === '' && policy.client === id)
      .flatMap(({ rules }) => rules.map(({ path }) => path))
      .filter((path) => !path.startsWith('auth/token/')),
  }));
  const clusterNames = clusters.map(({ name }) => name);
  const without = clusterNames.filter((name) => !held.some(({ cluster }) => cluster === name));
  const mounts = [...new Set(held.map(({ mount }) => mount))];
  return [
    ...held.flatMap(({ cluster, mount, named, paths }) => [
      proved({ can: named }),
      refuted({ can: { ...named, path: 'sys/policies/acl/root', capability: 'update' } }),
      refuted({ cannot: { cluster, mount } }),
      ...paths.flatMap((path) => {
        const holders = held.filter((one) => one.paths.includes(path));
        return [
          proved({ can: { ...named, path } }),
          proved({ only: { path, clients: holders.map((one) => one.named) } }),
          refuted({ only: { path, clients: holders.slice(1).map((one) => one.named) } }),
          refuted({ cannot: { cluster, path } }),
          ...without.map((other) => proved({ cannot: { cluster: other, path } })),
        ];
      }),
    ]),
    ...mounts.flatMap((mount) => without.map((cluster) => proved({ cannot: { cluster, mount } }))),
  ];
}
