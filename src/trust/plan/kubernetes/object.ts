import type { ObjectMeta } from '../../model/kubernetes-objects';
import { objectOwner } from '../owner';
import type { PlannedObject } from '../planned';

interface ObjectFields {
  readonly cluster: string;
  /** Place in the declaration. */
  readonly at: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly meta: ObjectMeta;
  /** Everything besides metadata. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A manifest with its handle. */
export function kubernetesObject({ cluster, at, apiVersion, kind, meta, body }: ObjectFields): PlannedObject {
  const { namespace, name } = meta;
  return {
    cluster,
    key: [kind, namespace, name].filter((part) => part !== '').join('/'),
    owner: objectOwner(at),
    at,
    manifest: { apiVersion, kind, metadata: metadata(meta), ...body },
  };
}

function metadata({ namespace, name, labels, annotations }: ObjectMeta): PlannedObject['manifest']['metadata'] {
  return {
    name,
    ...(namespace === '' ? {} : { namespace }),
    ...(isEmpty(labels) ? {} : { labels }),
    ...(isEmpty(annotations) ? {} : { annotations }),
  };
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  return Object.keys(record).length === 0;
}

/** The fields that say something: without empty texts, empty lists, and zeroes. */
export function said(fields: Readonly<Record<string, string | number | readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => (typeof value === 'number' ? value !== 0 : value.length > 0)),
  );
}
