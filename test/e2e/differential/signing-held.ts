import { printGoDuration } from '../../../src/trust/terms/go-duration';
import type { VaultApi } from '../harness/vault-api';
import { inParallel } from '../harness/in-parallel';
import type { AreaOnServers } from './area';
import { accessorOf } from './policies-held';
import { setUp, width, wordsOf } from './set-up';
import { jwt } from './signers';
import { type SigningCase, certificateOf, signing, signingModel, signingMount, subjects } from './signing';
import { signingRequest } from './signing-request';
import { dated } from './times';

/** Puts signing requests, as cert-manager makes them, to a Vault. */
export function signingOn(vault: VaultApi): AreaOnServers<SigningCase> {
  return {
    area: signing,
    hold: async (batch) => {
      await vault.write(`sys/auth/${signingMount}`, { type: 'jwt' });
      const accessor = await accessorOf(vault, signingMount);
      const real = JSON.parse(JSON.stringify(batch).replaceAll('ACCESSOR', accessor)) as readonly SigningCase[];
      const mounts = new Map(real.map(({ mount }) => [mount.path, mount]));
      for (const { path, maxLeaseTtl, rootTtl } of mounts.values()) {
        await vault.write(`sys/mounts/${path}`, { type: 'pki', config: { max_lease_ttl: `${String(maxLeaseTtl)}s` } });
        await vault.write(`sys/mounts/${path}/tune`, { max_lease_ttl: `${String(rootTtl)}s` });
        await vault.write(`${path}/root/generate/internal`, {
          common_name: 'Root',
          ttl: `${String(rootTtl)}s`,
          key_type: 'ec',
        });
        await vault.write(`sys/mounts/${path}/tune`, { max_lease_ttl: `${String(maxLeaseTtl)}s` });
      }
      const refusals = await setUp(vault, signingModel(real));
      const clients = new Map<string, VaultApi>();
      for (const sub of subjects) {
        const now = Math.floor(Date.now() / 1000);
        const token = jwt('east', dated({ sub, aud: 'signing' }, { exp: 3600, iat: 0, nbf: 0 }, now));
        const { auth, errors } = await vault.login(signingMount, 'anybody', token);
        if (auth === null) throw new Error(`no login of ${sub}: ${errors.join('; ')}`);
        clients.set(sub, vault.as(String(auth['client_token'])));
      }
      return {
        ask: async ({ role, sub, path, certificate: wish }) => {
          const certificate = certificateOf(wish);
          const client = clients.get(sub) ?? vault.as('');
          const answer = await client.write(path, {
            common_name: certificate.commonName,
            alt_names: certificate.dnsNames.join(','),
            ip_sans: certificate.ipAddresses.join(','),
            uri_sans: certificate.uris.join(','),
            ttl: printGoDuration(certificate.duration),
            csr: signingRequest(certificate),
            exclude_cn_from_sans: 'true',
          });
          const isAsked = path.endsWith(`/${role.name}`);
          return {
            write: (isAsked ? refusals.get(`${role.mount}/roles/${role.name}`) : undefined) ?? '',
            answer: wordsOf(answer),
          };
        },
        remove: async () => {
          await inParallel(width, [...mounts.keys(), ''], async (path) => {
            await vault.delete(path === '' ? `sys/auth/${signingMount}` : `sys/mounts/${path}`);
          });
        },
      };
    },
  };
}
