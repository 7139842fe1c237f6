import { wrap } from '../../diagnose/wrap';
import type { Reachable, Reacher } from '../../prove/standing';

// Whoever has more than these has a pattern in a policy, which stands in the list itself.
const most = 20;

/** Who reaches what: a path in each first line, below it everybody, by cluster. */
export function renderReach(reach: readonly Reachable[], width: number): string {
  return reach.map(({ path, by }) => [path, ...reachers(by, width)].join('\n')).join('\n');
}

function reachers(by: readonly Reacher[], width: number): readonly string[] {
  const groups = new Map<string, Reacher>();
  for (const one of by) {
    const key = [one.cluster, one.client, one.account, one.spiffeId].join('\n');
    const known = groups.get(key)?.capabilities ?? [];
    groups.set(key, { ...one, capabilities: [...new Set([...known, ...one.capabilities])] });
  }
  const all = [...groups.values()];
  const shown = all.slice(0, most);
  const [clusters, names] = [widest(shown.map(({ cluster }) => cluster)), widest(shown.map(nameOf))];
  const indent = ' '.repeat(clusters + names + 6);
  const lines = shown.flatMap((one) => {
    const [first, ...rest] = wrap(one.capabilities.join(', '), Math.max(width - indent.length, 20));
    return [
      `  ${one.cluster.padEnd(clusters)}  ${nameOf(one).padEnd(names)}  ${first}`,
      ...rest.map((line) => indent + line),
    ];
  });
  return all.length > most ? [...lines, `  and ${String(all.length - most)} more`] : lines;
}

function nameOf({ client, account, spiffeId }: Reacher): string {
  const as = spiffeId === '' ? '' : ` as ${spiffeId}`;
  if (client === '') return `${account}${as} (no client of this declaration)`;
  return client === account ? `${client}${as}` : `${client} (ServiceAccount ${account})${as}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
