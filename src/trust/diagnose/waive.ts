import type { Waiver } from '../model/trust-model';
import type { Diagnostic } from './diagnostic';
import { few } from './listing';
import { diagnostic } from './make';

import { suggest } from './suggest';

/**
 * The findings with those marked that a waiver accepts: an `unsafe` one with exactly its code and
 * place. A waiver that names any other finding, or none, is a finding of its own.
 */
export function waive(diagnostics: readonly Diagnostic[], waivers: readonly Waiver[]): readonly Diagnostic[] {
  const waived = diagnostics.map((found) => {
    const waiver = found.kind === 'unsafe' ? waivers.find((candidate) => names(candidate, found)) : undefined;
    return waiver === undefined ? found : { ...found, waivedBy: waiver };
  });
  const complaints = waivers.flatMap((waiver) => {
    const named = diagnostics.filter((found) => names(waiver, found));
    if (named.some(({ kind }) => kind === 'unsafe')) return [];
    const [first] = named;
    return [first === undefined ? unmatched(waiver, diagnostics) : refused(waiver, first)];
  });
  return [...waived, ...complaints];
}

/** Whether a waiver is about a place in an artefact, `prod.yaml#Issuer/shop/vault`, and not in the declaration. */
export function namesArtefact({ finding }: Waiver): boolean {
  return finding.includes('#');
}

function names({ code, finding }: Waiver, found: Diagnostic): boolean {
  return found.code === code && found.at === finding;
}

function refused({ code, finding, at }: Waiver, { kind }: Diagnostic): Diagnostic {
  const reason = kind === 'broken' ? 'what is broken does not work, whatever is accepted' : `it is only \`${kind}\``;
  return diagnostic({
    code: 'waiver-refused',
    message: `\`${code}\` cannot be waived: ${reason}`,
    at,
    path: pathOf(at),
    related: [finding],
    fix: kind === 'broken' ? `repair what stands at \`${finding}\`, and take the waiver out` : 'take the waiver out',
  });
}

function unmatched({ code, finding, at }: Waiver, diagnostics: readonly Diagnostic[]): Diagnostic {
  const waivable = diagnostics.filter(({ kind, waivedBy }) => kind === 'unsafe' && waivedBy === null);
  const places = waivable.filter((found) => found.code === code).map((found) => found.at);
  const codes = waivable.filter((found) => found.at === finding).map((found) => found.code);
  return diagnostic({
    code: 'waiver-unmatched',
    message: `no finding \`${code}\` at \`${finding}\``,
    at,
    path: pathOf(at),
    fix: repair(code, finding, places, codes),
  });
}

function repair(code: string, finding: string, places: readonly string[], codes: readonly string[]): string {
  const near = suggest(finding, places) ?? suggest(code, codes);
  if (near !== null) return `did you mean \`${near}\`?`;
  if (places.length > 0) return `\`${code}\` was found at ${few(places)}`;
  if (codes.length > 0) return `found there: ${few(codes)}`;
  return 'take the waiver out';
}

/** `waivers[2]` as keys and indices: a waiver has no name but its number. */
function pathOf(at: string): readonly (string | number)[] {
  const index = /^waivers\[(\d+)\]$/.exec(at)?.[1];
  return index === undefined ? [] : ['waivers', Number(index)];
}
