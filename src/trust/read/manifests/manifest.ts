import type { ObjectMeta } from '../../model/kubernetes-objects';
import type { Origin } from '../../model/origin';
import { below, isObject, isPresent, list, text, textMap } from '../untyped';

/** One parsed document, and where it stands: its file, with a number where the file holds several. */
export interface ManifestDocument {
  readonly at: string;
  readonly value: unknown;
}

/** One Kubernetes object. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly meta: ObjectMeta;
  readonly value: unknown;
  /** `prod.yaml#Issuer/shop/vault`. */
  readonly at: string;
  /** Whether the object leaves its namespace to whoever applies it. */
  readonly isNamespaceOpen: boolean;
}

const clusterScoped: ReadonlySet<string> = new Set([
  'CSIDriver',
  'CertificateRequestPolicy',
  'ClusterIssuer',
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterSPIFFEID',
  'ClusterTrustBundle',
]);

// A List holds objects, hardly ever further Lists; what nests deeper was made to exhaust a reader.
const deepest = 8;

/** The objects of a document: itself, or the items of a `List`; null for what is no Kubernetes object. */
export function manifestsOf(document: ManifestDocument, depth = 0): readonly (Manifest | null)[] {
  const { at, value } = document;
  const kind = text(below(value, 'kind'));
  const items = below(value, 'items');
  if (kind.endsWith('List') && Array.isArray(items) && depth < deepest) {
    return items.flatMap((item) => manifestsOf({ at, value: item }, depth + 1));
  }
  const apiVersion = text(below(value, 'apiVersion'));
  const name = text(below(value, 'metadata', 'name'));
  if (!isObject(value) || kind === '' || apiVersion === '') return [null];
  const isClusterScoped = clusterScoped.has(kind);
  const written = isClusterScoped ? '' : text(below(value, 'metadata', 'namespace'));
  // Where nobody says, kubectl says `default`.
  const namespace = isClusterScoped || written !== '' ? written : 'default';
  const meta: ObjectMeta = {
    namespace,
    name,
    labels: textMap(below(value, 'metadata', 'labels')),
    annotations: textMap(below(value, 'metadata', 'annotations')),
  };
  const key = [kind, written, name].filter((part) => part !== '').join('/');
  return [{ apiVersion, kind, meta, value, at: `${at}#${key}`, isNamespaceOpen: !isClusterScoped && written === '' }];
}

/**
 * Origins of fields that stand at a path of the object: of the artefact where it says something,
 * derived where a default fills in.
 */
export function originsAt(
  manifest: Manifest,
  paths: Readonly<Record<string, string>>,
): Readonly<Record<string, Origin>> {
  const entries = Object.entries(paths).map(([field, path]): [string, Origin] => {
    const kind = isPresent(below(manifest.value, ...path.split('.'))) ? 'artefact' : 'derived';
    return [field, { kind, at: `${manifest.at}.${path}` }];
  });
  const meta: Origin = { kind: 'artefact', at: `${manifest.at}.metadata` };
  const open: Origin = { kind: 'unknown', at: `${manifest.at}.metadata.namespace` };
  return { ...Object.fromEntries(entries), meta, ...(manifest.isNamespaceOpen ? { 'meta.namespace': open } : {}) };
}

/** Members of a list that are objects. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return list(value).filter(isObject);
}
