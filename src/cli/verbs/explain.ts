import { renderText } from '../../trust/diagnose/render';
import { causesOf, type Cause } from '../../trust/report/explain/causes';
import { explain as explainToken } from '../../trust/report/explain/explain';
import type { Fault } from '../../trust/report/explain/target';
import { renderCauses } from '../../trust/report/explain/render-causes';
import { renderExplanation } from '../../trust/report/explain/render';
import { explanationToJson } from '../../trust/report/explain/to-json';
import type { TrustModel } from '../../trust/model/trust-model';
import { exitCode, Unusable, type ExitCode } from '../exit-code';
import { load, readText } from '../load';
import type { Terminal } from '../terminal';

/** Options of `explain`, as the command line gives them. */
export interface ExplainOptions {
  readonly cluster?: string;
  readonly client?: string;
  readonly role?: string;
  readonly party?: string;
  /** A file, or `-` for standard input. */
  readonly token?: string;
  readonly error?: string;
  readonly now?: string;
  readonly format: 'text' | 'json';
}

const codes = { accepted: exitCode.ok, refused: exitCode.refused, undecided: exitCode.undecided } as const;

/** Explains why a token is accepted or refused, or what may lie behind an error text. */
export async function explain(file: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const { trust, diagnostics, positions } = await load(file);
  if (trust === null) {
    terminal.err(renderText(diagnostics, { positions, width: terminal.width, colour: false }));
    throw new Unusable(`nothing was explained: ${file} has findings that block`);
  }
  return options.error === undefined
    ? explainLogin(trust.model, options, terminal)
    : explainError(trust.model, options.error, options, terminal);
}

async function explainLogin(model: TrustModel, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const token = options.token === undefined ? null : await readToken(options.token, terminal);
  const explanation = usable(explainToken(model, { ...asked(options, terminal), token }));
  if (options.format === 'json') terminal.out(`${JSON.stringify(explanationToJson(explanation), null, 2)}\n`);
  else terminal.out(renderExplanation(explanation, terminal));
  return codes[explanation.outcome];
}

function explainError(model: TrustModel, error: string, options: ExplainOptions, terminal: Terminal): ExitCode {
  const causes: readonly Cause[] = usable(causesOf(model, { ...asked(options, terminal), error }));
  if (options.format === 'json') terminal.out(`${JSON.stringify({ causes }, null, 2)}\n`);
  else if (causes.length === 0) terminal.out('no check of any server says this\n');
  else terminal.out(renderCauses(causes, terminal));
  return causes.length === 0 ? exitCode.undecided : exitCode.ok;
}

function asked({ cluster = '', client = '', role = '', party = '', now }: ExplainOptions, terminal: Terminal) {
  return { cluster, client, role, party, now: now ?? terminal.now() / 1000 };
}

function readToken(from: string, terminal: Terminal): Promise<string> {
  return from === '-' ? terminal.readStdin() : Promise.resolve(readText(from));
}

function usable<T extends object>(answer: T | Fault): T {
  if ('fault' in answer) throw new Unusable(answer.fault);
  return answer;
}
