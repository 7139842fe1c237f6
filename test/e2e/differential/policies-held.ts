import type { VaultAnswer, VaultApi } from '../harness/vault-api';
import { inParallel } from '../harness/in-parallel';
import type { AreaOnServers } from './area';
import { type PolicyCase, policies, policyModel, policyMount } from './policies';
import { setUp, width, wordsOf } from './set-up';
import { jwt } from './signers';
import { dated } from './times';

const methods = { read: 'GET', list: 'LIST', create: 'PUT', update: 'PUT', delete: 'DELETE', patch: 'PATCH' } as const;

/** Puts requests of logins to a Vault. */
export function policiesOn(vault: VaultApi): AreaOnServers<PolicyCase> {
  return {
    area: policies,
    hold: async (batch) => {
      await vault.write('sys/mounts/new', { type: 'kv' });
      await vault.write(`sys/auth/${policyMount}`, { type: 'jwt' });
      const accessor = await accessorOf(vault, policyMount);
      const real = JSON.parse(JSON.stringify(batch).replaceAll('ACCESSOR', accessor)) as readonly PolicyCase[];
      const refusals = await setUp(vault, policyModel(real));
      const busy = new Map<string, Promise<unknown>>();
      const clients = new Map<string, VaultApi>();
      const logins = new Map(real.map((one) => [one.login.role, one.login]));
      await inParallel(width, [...logins.values()], async ({ role, sub }) => {
        const now = Math.floor(Date.now() / 1000);
        const token = jwt('east', dated({ sub }, { exp: 3600, iat: 0, nbf: 0 }, now));
        const { auth, errors } = await vault.login(policyMount, role, token);
        if (auth === null) throw new Error(`no login by ${role}: ${errors.join('; ')}`);
        clients.set(role, vault.as(String(auth['client_token'])));
      });
      return {
        ask: async ({ login, request: { path, capability, parameters } }) => {
          const client = clients.get(login.role) ?? vault.as('');
          const body = methods[capability] === 'PUT' || methods[capability] === 'PATCH' ? parameters : undefined;
          const request = async (): Promise<VaultAnswer> => {
            const given = await client.send(methods[capability], path, body);
            if (path.startsWith('new/') && given.status < 300) await vault.delete(path);
            return given;
          };
          // What one case creates, another would update.
          const turn = path.startsWith('new/') ? (busy.get(path) ?? Promise.resolve()).then(request) : request();
          busy.set(path, turn);
          const answer = await turn;
          // Past the policies nobody is there to answer, or the engine finds that there is nothing to write.
          const words = wordsOf(answer);
          const isPast =
            answer.status === 404 || answer.status < 300 || (path.startsWith('new/') && answer.status === 400);
          const write = login.policies.map(({ name }) => refusals.get(`sys/policies/acl/${name}`) ?? '').join('');
          return { write, answer: isPast ? '200' : words };
        },
        remove: async () => {
          await vault.delete(`sys/auth/${policyMount}`);
          await vault.delete('sys/mounts/new');
          const names = new Set(batch.flatMap((one) => one.login.policies.map(({ name }) => name)));
          await inParallel(width, [...names], async (name) => {
            await vault.delete(`sys/policies/acl/${name}`);
          });
        },
      };
    },
  };
}

/** By which templates name a mount. */
export async function accessorOf(vault: VaultApi, path: string): Promise<string> {
  const { data } = await vault.read('sys/auth');
  const mount = data?.[`${path}/`] as { readonly accessor: string } | undefined;
  if (mount === undefined) throw new Error(`no mount ${path}`);
  return mount.accessor;
}
