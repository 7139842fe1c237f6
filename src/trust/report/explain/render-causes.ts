import { paint } from '../../diagnose/paint';
import type { Cause } from './causes';
import { labelled } from './layout';
import type { TextOptions } from './render';

const words = {
  refused: 'the declaration makes it so',
  undeclared: 'the declaration lacks the fact that would tell',
  possible: 'only a live system knows',
  excluded: 'excluded, if what is applied is what was declared',
} as const;

const labelWidth = 'likelihood'.length + 2;

/** Candidate causes as text, most likely first. */
export function renderCauses(causes: readonly Cause[], { width = Infinity, colour = false }: TextOptions = {}): string {
  const painted = paint(colour);
  const head = causes.length === 1 ? '1 cause' : `${String(causes.length)} causes, most likely first`;
  const numbers = String(causes.length).length + 2;
  const lines = causes.flatMap(({ server, check, likelihood, cause, observe, log, repair, source }, index) => {
    const number = `${String(index + 1)}.`.padEnd(numbers);
    const [first = '', ...more] = labelled(number, cause, numbers, width - 2);
    const whole: readonly (readonly [string, string])[] = [
      ['check', `${server} ${check}`],
      ['likelihood', words[likelihood]],
      ['look', observe],
      ['log', log],
      ['fix', repair],
      ['source', source],
    ];
    const isAside = likelihood === 'excluded' && causes.some((one) => one.likelihood !== 'excluded');
    const told = isAside ? ['likelihood', 'look'] : whole.map(([label]) => label);
    const rows = whole.filter(([label, text]) => told.includes(label) && text !== '');
    const indent = ' '.repeat(2 + numbers);
    return [
      '',
      `  ${isAside ? first : painted.warning(first)}`,
      ...more.map((line) => `  ${line}`),
      ...rows.flatMap(([label, text]) =>
        labelled(label, text, labelWidth, width - indent.length).map((line, at) =>
          at === 0 ? `${indent}${painted.label(label)}${line.slice(label.length)}` : `${indent}${line}`,
        ),
      ),
    ];
  });
  return [head, ...lines].map((line) => `${line.trimEnd()}\n`).join('');
}
