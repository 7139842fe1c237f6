import type { ClusterSpiffeId } from '../../model/spire';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

/** A ClusterSPIFFEID. Source: spire-controller-manager v0.6.6 api/v1alpha1/clusterspiffeid_types.go. */
export function planClusterSpiffeId(id: ClusterSpiffeId, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: id.at,
    apiVersion: 'spire.spiffe.io/v1alpha1',
    kind: 'ClusterSPIFFEID',
    meta: id.meta,
    body: {
      spec: {
        ...said({ className: id.className, spiffeIDTemplate: id.spiffeIdTemplate }),
        ...selector('namespaceSelector', id.namespaceLabels),
        ...selector('podSelector', id.podLabels),
        ...said({ workloadSelectorTemplates: id.workloadSelectors }),
      },
    },
  });
}

function selector(name: string, matchLabels: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.keys(matchLabels).length === 0 ? {} : { [name]: { matchLabels } };
}
