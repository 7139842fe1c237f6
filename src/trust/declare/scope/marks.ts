import type { Kept } from '../source/kept';

/** Labels and annotations of an emitted object. */
export interface Marks {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

type DeclaredMarks = Kept<{ readonly labels?: Marks['labels']; readonly annotations?: Marks['annotations'] }>;

/** What is declared nearer, over what holds for the whole cluster or issuer. */
export function marksOver({ labels, annotations }: Marks, declared: DeclaredMarks): Marks {
  return { labels: over(labels, declared.labels), annotations: over(annotations, declared.annotations) };
}

function over(farther: Marks['labels'], nearer: DeclaredMarks['labels']): Marks['labels'] {
  return nearer === undefined ? farther : ({ ...farther, ...nearer } as Marks['labels']);
}
