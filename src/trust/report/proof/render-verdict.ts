import { paint } from '../../diagnose/paint';
import { wrap } from '../../diagnose/wrap';
import type { Verdict, Witness } from '../../prove/verdict';

/** How a verdict is laid out. */
export interface VerdictLayout {
  readonly width: number;
  readonly colour: boolean;
}

const indent = ' '.repeat(11);

/** Each answer with its witness or the fact it lacks, and at the end what the proofs rest on, once. */
export function renderVerdicts(verdicts: readonly Verdict[], layout: VerdictLayout): string {
  const assuming = [...new Set(verdicts.flatMap((verdict) => verdict.assuming))];
  const answers = verdicts.map((verdict) => renderVerdict(verdict, layout));
  const rests = assuming.length === 0 ? [] : ['assuming', ...assuming.map((one) => block('  - ', '    ', one, layout))];
  return [...answers, ...rests].join('\n');
}

function renderVerdict({ outcome, text, witness, missing, vacuous }: Verdict, layout: VerdictLayout): string {
  const { error, warning, label } = paint(layout.colour);
  const coloured = { proved: (word: string) => word, refuted: error, undecided: warning }[outcome];
  const said = vacuous ? `${text} (the claim is about nothing)` : text;
  const [first = '', ...rest] = said.split('\n').map((line) => block('', indent, line, layout, indent.length));
  const lines = [
    `${coloured(outcome)}${' '.repeat(indent.length - outcome.length)}${first}`,
    ...rest.map((line) => indent + line),
  ];
  const row = (name: string, value: string): string =>
    `  ${label(name)}${block(' '.repeat(indent.length - 2 - name.length), indent, value, layout, 2 + name.length)}`;
  return [
    ...lines,
    ...(witness === null ? [] : witnessRows(witness).map(([name, value]) => row(name, value))),
    ...(missing === '' ? [] : [row('declare', `\`${missing}\``)]),
  ].join('\n');
}

/** One line of a report: a word in its column, and what it says. */
export function renderLine(word: string, text: string, layout: VerdictLayout): string {
  return block(word.padEnd(indent.length), indent, text, layout);
}

function witnessRows({
  token,
  cluster,
  account,
  trustDomain,
  mount,
  role,
  accepting,
  path,
  capability,
}: Witness): readonly (readonly [string, string])[] {
  const audiences = token['aud'] ?? [];
  const shown = [audiences].flat().map((one) => `\`${String(one)}\``);
  return [
    ['token', `iss \`${String(token['iss'])}\`, sub \`${String(token['sub'])}\`, aud ${shown.join(', ') || 'none'}`],
    [
      'minted',
      trustDomain === ''
        ? `by cluster \`${cluster}\``
        : `by the SPIRE server of \`${trustDomain}\`, for Pods of \`${account}\` of cluster \`${cluster}\``,
    ],
    ['login', accepting === '' ? `auth role \`${role}\` at \`${mount}\`` : placeOf(accepting)],
    ...(path === '' ? [] : [['request', `\`${capability}\` \`${path}\``] as const]),
  ];
}

function placeOf(accepting: string): string {
  const [, kind = 'cluster', name = accepting] = /^([^:]+):(.*)$/.exec(accepting) ?? [];
  return kind === 'cluster' ? `at the API server of cluster \`${name}\`` : `at \`${accepting}\``;
}

/** Text with its first line behind `start` and the others behind `rest`. */
function block(start: string, rest: string, text: string, { width }: VerdictLayout, before = 0): string {
  const lines = wrap(text, Math.max(width - Math.max(start.length + before, rest.length), 40));
  return start + lines.join(`\n${rest}`);
}
