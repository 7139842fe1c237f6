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
import { instant, mintedToken } from './minting';
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
  const put = putTo(model, from, to, { namespace, name }, rightOf(canCall));
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
  const puts = accountsSeen(to, from)
    .map((account) => putTo(model, from, to, account, rightOf(asked)))
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

function putTo(model: TrustModel, from: Cluster, to: Cluster, account: ServiceAccountSubject, right: Right): Put {
  const issuer = issuerOf(to, from);
  const token = mintedToken(from, account, issuer?.audiences ?? [], 'requested');
  const call = decideCall(model, to, token, right, instant);
  return { account: `${account.namespace}/${account.name}`, token, call };
}

function issuerOf(to: Cluster, from: Cluster): Cluster['authentication']['issuers'][number] | undefined {
  return to.authentication.issuers.find(({ url }) => url === from.tokenIssuer);
}

/** One account for each name that a binding has, and one that none has: tokens of accounts differ in nothing else that RBAC sees. */
function accountsSeen(to: Cluster, from: Cluster): readonly ServiceAccountSubject[] {
  return [...accountsBound(to, from), anybody];
}

function rightOf(call: CallName | null): Right {
  const { verb = '', apiGroup = '', resource = '', name = '', namespace = '' } = call ?? {};
  return { verb, apiGroup, resource, name, namespace };
}

function witnessOf({ token }: Put, from: Cluster, to: Cluster, call: CallName | null): Witness {
  const path = call === null ? '' : shownObject(call);
  const capability = call?.verb ?? '';
  return { token: token.claims, cluster: from.name, mount: '', role: '', accepting: to.name, path, capability };
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
