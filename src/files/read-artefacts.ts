import type { Diagnostic } from '../trust/diagnose/diagnostic';
import { diagnostic } from '../trust/diagnose/make';
import type { Position } from '../trust/diagnose/position';
import { isPartyFile } from '../trust/read/party/party-readers';
import { isSpireFile } from '../trust/read/spire/spire-readers';
import { ArtefactPlaces } from './artefact-places';
import { JsonOffsets } from './json-offsets';
import { LineStarts } from './line-starts';
import { readConf } from './read-conf';
import { readErlang } from './read-erlang';
import { readHcl } from './read-hcl';
import { readYaml } from './read-yaml';

/** What is in a file, by its content. `other` where nothing in it says so. */
export type FileKind = 'kubernetes' | 'terraform' | 'discovery' | 'party' | 'spire' | 'declaration' | 'other';

export interface ArtefactFile {
  readonly kind: FileKind;
  /** Each document of the file as data, in its order; one that is malformed is left out. */
  readonly values: readonly unknown[];
  /** Faults of the text. Their place is `file:line:column`, or the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a value stands in the text, by its place without the file: `Issuer/shop/vault.spec.vault.path`. */
  find(within: string): Position | null;
}

/**
 * Reads the text of an artefact: manifests in YAML, with several documents, or in JSON; `*.tf.json`;
 * the output of `terraform show -json`; what a relying party or SPIRE reads. Never throws.
 */
export function readArtefacts(text: string, fileName: string): ArtefactFile {
  const hcl = readHcl(text, fileName);
  const terms = readErlang(text);
  const { values, diagnostics, locate } =
    hcl ?? terms ?? readJson(text) ?? readConf(text, fileName) ?? readYaml(text, fileName);
  // Of a malformed text nothing is left by which its content could be known.
  const malformed = hcl?.values.length === 0 ? 'spire' : terms?.values.length === 0 ? 'party' : null;
  const kind = malformed ?? kindOf(fileName, values);
  const places = new ArtefactPlaces(values, locate);
  return {
    kind,
    values,
    diagnostics: diagnostics.map(({ code, message, line, column }) =>
      diagnostic({ code, message, at: [fileName, line, column].filter((part) => part !== 0).join(':'), path: [] }),
    ),
    find: (within) => {
      const found = locatedByKeys.has(kind) ? locate(0, within.split('.')) : places.find(within);
      return found === null ? null : { file: fileName, ...found, text: null };
    },
  };
}

/** Files whose places are keys, and no names of objects. */
const locatedByKeys: ReadonlySet<FileKind> = new Set(['discovery', 'party', 'spire']);

/** JSON by its own parser: states are large. null for what is no JSON, and may be YAML. */
function readJson(text: string): ReturnType<typeof readYaml> | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const value = JSON.parse(text) as unknown;
    const offsets = new JsonOffsets(text);
    let lines: LineStarts | null = null;
    return {
      values: [value],
      diagnostics: [],
      locate: (_, path) => (lines ??= new LineStarts(text)).of(offsets.of(path)),
    };
  } catch {
    return null;
  }
}

/** Keys by which Terraform's documents are known: a module, and what `terraform show -json` prints. */
const terraformKeys = ['resource', 'terraform', 'planned_values', 'terraform_version'];

function kindOf(fileName: string, values: readonly unknown[]): FileKind {
  if (fileName.endsWith('.tf.json')) return 'terraform';
  const objects = values.filter((value): value is object => typeof value === 'object' && value !== null);
  if (objects.some((value) => 'apiVersion' in value && 'kind' in value)) return 'kubernetes';
  if (objects.some((value) => terraformKeys.some((key) => key in value))) return 'terraform';
  if (objects.some(isPartyFile)) return 'party';
  if (objects.some(isSpireFile)) return 'spire';
  if (objects.some(isDiscovery)) return 'discovery';
  return objects.some((value) => 'clusters' in value && 'vault' in value) ? 'declaration' : 'other';
}

/** A provider's configuration, or a JWKS. Source: OpenID Connect Discovery 1.0 section 3, RFC 7517 section 5. */
function isDiscovery(value: object): boolean {
  if ('issuer' in value && 'jwks_uri' in value) return true;
  return 'keys' in value && Array.isArray(value.keys) && value.keys.every(isJwk);
}

function isJwk(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kty' in value;
}
