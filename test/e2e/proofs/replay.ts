import type { Witness } from '../../../src/index';
import { parseServiceAccountSubject } from '../../../src/trust/terms/subject';
import type { VaultApi } from '../harness/vault-api';
import { serverOf } from './attackers';
import type { Identity } from './identity';
import type { Mint } from './mint';
import { requests } from './paths';
import type { Scenario } from './scenario';

/** What became of a witness: the claims that were signed, and the answers of Vault. */
export interface Replayed {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly login: number;
  /** null where the login alone was at stake. */
  readonly access: number | null;
}

/** Has the witness's cluster sign a token for its account and audiences, and does with it what the witness says. */
export async function replay({ servers }: Scenario, vault: VaultApi, mint: Mint, witness: Witness): Promise<Replayed> {
  const token = await mint.token(identityOf(servers, witness));
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Replayed['claims'];
  const { status: login, auth } = await vault.login(witness.mount, witness.role, token);
  if (auth === null || witness.path === '') return { claims, login, access: null };
  const request = requests.find(({ capabilities }) => (capabilities as readonly string[]).includes(witness.capability));
  if (request === undefined) throw new Error(`no request asks for ${witness.capability}`);
  const caller = vault.as(String(auth['client_token']));
  const body = request.method === 'PUT' ? {} : undefined;
  return { claims, login, access: (await caller.send(request.method, witness.path, body)).status };
}

function identityOf(servers: Scenario['servers'], { token, cluster }: Witness): Identity {
  const subject = parseServiceAccountSubject(String(token['sub']));
  if (!subject.ok) throw new Error(`the witness is of no account: ${String(token['sub'])}`);
  const { namespace, name } = subject.value;
  const kind = token['iss'] === 'kubernetes/serviceaccount' ? 'secret' : 'requested';
  const audiences = (token['aud'] ?? []) as readonly string[];
  return { server: serverOf(servers, cluster), namespace, name, audiences, kind };
}
