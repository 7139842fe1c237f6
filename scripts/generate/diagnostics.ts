import { codes, type DiagnosticCode } from '../../src/trust/diagnose/codes';
import { mistakes } from './mistakes';

const kinds = [
  ['broken', 'will fail, or cannot be applied', 'always; it cannot be waived'],
  ['unsafe', 'works, and lets too much in', 'unless it is waived with a reason'],
  ['undeclared', 'cannot be decided without a fact; the finding says which', 'only with `--strict`'],
  ['notice', 'true and worth knowing', 'only with `--strict`'],
];

/** The table of every finding, `docs/diagnostics/README.md`. */
export function diagnosticsIndex(): string {
  const rows = (Object.keys(codes) as DiagnosticCode[]).sort().map((code) => {
    const { kind, title } = codes[code];
    const known = mistakes.filter((mistake) => mistake.codes.includes(code));
    const decidable = [...new Set(known.flatMap((mistake) => mistake.decidable.split('')))].join(', ');
    return [`[\`${code}\`](${code}.md)`, kind, title, known.map(({ id }) => id).join(', '), decidable];
  });
  return [
    '# Findings',
    '',
    'What is wrong with a trust is said where it was declared: what would be sent, what would be wanted, the words of the server, and the repair. Each code has a page.',
    '',
    ...table(['kind', 'meaning', 'blocks'], kinds),
    '',
    'The number is that of the mistake in the list of those that users meet, below. It is decidable by `S` what is declared alone, `V` a version, `C` a fact about the cluster, `L` a live system only. A code without number is about the declaration or the file itself.',
    '',
    ...table(['code', 'kind', 'title', 'mistake', 'decidable by'], rows),
    '',
    '## Mistakes that users meet',
    '',
    ...table(
      ['number', 'mistake', 'found as'],
      mistakes.map(({ id, what, codes: found }) => [
        id,
        what,
        found.map((code) => `[\`${code}\`](${code}.md)`).join(', '),
      ]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
