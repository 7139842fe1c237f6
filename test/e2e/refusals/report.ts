import { writeReport } from '../harness/report';
import type { Predicted } from './predicted';

interface Row {
  readonly name: string;
  readonly prediction: Predicted;
  /** Name of the trust, in whose words it stands. */
  readonly trust: string;
  readonly method: string;
  readonly client: string;
}

const rows: Row[] = [];

/** Remembers a case in which the servers said what was predicted. */
export function agreed(row: Row): void {
  rows.push(row);
}

/** Writes what was seen, each fault with each of its answers in one line. */
export function reportRefusals(): void {
  const groups = new Map<string, { readonly cells: Set<string>; readonly methods: Set<string> }>();
  for (const { name, prediction, trust, method, client } of rows) {
    const { check, outcome, answer, log } = prediction;
    const shown = [answer, ...log.slice(0, 1).map((words) => `in a log: ${words}`)].join('; ');
    const general = shown
      .replaceAll(trust, '…')
      .replace(/127\.0\.0\.1:\d+/g, '…')
      .replace(/edge-…/g, '…');
    const key = JSON.stringify([name, check, outcome === 'assumed' ? 'left to the live system' : outcome, general]);
    const group = groups.get(key) ?? { cells: new Set(), methods: new Set() };
    group.cells.add(`${method} ${client}`);
    group.methods.add(method);
    groups.set(key, group);
  }
  writeReport(
    'refusals',
    'One fault at a time',
    'Written by `test/e2e/refusals.e2e.ts`. Each line is a single fault on real servers, in as many cells (login method and kind of client) as the last column counts. What the servers said is what was predicted, word for word: the answer of Vault, and on an Issuer the conditions of Issuer, CertificateRequest and Certificate that hold it. `left to the live system`: no declaration tells, and the acceptance was given under that very assumption.',
    ['fault', 'check', 'predicted', 'what was said', 'login methods', 'cells'],
    [...groups].map(([key, { cells, methods }]) => {
      const [name = '', check = '', outcome = '', words = ''] = JSON.parse(key) as readonly string[];
      const ticked = (text: string): string => (text === '' ? '' : `\`${text}\``);
      return [
        name,
        ticked(check),
        outcome,
        ticked(words.replaceAll('`', '')),
        [...methods].join(', '),
        String(cells.size),
      ];
    }),
  );
}
