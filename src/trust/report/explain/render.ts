import { paint, type Paint } from '../../diagnose/paint';
import type { Explanation, ExplainedStep } from './explanation';
import { labelled } from './layout';

/** How wide a text may be, and whether a terminal's colours may be used. */
export interface TextOptions {
  /** @default - no line is broken */
  readonly width?: number;
  /** @default false */
  readonly colour?: boolean;
}

const words = { pass: 'pass', fail: 'FAIL', unknown: 'unknown', skipped: 'not reached' } as const;
const outcomeWidth = words.skipped.length + 2;
/** The servers that nearly every explanation has. */
const usualServer = 'cert-manager'.length;
const labelWidth = 'CertificateRequest'.length + 2;

/** An explanation as text: one line for each check, and below the first refused one everything that helps. */
export function renderExplanation(
  explanation: Explanation,
  { width = Infinity, colour = false }: TextOptions = {},
): string {
  const { outcome, subject, login, about, assuming, steps } = explanation;
  const painted = paint(colour);
  const serverWidth = Math.max(usualServer, ...steps.map(({ server }) => server.length)) + 2;
  const checkWidth = Math.max(...steps.map(({ check }) => check.length), 0) + 2;
  const [head = '', ...more] = labelled('', `${outcome}: ${subject}`, 0, width);
  const emphasis = outcome === 'accepted' ? painted.waived : outcome === 'refused' ? painted.error : painted.warning;
  const lines = [
    `${emphasis(outcome)}${head.slice(outcome.length)}`,
    ...more,
    ...labelled('  login', login, 9, width),
    ...about.flatMap((one, index) => labelled(index === 0 ? '  token' : '', one, 9, width)),
    '',
    ...steps.flatMap((step) => stepLines(explanation, step, { serverWidth, checkWidth }, width, painted)),
    ...(outcome === 'refused' || assuming.length === 0
      ? []
      : ['', 'assuming', ...assuming.flatMap((one) => labelled('  -', one, 4, width))]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function stepLines(
  { refusal }: Explanation,
  step: ExplainedStep,
  { serverWidth, checkWidth }: { readonly serverWidth: number; readonly checkWidth: number },
  width: number,
  painted: Paint,
): readonly string[] {
  const word = step.reached ? words[step.outcome] : words.skipped;
  const isRefusal = refusal?.step === step;
  const columns = 2 + outcomeWidth + serverWidth + checkWidth;
  const name = `${step.server.padEnd(serverWidth)}${step.check.padEnd(checkWidth)}`;
  const shown = isRefusal ? painted.error(word) : step.reached ? word : painted.label(word);
  const start = `  ${shown}${' '.repeat(outcomeWidth - word.length)}${name}`;
  const detail = clip(compared(readable(step)));
  if (isRefusal) return [start, ...refusalLines(step, refusal, width, painted)];
  if (columns + detail.length <= width) return [`${start}${detail}`];
  return [start, ...labelled('', detail, 0, width - 6).map((line) => `      ${line}`)];
}

function refusalLines(
  step: ExplainedStep,
  { seen, repair }: NonNullable<Explanation['refusal']>,
  width: number,
  painted: Paint,
): readonly string[] {
  const { sent, wanted, source } = readable(step);
  return [
    ...(sent === '' ? [] : row('sent', clip(sent), width, painted)),
    ...(wanted === '' ? [] : row(times.test(step.check) ? 'now' : 'wanted', clip(wanted), width, painted)),
    ...seen.flatMap(({ where, words: said }) => row(where, said, width, painted)),
    ...row('fix', repair, width, painted),
    ...row('source', source, width, painted),
  ];
}

const times = /\/(?:not-before|expiry|issued-at)$/;

/** A step with its seconds since 1970 as people read them. */
function readable(step: ExplainedStep): ExplainedStep {
  if (!times.test(step.check)) return step;
  const date = (text: string): string =>
    text.replace(/^`(\d{1,11})`$/, (_, seconds: string) => {
      return `\`${new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')}\``;
    });
  return { ...step, sent: date(step.sent), wanted: date(step.wanted) };
}

function compared({ check, outcome, sent, wanted, missing, assumption }: ExplainedStep): string {
  const sides =
    sent === wanted && sent !== '' && !times.test(check)
      ? `${sent}, as wanted`
      : [sent, wanted === '' ? '' : `${times.test(check) ? 'now' : 'wanted'} ${wanted}`]
          .filter((side) => side !== '')
          .join(', ');
  if (outcome !== 'unknown') return sides;
  const why = missing === '' ? `assuming ${assumption}` : `declare \`${missing}\``;
  return sides === '' ? why : `${sides}: ${why}`;
}

function row(label: string, text: string, width: number, painted: Paint): readonly string[] {
  return labelled(label, text, labelWidth, width - 6).map((line, index) =>
    index === 0 ? `      ${painted.label(label)}${line.slice(label.length)}` : `      ${line}`,
  );
}

const longest = 480;

/** Claims may hold any number of values; the first ones say what is the matter. */
function clip(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… and more`;
}
