import type { PlannedObject } from '../trust/plan/planned';

/**
 * Values that cdk8s prints without quotes though kubectl's YAML parser reads something else: YAML
 * 1.2's octal, and the line breaks that only YAML 1.1 knows. cdk8s offers no way to quote them.
 * Observed: cdk8s 2.70.106, read back by sigs.k8s.io/yaml.
 */
const misread = /^0o[0-7]+$|[\u0085\u2028\u2029]/;

/** What would reach the cluster as another value than was declared; empty for nearly every object. */
export function yamlHazards({ key, manifest }: PlannedObject): readonly string[] {
  const found: string[] = [];
  collect(manifest, found);
  return found.map(
    (text) =>
      `\`${key}\` holds ${JSON.stringify(text)}, which cdk8s prints so that kubectl reads another value; change it, or apply the files of \`vault-trust synth\``,
  );
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (misread.test(value)) found.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      collect(key, found);
      collect(inner, found);
    }
  }
}
