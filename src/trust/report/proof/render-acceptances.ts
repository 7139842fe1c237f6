import { wrap } from '../../diagnose/wrap';
import type { Acceptance } from '../../prove/acceptance';

const words = { accepted: 'accepts', undecided: 'open', refused: 'refuses' } as const;

/** Who accepts a token, a party in each line; those that do first. */
export function renderAcceptances(acceptances: readonly Acceptance[], width: number): string {
  const widest = Math.max(0, ...acceptances.map(({ party }) => party.length));
  const indent = 'accepts'.length + widest + 4;
  return (['accepted', 'undecided', 'refused'] as const)
    .flatMap((outcome) => acceptances.filter((one) => one.outcome === outcome))
    .flatMap((one) => {
      const [first = '', ...rest] = wrap(detailOf(one), Math.max(20, width - indent));
      const start = `${words[one.outcome].padEnd('accepts'.length)}  ${one.party.padEnd(widest)}  ${first}`;
      return [start, ...rest.map((line) => ' '.repeat(indent) + line)].map((line) => line.trimEnd());
    })
    .join('\n');
}

function detailOf({ outcome, rights, token, missing, refusedBy }: Acceptance): string {
  if (outcome === 'refused') return refusedBy;
  if (outcome === 'undecided') return `for lack of ${missing}`;
  const as = token === null || token.trustDomain === '' ? '' : `as ${token.sub}: `;
  return `${as}${rights.length === 0 ? 'without any right' : rights.join('; ')}`;
}
