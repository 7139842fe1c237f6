import { csiDriver } from '../../facts/secret-clients';
import type { Cluster } from '../../model/cluster';
import type { CsiDriver } from '../../model/csi-driver';
import type { Json, PlannedConfigurationFile, PlannedObject } from '../planned';
import { kubernetesObject } from './object';

/** The CSIDriver with the audiences for which the kubelet makes tokens. */
export function planCsiDriver(driver: CsiDriver, cluster: string): PlannedObject {
  const { at, meta } = driver;
  const { apiVersion, spec } = csiDriver;
  const body = { spec: { ...spec, tokenRequests: tokenRequests(driver) } };
  return kubernetesObject({ cluster, at, apiVersion, kind: 'CSIDriver', meta, body });
}

/** The same as values of the driver's chart, where that writes the CSIDriver. */
export function planCsiDriverValues({ name, csiDrivers }: Cluster): readonly PlannedConfigurationFile[] {
  return csiDrivers
    .filter(({ emitted }) => !emitted)
    .map((driver) => ({
      cluster: name,
      owner: 'operators:secretsStoreCsi',
      program: `the chart \`secrets-store-csi-driver\` of cluster \`${name}\``,
      path: `helm/${name}.secrets-store-csi-driver.yaml`,
      at: driver.at,
      what: 'Helm values',
      use: 'by `--values`',
      content: { kind: 'object', object: { tokenRequests: tokenRequests(driver) } },
    }));
}

function tokenRequests({ tokenRequests }: CsiDriver): readonly Json[] {
  return tokenRequests.map(({ audience, expirationSeconds }) => ({ audience, expirationSeconds }));
}
