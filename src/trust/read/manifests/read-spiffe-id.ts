import type { ClusterSpiffeId } from '../../model/spire';
import { below, text, textMap, texts } from '../untyped';
import { originsAt, type Manifest } from './manifest';

/** A ClusterSPIFFEID. */
export function readClusterSpiffeId(manifest: Manifest): ClusterSpiffeId {
  const spec = below(manifest.value, 'spec');
  return {
    meta: manifest.meta,
    spiffeIdTemplate: text(below(spec, 'spiffeIDTemplate')),
    namespaceLabels: textMap(below(spec, 'namespaceSelector', 'matchLabels')),
    podLabels: textMap(below(spec, 'podSelector', 'matchLabels')),
    workloadSelectors: texts(below(spec, 'workloadSelectorTemplates')),
    className: text(below(spec, 'className')),
    at: manifest.at,
    origins: originsAt(manifest, {
      spiffeIdTemplate: 'spec.spiffeIDTemplate',
      namespaceLabels: 'spec.namespaceSelector.matchLabels',
      podLabels: 'spec.podSelector.matchLabels',
      workloadSelectors: 'spec.workloadSelectorTemplates',
      className: 'spec.className',
    }),
  };
}
