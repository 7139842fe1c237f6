import { writeReport } from '../harness/report';

/** A row of a table: what it is about, and what was seen. */
const faults: (readonly string[])[] = [];
const rotations: (readonly string[])[] = [];

/** Remembers a fault: what was said meanwhile, and the seconds that it lasted and that it took until all was well. */
export function sawFault(name: string, said: readonly string[], lasted: number, recovered: string): void {
  faults.push([name, said.map(general).join('<br>'), lasted.toFixed(0), recovered]);
}

/** Remembers the logins of one method in one stage of a rotation. */
export function sawLogins(stage: string, method: string, made: number, fresh: number, said: readonly string[]): void {
  rotations.push([
    stage,
    method,
    String(made),
    String(fresh),
    said.length === 0 ? 'none' : said.map(general).join('<br>'),
  ]);
}

/** Writes both tables. */
export function reportFaults(): void {
  writeReport(
    'faults',
    'Servers that are away',
    'Written by `test/e2e/faults.e2e.ts`. While the fault lasted two certificates were wanted: `on-standing`, of an Issuer that had been Ready and was left alone, and `on-asked`, of one that cert-manager looked at anew. What the objects came to say is asserted word for word; nothing was signed meanwhile, certificates from before stayed Ready, and afterwards everything became Ready without anybody’s help. The times are of one run. cert-manager looks again 5 s after a failure, then after 10, 20, and so on up to 5 minutes, so a long fault is outlasted by up to 5 minutes. A signing that failed is tried again after an hour, doubled each time; here that pause is set to 5 s.',
    ['fault', 'what was said while it lasted', 'lasted, s', 'Ready after its end, s'],
    faults,
  );
  writeReport(
    'rotation',
    'The key of a cluster is rotated while clients log in',
    'Written by `test/e2e/faults.e2e.ts`. Each method has one client, which logs in without pause: with a token that was just minted, and with one that it keeps for 2 s, as a Pod keeps its token for up to a day. One API server takes over from the other on the same etcd, behind a balancer, and for 2 s both serve. The stages are those of [replacement.md](../replacement.md#the-key-of-a-cluster). The last rows are what the same switch does without stages.',
    ['stage', 'login method', 'logins', 'of them with a new token', 'refused'],
    rotations,
  );
}

/** Without the addresses of one run. */
function general(line: string): string {
  return `\`${line
    .replace(/\s*\n\s*/g, ' ')
    .replace(/127\.0\.0\.1:\d+/g, '…')
    .replaceAll('`', '')}\``;
}
