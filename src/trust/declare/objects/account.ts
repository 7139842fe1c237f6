import type { ServiceAccountDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { ClusterObjects } from './cluster-objects';
import type { Place } from '../source/place';
import type { Marks } from '../scope/marks';
import { withDefaults } from '../source/with-defaults';
import { derived } from '../scope/scope';

/** A ServiceAccount of a declaration, with its namespace and where its name stands. */
export interface Account {
  readonly namespace: string;
  readonly name: string;
  readonly place: Place;
  /** True for an account that somebody else creates. */
  readonly existing: boolean;
}

/** The declared account, `{ name }` or the name alone; null where none was declared, or its name did not parse. */
export function declaredAccount(
  namespace: string,
  declared: Kept<string | ServiceAccountDeclaration> | undefined,
  place: Place,
): Account | null {
  const { name, existing } = withDefaults(
    'ServiceAccountDeclaration',
    typeof declared === 'string' ? { name: declared } : declared,
  );
  return name === undefined ? null : { namespace, name, place, existing };
}

export function addAccount(
  objects: ClusterObjects,
  at: string,
  account: Account,
  { labels, annotations }: Marks,
): void {
  objects.addAccount({
    at,
    origins: { meta: derived },
    meta: { namespace: account.namespace, name: account.name, labels, annotations },
    emitted: !account.existing,
  });
}
