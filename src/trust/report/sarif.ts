import { asWritten } from '../diagnose/as-written';
import { codeOf } from '../diagnose/codes';
import type { Diagnostic, DiagnosticKind } from '../diagnose/diagnostic';
import { pageOf } from '../diagnose/page';
import { positionOf, type Position, type Positions } from '../diagnose/position';

/** What a report of findings needs besides them. */
export interface SarifOptions {
  /** Version of the tool. */
  readonly version: string;
  /** Where the findings stand in their files; null where they have none. */
  readonly positions: Positions | null;
  /** File to which findings without a line belong: code scanning shows none without a file. */
  readonly file: string;
  /** The text of a finding's page in Markdown; '' where it has none. */
  readonly page: (code: string) => string;
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [SarifRun];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
}

export interface SarifDriver {
  readonly name: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifText;
  readonly help: SarifText & { readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly kind: DiagnosticKind; readonly page: string };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: { readonly 'codeAndPlace/v1': string };
  readonly suppressions: readonly { readonly kind: 'external'; readonly justification: string }[];
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly startColumn: number };
  };
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
}

export type SarifLevel = 'error' | 'warning' | 'note';

interface SarifText {
  readonly text: string;
}

/**
 * Findings as a SARIF log, as code scanning takes it. A waived one is suppressed with its reason.
 * Its fingerprint is its code and its place by identity, so it stays the same when lines move.
 * Source: OASIS SARIF 2.1.0, errata 01.
 */
export function toSarif(
  diagnostics: readonly Diagnostic[],
  { version, positions, file, page }: SarifOptions,
): SarifLog {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'vault-trust',
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, page(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes.indexOf(diagnostic.code), positions, file)),
      },
    ],
  };
}

const levels: Readonly<Record<DiagnosticKind, SarifLevel>> = {
  broken: 'error',
  unsafe: 'error',
  undeclared: 'warning',
  notice: 'note',
};

function ruleOf(code: string, markdown: string): SarifRule {
  const { title = code, kind = 'broken' } = codeOf(code) ?? {};
  const help = markdown === '' ? title : markdown;
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: levels[kind] },
    properties: { kind, page: pageOf(code) },
  };
}

function resultOf(found: Diagnostic, ruleIndex: number, positions: Positions | null, file: string): SarifResult {
  const diagnostic = positions === null ? found : asWritten(found, positions);
  const { code, kind, at, related, waivedBy } = diagnostic;
  const others = [...new Set([...related, diagnostic.sent?.at ?? '', diagnostic.wanted?.at ?? ''])];
  const relatedLocations = others
    .filter((place) => place !== '' && place !== at)
    .map((place) => locationOf(place, positions?.findPlace?.(place) ?? null, file));
  return {
    ruleId: code,
    ruleIndex,
    level: levels[kind],
    message: { text: messageOf(diagnostic) },
    locations: [locationOf(at, positions === null ? null : positionOf(diagnostic, positions), file)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { 'codeAndPlace/v1': `${code}@${at}` },
    suppressions: waivedBy === null ? [] : [{ kind: 'external', justification: waivedBy.reason }],
  };
}

/** All that a finding says, a line each. */
function messageOf({ message, sent, wanted, server, fix }: Diagnostic): string {
  return [
    message,
    sent === null ? '' : `sent ${sent.text}`,
    wanted === null ? '' : `wanted ${wanted.text}`,
    server === null ? '' : `${server.server}: ${server.words}`,
    fix === '' ? '' : `fix: ${fix}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function locationOf(at: string, position: Position | null, fallback: string): SarifLocation {
  const logical = at === '' ? {} : { logicalLocations: [{ fullyQualifiedName: at }] };
  return { physicalLocation: physical(position ?? placeInText(at, fallback)), ...logical };
}

/** The file and line that a place itself names: `prod.yaml:3:1`, `plan.json#vault_policy.shop`. */
function placeInText(at: string, fallback: string): Spot {
  const [, file, line = '1', column = '1'] = /^([^#]+):(\d+):(\d+)$/.exec(at) ?? [];
  return { file: file ?? /^([^#]+)#/.exec(at)?.[1] ?? fallback, line: Number(line), column: Number(column) };
}

type Spot = Pick<Position, 'file' | 'line' | 'column'>;

function physical({ file, line, column }: Spot): SarifLocation['physicalLocation'] {
  // Relative to where the command ran, which in a pipeline is the root of the repository.
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line, startColumn: column } };
}
