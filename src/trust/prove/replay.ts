import { decideAccess } from '../decide/access';
import { decideToken } from '../decide/client';
import type { Decision } from '../decide/decision';
import type { TrustModel } from '../model/trust-model';
import type { Token } from '../terms/token';
import { shownAccount } from './account-subjects';
import { tokenThrough, type Entrance } from './entrance';
import { requiredParameters, ruleAt } from './grants';
import { instant } from './minting';
import type { Way } from './reach';
import type { Witness } from './verdict';

/** A witness, and what the servers say to it. */
export interface Replay {
  readonly witness: Witness;
  readonly decision: Decision;
}

/** Puts a token to its auth role. */
export function replayLogin(model: TrustModel, entrance: Entrance, subject: string): Replay {
  const { role } = entrance;
  const token = tokenThrough(entrance, subject);
  return {
    witness: witnessOf(entrance, subject, token, '', ''),
    decision: decideToken(model, role.mount, role.name, token, instant),
  };
}

/** Puts a token to its auth role, and then a request, with the parameters that its rule requires. */
export function replayAccess(
  model: TrustModel,
  { entrance, grants }: Way,
  subject: string,
  path: string,
  capability: string,
): Replay {
  const { role } = entrance;
  const token = tokenThrough(entrance, subject);
  const parameters = requiredParameters(ruleAt(grants, path, capability));
  const request = { path, capability, parameters, at: role.at };
  return {
    witness: witnessOf(entrance, subject, token, path, capability),
    decision: decideAccess(model, role.mount, role.name, token, request, instant),
  };
}

/** A token of an account of those that enter, and what it reaches. */
export function witnessOf(
  { role, cluster }: Entrance,
  subject: string,
  { claims, trustDomain }: Token,
  path: string,
  capability: string,
): Witness {
  const account = shownAccount(subject);
  const { mount, name } = role;
  return {
    token: claims,
    cluster: cluster.name,
    account,
    trustDomain,
    mount,
    role: name,
    accepting: '',
    path,
    capability,
  };
}
