import { inParallel } from '../harness/in-parallel';
import type { VaultApi } from '../harness/vault-api';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { clientsOf } from './client';
import type { Identity } from './identity';
import type { Mint } from './mint';
import { isLetThrough, requests } from './paths';

/** Requests that are under way at once. */
const width = 16;

/** An auth mount and a role that is asked for there. */
export interface Door {
  readonly mount: string;
  readonly role: string;
}

/** A token that got in, and all that it reached. */
export interface Entered {
  readonly identity: Identity;
  readonly door: Door;
  readonly reached: readonly { readonly path: string; readonly capabilities: readonly string[] }[];
}

/** What came of all attempts. */
export interface Attack {
  /** Whose tokens were tried; no two are the same. */
  readonly tried: readonly Identity[];
  readonly logins: number;
  readonly ms: number;
  readonly entered: readonly Entered[];
}

/**
 * Puts each token to each door where a role stands, tokens of accounts that are named as a client to all
 * others too, and whoever gets in asks for each path in every way.
 */
export async function attack(
  vault: VaultApi,
  model: TrustModel,
  identities: readonly Identity[],
  mint: Mint,
  paths: readonly string[],
): Promise<Attack> {
  const { right, wrong } = doorsOf(model);
  const names = new Set(clientsOf(model).map(({ namespace, account }) => `${namespace}/${account}`));
  const tokens = new Set<string>();
  const entered: Entered[] = [];
  const started = performance.now();
  let logins = 0;
  await inParallel(width, identities, async (identity) => {
    const token = await mint.token(identity);
    tokens.add(token);
    for (const door of names.has(`${identity.namespace}/${identity.name}`) ? [...right, ...wrong] : right) {
      logins += 1;
      const { status, auth, errors } = await vault.login(door.mount, door.role, token);
      if (status >= 500) throw new Error(`Vault failed: ${errors.join('; ')}`);
      // At once: the Vault token of an issuer lives for a minute.
      if (auth !== null)
        entered.push({ identity, door, reached: await reachedBy(vault.as(String(auth['client_token'])), paths) });
    }
  });
  if (tokens.size !== identities.length) throw new Error('two identities have one token');
  return { tried: identities, logins, ms: performance.now() - started, entered };
}

async function reachedBy(caller: VaultApi, paths: readonly string[]): Promise<Entered['reached']> {
  const reached: Entered['reached'][number][] = [];
  for (const path of paths)
    for (const { method, capabilities } of requests)
      if (await isLetThrough(caller, method, path)) reached.push({ path, capabilities });
  return reached;
}

/** Each role where it stands; and where it does not: on the other mounts, and on one that does not exist. */
function doorsOf({ vault: { authMounts, authRoles } }: TrustModel): {
  readonly right: readonly Door[];
  readonly wrong: readonly Door[];
} {
  const names = [...new Set(authRoles.map(({ name }) => name))];
  const all = [...authMounts.map(({ path }) => path), 'kubernetes-of-nobody'].flatMap((mount) =>
    names.map((role) => ({ mount, role })),
  );
  const stands = ({ mount, role }: Door): boolean => authRoles.some((one) => one.mount === mount && one.name === role);
  return { right: all.filter(stands), wrong: all.filter((door) => !stands(door)) };
}
