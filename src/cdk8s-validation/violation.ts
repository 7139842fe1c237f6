import type { Diagnostic } from '../trust/diagnose/diagnostic';
import { pageOf } from '../trust/diagnose/page';
import type { ManifestFile } from '../trust/read/given-files';
import type { ViolatingResource, Violation } from './validation-context';

/** A finding as a violation of the resources that it names. */
export function violationOf(diagnostic: Diagnostic, manifests: readonly ManifestFile[]): Violation {
  const { code, message, at, related, sent, wanted, server, fix } = diagnostic;
  const places = [...new Set([at, sent?.at ?? '', wanted?.at ?? '', ...related])].filter((place) => place !== '');
  const words = [
    message,
    sent === null ? '' : `sent ${sent.text}`,
    wanted === null ? '' : `wanted ${wanted.text}`,
    server === null ? '' : `${server.server}: ${server.words}`,
  ];
  return {
    ruleName: code,
    recommendation: words.filter((line) => line !== '').join('; '),
    fix: fix === '' ? `see ${pageOf(code)}` : fix,
    violatingResources: resourcesOf(places, manifests),
  };
}

/** The resources that places name, each once; a place outside all manifests stands for itself. */
function resourcesOf(places: readonly string[], manifests: readonly ManifestFile[]): readonly ViolatingResource[] {
  const resources = new Map<string, { resourceName: string; manifestPath: string; locations: string[] }>();
  for (const place of places) {
    const [manifestPath = '', within = ''] = place.split('#', 2);
    const manifest = manifests.find(({ file }) => file === manifestPath);
    const resourceName = (manifest === undefined ? null : nameIn(manifest, within)) ?? place;
    const key = `${manifestPath}#${resourceName}`;
    const resource = resources.get(key) ?? { resourceName, manifestPath, locations: [] };
    resource.locations.push(within === '' ? place : within);
    resources.set(key, resource);
  }
  return [...resources.values()];
}

/** The name of the object to which a place within a file belongs: the longest one, since names have dots. */
function nameIn({ objects }: ManifestFile, within: string): string | null {
  const names = objects.map(nameOf).filter((name) => name !== '');
  const own = names.filter((name) => `${within}.`.includes(`/${name}.`));
  return own.sort((one, other) => other.length - one.length)[0] ?? null;
}

function nameOf(object: unknown): string {
  const { metadata } = (object ?? {}) as { readonly metadata?: { readonly name?: unknown } };
  return typeof metadata?.name === 'string' ? metadata.name : '';
}
