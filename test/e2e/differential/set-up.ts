import type { TrustModel } from '../../../src/trust/model/trust-model';
import { plan } from '../../../src/trust/plan/plan';
import { inParallel } from '../harness/in-parallel';
import { type VaultWrite, writesOf } from '../harness/planned-writes';
import type { VaultAnswer, VaultApi } from '../harness/vault-api';

/** Requests that are under way at once: enough to keep Vault busy on two cores. */
export const width = 16;

/** What Vault answered to the writes that it refused, by path. */
export type Refusals = ReadonlyMap<string, string>;

/**
 * Writes to Vault what is planned for a model, as Terraform's provider would. Mounts of secrets engines are
 * left out; they are made by hand where an area wants them.
 */
export async function setUp(
  vault: VaultApi,
  model: TrustModel,
  variables: Readonly<Record<string, string>> = {},
): Promise<Refusals> {
  const refusals = new Map<string, string>();
  const planned = plan(model).plan.resources.filter(
    ({ type }) => !/pki_secret_backend_(?!role)|vault_mount/.test(type),
  );
  const writes = planned.flatMap((resource) => writesOf(resource, variables));
  const steps = [/^sys\/auth\//, /^auth\/[^/]+\/config$/, /^(?!sys\/auth\/|auth\/[^/]+\/config$)/];
  for (const step of steps)
    await inParallel(
      width,
      writes.filter(({ path }) => step.test(path)),
      async ({ path, body }: VaultWrite) => {
        const answer = await vault.write(path, body);
        if (answer.status >= 400) refusals.set(path, wordsOf(answer));
      },
    );
  return refusals;
}

/** Code and words of a refusal; `200` of an answer. */
export function wordsOf({ status, errors }: VaultAnswer): string {
  return status < 400 ? String(status) : `${String(status)} ${errors.join('; ')}`.trimEnd();
}
