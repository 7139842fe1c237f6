import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trust } from '../../src';
import { gather } from '../../src/files/gather';
import { readDeclaration } from '../../src/files/read-declaration';
import { synthFiles } from '../../src/files/synth';
import type { GivenArtefacts } from '../../src/trust/read/given-files';

/** An edit of an emitted file. */
export type Edit = readonly [from: string | RegExp, to: string];

/** The trust of the example in YAML: one Issuer, `shop/vault` of cluster `prod`. */
export function exampleTrust(more: object = {}): Trust {
  const file = resolve(__dirname, '../../examples/yaml/trust.yaml');
  const { input } = readDeclaration(readFileSync(file, 'utf8'), file);
  return Trust.declare({ ...(input as Parameters<typeof Trust.declare>[0]), ...more });
}

/** What a trust emits, each edit made where it first fits, as it is read out of `prod.yaml` and `main.tf.json`. */
export function artefactsOf(trust: Trust, ...edits: readonly Edit[]): Required<GivenArtefacts> {
  const texts = new Map([...synthFiles(trust)].map(([path, text]) => [path.replace(/.*\//, ''), text]));
  for (const [from, to] of edits) {
    const found = [...texts].find(([, text]) => text.replace(from, to) !== text);
    if (found === undefined) throw new Error(`nothing to edit: ${String(from)}`);
    texts.set(found[0], found[1].replace(from, to));
  }
  return gather([...texts].map(([file, text]) => ({ file, text }))).artefacts;
}
