import type { Workload } from '../../model/workload';
import { objectsIn, type Manifest } from './manifest';
import { below, text } from '../untyped';

/** Where each kind keeps the template of its Pods. */
const podSpecs: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

export function runsPods(kind: string): boolean {
  return Object.hasOwn(podSpecs, kind);
}

/** Source: Kubernetes core/v1 `ServiceAccountTokenProjection`. */
const defaultExpirationSeconds = 3600;

/**
 * Each ServiceAccount token that the Pods of an object get by a projected volume. To whom they show
 * it no manifest says: mount and auth role stay unknown.
 */
export function readPods(manifest: Manifest): readonly Workload[] {
  const path = podSpecs[manifest.kind] ?? [];
  const spec = below(manifest.value, ...path);
  const at = `${manifest.at}.${path.join('.')}`;
  const account = text(below(spec, 'serviceAccountName')) || text(below(spec, 'serviceAccount')) || 'default';
  const { namespace } = manifest.meta;
  return objectsIn(below(spec, 'volumes')).flatMap((volume) => {
    const name = text(below(volume, 'name'));
    return objectsIn(below(volume, 'projected', 'sources')).flatMap((source): readonly Workload[] => {
      const token = below(source, 'serviceAccountToken');
      if (token === undefined || token === null) return [];
      const seconds = below(token, 'expirationSeconds');
      return [
        {
          id: `${namespace}/${account}`,
          namespace,
          serviceAccount: account,
          // '' leaves it to the API server, which then means itself.
          audience: text(below(token, 'audience')),
          mount: '',
          authRole: '',
          volume: {
            name,
            path: text(below(token, 'path')),
            mountPath: mountPathOf(spec, name),
            expirationSeconds: typeof seconds === 'number' ? seconds : defaultExpirationSeconds,
          },
          ca: null,
          at: `${at}.volumes[${name}]`,
          origins: {
            namespace: {
              kind: manifest.isNamespaceOpen ? 'unknown' : 'artefact',
              at: `${manifest.at}.metadata.namespace`,
            },
            serviceAccount: { kind: 'artefact', at: `${at}.serviceAccountName` },
            audience: { kind: 'artefact', at: `${at}.volumes[${name}]` },
            volume: { kind: 'artefact', at: `${at}.volumes[${name}]` },
            mount: { kind: 'unknown', at },
            authRole: { kind: 'unknown', at },
          },
        },
      ];
    });
  });
}

/** The directory into which the first container that wants the volume mounts it; '' where none does. */
function mountPathOf(spec: unknown, volume: string): string {
  const containers = [...objectsIn(below(spec, 'containers')), ...objectsIn(below(spec, 'initContainers'))];
  const mount = containers
    .flatMap((container) => objectsIn(below(container, 'volumeMounts')))
    .find((candidate) => below(candidate, 'name') === volume);
  return text(below(mount, 'mountPath'));
}
