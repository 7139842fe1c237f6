import type { TrustModel } from '../model/trust-model';
import type { Acceptance } from './acceptance';
import type { AcceptedByClaim } from './accepted-by-claim';
import { acceptancesOf } from './acceptances';
import { clusterNamed } from './clients';
import { witnessAt } from './taker';
import { proved, refuted, undecided, type Verdict } from './verdict';

/** Who accepts the tokens of an account, and that nobody else does. */
export function proveAcceptedBy(model: TrustModel, { acceptedBy }: AcceptedByClaim): Verdict {
  const cluster = clusterNamed(model, acceptedBy.cluster);
  if ('outcome' in cluster) return cluster;
  const [namespace = '', name = ''] = acceptedBy.account.split('/');
  const account = { namespace, name };
  const all = acceptancesOf(model, cluster, account);
  const who = `\`${acceptedBy.account}\` of cluster \`${cluster.name}\``;
  const unknown = acceptedBy.parties.find((party) => !all.some((one) => one.party === party));
  if (unknown !== undefined) return undecided(`no party is named \`${unknown}\``, unknown);
  const wanted = (one: Acceptance): boolean => acceptedBy.parties.includes(one.party);
  const refusing = all.find((one) => wanted(one) && one.outcome === 'refused');
  if (refusing !== undefined) {
    const why = refusing.refusedBy === '' ? '' : `, ${refusing.refusedBy}`;
    return refuted(`\`${refusing.party}\` accepts no token of ${who}${why}`, [], null);
  }
  const other = all.find((one) => !wanted(one) && one.outcome === 'accepted');
  if (other !== undefined)
    return refuted(
      `\`${other.party}\` accepts a token of ${who} too${rightsOf(other)}`,
      other.assuming,
      other.token === null ? null : witnessAt(other.party, cluster, account, other.token),
    );
  const open = all.find(({ outcome }) => outcome === 'undecided');
  if (open !== undefined)
    return undecided(`whether \`${open.party}\` accepts a token of ${who} hangs on \`${open.missing}\``, open.missing);
  const accepting = all.filter(wanted);
  const listed = accepting.map((one) => `\`${one.party}\`${rightsOf(one)}`).join('; ');
  return proved(
    accepting.length === 0
      ? `nobody accepts a token of ${who}`
      : `a token of ${who} is accepted by ${listed}; and by nobody else`,
    [...new Set(accepting.flatMap(({ assuming }) => assuming))],
  );
}

function rightsOf({ rights, token }: Acceptance): string {
  const by = token === null || token.trustDomain === '' ? '' : `, by the JWT-SVID \`${token.sub}\``;
  return `${by}${rights.length === 0 ? ', without any right' : `, for ${rights.map((right) => `\`${right}\``).join(', ')}`}`;
}
