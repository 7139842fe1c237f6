import { decideCall, type Call } from '../decide/cluster-call';
import { missingOf, type Decision, type Result } from '../decide/decision';
import type { Right } from '../decide/rbac';
import type { Cluster } from '../model/cluster';
import type { TrustModel } from '../model/trust-model';
import type { ServiceAccountSubject } from '../terms/subject';
import type { Token } from '../terms/token';
import { anybody } from './account-subjects';
import type { CallName, CanCallClaim, CannotCallClaim } from './call-claim';
import { clusterNamed } from './clients';
import { accountsBound } from './cluster-taker';
import { instant, svidAccountsOf, svidMintingsFor, tokenBy, type Minting } from './minting';
import { proved, refuted, undecided, type Verdict, type Witness } from './verdict';

/** A token of an account of one cluster, put to the API server of another. */
interface Put {
  readonly account: string;
  readonly token: Token;
  readonly call: Call;
}

/** Whether an account of one cluster may do something in another one. */
export function proveCanCall(model: TrustModel, { canCall }: CanCallClaim): Verdict {
  const [from, to] = [clusterNamed(model, canCall.from), clusterNamed(model, canCall.to)];
  if ('outcome' in from) return from;
  if ('outcome' in to) return to;
  const [namespace = '', name = ''] = canCall.account.split('/');
  const puts = putsTo(model, from, to, { namespace, name }, rightOf(canCall));
  const put = puts.find(mayDo) ?? puts[0];
  const { authenticated, permitted, user } = put.call;
  const [who, does] = [shown(put, from), shownCall(canCall, to)];
  const missing = missingFor(authenticated, permitted.result);
  if (authenticated.outcome === 'refused')
    return refuted(`${who} is not let in by cluster \`${to.name}\`: ${reasonOf(authenticated)}`, [], null);
  if (permitted.result === false) return refuted(`${who} cannot ${does}: no role of \`${user}\` allows it`, [], null);
  if (missing !== '') return undecided(`whether ${who} can ${does} hangs on \`${missing}\``, missing);
  const role =
    permitted.result === 'live' ? [`role \`${permitted.role}\`, defined elsewhere, lets \`${user}\` ${does}`] : [];
  return proved(`${who} can ${does}, as \`${user}\``, [...authenticated.assuming, ...role]);
}

/** Whether no token of one cluster may do something in another one. */
export function proveCannotCall(model: TrustModel, { cannotCall }: CannotCallClaim): Verdict {
  const { besides = [], verb, resource } = cannotCall;
  const [from, to] = [clusterNamed(model, cannotCall.from), clusterNamed(model, cannotCall.to)];
  if ('outcome' in from) return from;
  if ('outcome' in to) return to;
  const asked = verb === undefined || resource === undefined ? null : { ...cannotCall, verb, resource };
  const does = asked === null ? `log in to cluster \`${to.name}\`` : shownCall(asked, to);
  const puts = accountsSeen(model, to, from)
    .flatMap((account) => putsTo(model, from, to, account, rightOf(asked)))
    .filter(({ account, call }) => !besides.includes(account) && call.authenticated.outcome !== 'refused');
  let open: Verdict | null = null;
  for (const put of puts) {
    const { authenticated, permitted } = put.call;
    const result = asked === null ? true : permitted.result;
    if (result === false) continue;
    const missing = missingFor(authenticated, result);
    if (result === true && missing === '')
      return refuted(
        `${shown(put, from)} can ${does}, as \`${put.call.user}\``,
        authenticated.assuming,
        witnessOf(put, from, to, asked),
      );
    const elsewhere = `role \`${permitted.role}\`, which is defined elsewhere`;
    open ??= undecided(
      `whether ${shown(put, from)} can ${does} hangs on ${missing === '' ? elsewhere : `\`${missing}\``}`,
      missing === '' ? placeOf(to, permitted.role) : missing,
    );
  }
  const others = besides.length === 0 ? '' : ` besides those of ${besides.map((one) => `\`${one}\``).join(', ')}`;
  return (
    open ??
    proved(
      `no token of cluster \`${from.name}\`${others} can ${does}`,
      elsewhereIn(to, puts.length > 0),
      puts.length === 0 && asked !== null,
    )
  );
}

/** What such a proof rests on besides the declaration. */
function elsewhereIn({ name }: Cluster, letsIn: boolean): readonly string[] {
  return [
    `nothing but the declared file or flags tells the API server of cluster \`${name}\` whose tokens to accept`,
    ...(letsIn
      ? [`no binding in cluster \`${name}\` that is managed elsewhere names these users, or all who are authenticated`]
      : []),
  ];
}

/** Whether a token gets in, and its user is not forbidden what is asked. */
function mayDo({ call: { authenticated, permitted } }: Put): boolean {
  return authenticated.outcome !== 'refused' && permitted.result !== false;
}

/** The token that a cluster signs for an account first, then those that its Pods get from the SPIRE server. */
function putsTo(
  model: TrustModel,
  from: Cluster,
  to: Cluster,
  account: ServiceAccountSubject,
  right: Right,
): readonly [Put, ...Put[]] {
  const put = (minting: Minting, issuer: string): Put => {
    const audiences = to.authentication.issuers.find(({ url }) => url === issuer)?.audiences ?? [];
    const token = tokenBy(minting, account, audiences);
    const call = decideCall(model, to, token, right, instant);
    return { account: `${account.namespace}/${account.name}`, token, call };
  };
  const svids = svidMintingsFor(model, from, account).map((minting) => put(minting, minting.minter.jwtIssuer));
  return [put({ kind: 'requested', minter: from }, from.tokenIssuer), ...svids];
}

/**
 * One account for each name that a binding has, those whose Pods have a SPIFFE ID, and one that none has: tokens of
 * accounts differ in nothing else that RBAC sees.
 */
function accountsSeen(model: TrustModel, to: Cluster, from: Cluster): readonly ServiceAccountSubject[] {
  return [...accountsBound(to, from), ...svidAccountsOf(model, from), anybody];
}

function rightOf(call: CallName | null): Right {
  const { verb = '', apiGroup = '', resource = '', name = '', namespace = '' } = call ?? {};
  return { verb, apiGroup, resource, name, namespace };
}

function witnessOf({ account, token }: Put, from: Cluster, to: Cluster, call: CallName | null): Witness {
  const path = call === null ? '' : shownObject(call);
  const capability = call?.verb ?? '';
  const { claims, trustDomain } = token;
  const of = { token: claims, cluster: from.name, account, trustDomain };
  return { ...of, mount: '', role: '', accepting: to.name, path, capability };
}

function missingFor(decision: Decision, result: Result): string {
  const open = missingOf(decision);
  return open === '' && typeof result === 'object' ? result.missing : open;
}

function reasonOf({ steps }: Decision): string {
  const failed = steps.find(({ outcome }) => outcome === 'fail');
  return failed === undefined ? '' : [failed.check, failed.log === '' ? failed.message : failed.log].join(', ');
}

/** Where a role is bound that nobody declared. */
function placeOf(to: Cluster, role: string): string {
  return to.rbacBindings.find(({ roleName }) => roleName === role)?.at ?? to.at;
}

function shown({ account }: Put, { name }: Cluster): string {
  return account === `${anybody.namespace}/${anybody.name}`
    ? `a token of any account of cluster \`${name}\``
    : `a token of \`${account}\` of cluster \`${name}\``;
}

function shownCall(call: CallName, { name }: Cluster): string {
  return `\`${call.verb}\` \`${shownObject(call)}\` in cluster \`${name}\``;
}

function shownObject({ apiGroup = '', resource, namespace = '', name = '' }: CallName): string {
  const kind = apiGroup === '' ? resource : `${resource}.${apiGroup}`;
  return [namespace, kind, name].filter((part) => part !== '').join('/');
}
