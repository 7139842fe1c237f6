import { unknownName } from '../trust/diagnose/unknown-name';
import type { PlannedObject } from '../trust/plan/planned';

/**
 * The objects that `only` names, or all where it is empty, without those that `except` names. A word
 * is an owner, or `namespace:` and a namespace.
 *
 * @throws Error for a word that fits no object
 */
export function selectObjects(
  objects: readonly PlannedObject[],
  only: readonly string[],
  except: readonly string[],
): readonly PlannedObject[] {
  const known = new Set(objects.flatMap(wordsOf));
  for (const word of [...only, ...except]) {
    if (!known.has(word)) throw new Error(unknownName('part of the cluster', word, [...known].sort()));
  }
  return objects.filter((object) => {
    const words = wordsOf(object);
    const wanted = only.length === 0 || words.some((word) => only.includes(word));
    return wanted && !words.some((word) => except.includes(word));
  });
}

function wordsOf({ owner, manifest: { metadata } }: PlannedObject): readonly string[] {
  return metadata.namespace === undefined ? [owner] : [owner, `namespace:${metadata.namespace}`];
}
