import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Positions } from '../files/positions';
import { checkFiles } from '../files/check-files';
import { gather } from '../files/gather';
import type { Diagnostic } from '../trust/diagnose/diagnostic';
import { Trust, type Checked } from '../trust/trust';
import { Unusable } from './exit-code';

/** A checked FILE: the trust if nothing blocks, all findings, and where in the file they stand. */
export interface Loaded extends Checked {
  /** null for a module: its declaration has no lines. */
  readonly positions: Positions | null;
}

/** Whether a file is a module, which exports a `Trust`. */
export function isModule(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

/** Loads a declaration in YAML or JSON, or a module that exports a `Trust`. */
export async function load(file: string): Promise<Loaded> {
  if (isModule(file)) return { ...(await loadModule(file)), positions: null };
  return checkFiles(gather([]), { file, text: readText(file) });
}

export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`cannot read ${file}: ${reason(error)}`);
  }
}

/** Loads the `Trust` that a module exports. */
export async function loadModule(file: string): Promise<Checked> {
  readText(file);
  let exported: Record<string, unknown>;
  try {
    exported = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
  } catch (error) {
    if (Array.isArray((error as { diagnostics?: unknown }).diagnostics)) {
      return { trust: null, diagnostics: (error as { diagnostics: Diagnostic[] }).diagnostics };
    }
    throw new Unusable(`cannot load ${file}: ${reason(error)}`);
  }
  const nested = exported['default'];
  const candidates = [nested, ...Object.values(exported), ...Object.values(nested ?? {})];
  const trust = candidates.find((value) => Trust.isTrust(value));
  if (trust === undefined) throw new Unusable(`${file} exports no Trust: export what Trust.declare(…) returns`);
  return { trust, diagnostics: trust.diagnostics };
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'it is a directory';
  if (code === 'EACCES') return 'permission denied';
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return 'this node does not run TypeScript; name the compiled module, or start node with a loader';
  return message.split('\n')[0] ?? message;
}
