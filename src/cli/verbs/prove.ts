import { renderText } from '../../trust/diagnose/render';
import { acceptancesOf } from '../../trust/prove/acceptances';
import { narrowed, widened, withWidened } from '../../trust/prove/no-new-access';
import { proveStanding, whoReaches, type Reachable } from '../../trust/prove/standing';
import type { Verdict } from '../../trust/prove/verdict';
import { findCluster } from '../../trust/report/explain/target';
import { renderAcceptances } from '../../trust/report/proof/render-acceptances';
import { renderReach } from '../../trust/report/proof/render-reach';
import { renderLine, renderVerdicts } from '../../trust/report/proof/render-verdict';
import type { Trust } from '../../trust/trust';
import { exitCode, Unusable, type ExitCode } from '../exit-code';
import { load } from '../load';
import type { Terminal } from '../terminal';
import type { Format } from './check';

export interface ProveOptions {
  readonly base?: string;
  /** Whether every login of the base has to work, rather than no other one. */
  readonly stays?: boolean;
  readonly who?: string;
  /** `[CLUSTER:]NAMESPACE/NAME`. */
  readonly account?: string;
  readonly format: Format;
}

/** Who can reach what, and that nobody else can; with a base, what a change widens. */
export async function prove(file: string, options: ProveOptions, terminal: Terminal): Promise<ExitCode> {
  const trust = await judgedTrust(file, terminal);
  if (options.who !== undefined) return who(trust, options.who, options.format, terminal);
  if (options.account !== undefined) return account(trust, options.account, options.format, terminal);
  if (options.stays === true && options.base === undefined)
    throw new Unusable('--stays compares with a former declaration: name it with --base');
  if (options.base !== undefined) {
    const base = await judgedTrust(options.base, terminal);
    return options.stays === true
      ? stays(base, trust, options.format, terminal)
      : since(base, trust, options.format, terminal);
  }
  const { verdict, parts, reach } = proveStanding(trust.model);
  const text = [renderReach(reach, terminal.width), renderVerdicts(parts, terminal)];
  print(terminal, options.format, { ...verdict, parts, reach }, text);
  return codeOf(verdict);
}

/** Nothing is proved of what would not work. */
async function judgedTrust(file: string, terminal: Terminal): Promise<Trust> {
  const { trust, diagnostics, positions } = await load(file);
  if (trust !== null) return trust;
  terminal.err(renderText(diagnostics, { positions, width: terminal.width, colour: false }));
  throw new Unusable(`${file} has findings that block`);
}

function since(base: Trust, trust: Trust, format: Format, terminal: Terminal): ExitCode {
  const wider = widened(base.model, trust.model);
  const narrower = narrowed(base.model, trust.model);
  const verdict = withWidened(trust.model, wider);
  const parts = wider.length === 0 ? [verdict] : wider;
  print(terminal, format, { ...verdict, widened: wider, narrowed: narrower }, [
    renderVerdicts(parts, terminal),
    narrower.map((text) => renderLine('narrowed', text, terminal)).join('\n'),
  ]);
  return codeOf(verdict);
}

/** Whether everybody who got in under the base gets in at each moment of the change. */
function stays(base: Trust, trust: Trust, format: Format, terminal: Terminal): ExitCode {
  const verdict = trust.prove({ noLostAccess: { base } });
  print(terminal, format, verdict, [renderVerdicts([verdict], terminal)]);
  return codeOf(verdict);
}

/** PATH or PATH:CAPABILITY; a `:` in a path is no capability unless one follows. */
function who(trust: Trust, question: string, format: Format, terminal: Terminal): ExitCode {
  const [, path = question, capability = ''] = /^(.+):([a-z]+)$/.exec(question) ?? [];
  const by = whoReaches(trust.model, path, capability);
  const reach: readonly Reachable[] = [{ path, by }];
  const nobody = `nobody reaches \`${path}\`${capability === '' ? '' : ` with \`${capability}\``}`;
  print(terminal, format, { path, capability, by }, [by.length === 0 ? nobody : renderReach(reach, terminal.width)]);
  return exitCode.ok;
}

/** Who accepts the tokens of an account, with which rights, and who does not. */
function account(trust: Trust, question: string, format: Format, terminal: Terminal): ExitCode {
  const [, name = '', id = question] = /^([^:/]+):(.+)$/.exec(question) ?? [];
  const cluster = findCluster(trust.model, name);
  if ('fault' in cluster) throw new Unusable(cluster.fault);
  const [namespace = '', account = '', more] = id.split('/');
  if (account === '' || more !== undefined)
    throw new Unusable(`name an account as [CLUSTER:]NAMESPACE/NAME, not \`${question}\``);
  const acceptances = acceptancesOf(trust.model, cluster, { namespace, name: account });
  const by = acceptances.map(({ party, outcome, rights, assuming, missing, refusedBy }) => {
    return { party, outcome, rights, assuming, missing, refusedBy };
  });
  const data = { cluster: cluster.name, account: id, by };
  print(terminal, format, data, [renderAcceptances(acceptances, terminal.width)]);
  return exitCode.ok;
}

function print(terminal: Terminal, format: Format, data: object, text: readonly string[]): void {
  const blocks = text.filter((block) => block !== '');
  terminal.out(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : `${blocks.join('\n\n')}\n`);
}

function codeOf({ outcome }: Verdict): ExitCode {
  return { proved: exitCode.ok, refuted: exitCode.refused, undecided: exitCode.undecided }[outcome];
}
