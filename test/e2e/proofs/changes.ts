import { type Claim, Trust } from '../../../src/index';
import { tokenIssuers } from './landscape';
import type { Scenario } from './scenario';
import { declaredProduct } from '../harness/vault-product';

/** Changes as in `test/trust/prove/changes.test.ts`: what each client may read before, and what after. */
const changes: Readonly<Record<string, readonly [before: string, after: string]>> = {
  orders: ['secret/data/orders/*', 'secret/data/*'],
  audit: ['secret/+/audit', 'secret/+/audit*'],
  stock: ['secret/data/a/stock', 'secret/data/+/stock'],
};

function scenarioWith(name: string, pathOf: (client: string) => string): Scenario {
  const trust = Trust.declare({
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200', product: declaredProduct },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: tokenIssuers.prod,
        login: { jwt: { keys: { discovery: {} } } },
        workloads: Object.keys(changes).map((serviceAccount) => ({
          ...{ namespace: 'shop', serviceAccount, tokens: { renew: false } },
          access: [{ path: pathOf(serviceAccount), capabilities: ['read' as const] }],
        })),
      },
    },
  });
  return { name, trust, model: trust.model, servers: { prod: 'prod' } };
}

function pathOf(client: string, which: 0 | 1): string {
  return changes[client]?.[which] ?? '';
}

export const before = scenarioWith('before', (client) => pathOf(client, 0));
export const after = scenarioWith('after', (client) => pathOf(client, 1));

/** What each change opens, asked with all others made already. */
export const widening: readonly { readonly client: string; readonly claim: Claim }[] = Object.keys(changes).map(
  (client) => ({
    client,
    claim: { noNewAccess: { base: scenarioWith('base', (one) => pathOf(one, one === client ? 0 : 1)) } },
  }),
);

/** Asked the other way round: what was can do nothing that is not still possible. */
export const narrowing: Claim = { noNewAccess: { base: { model: after.model } } };

/** Paths that tell the two apart, besides those that each names itself. */
export const furtherPaths: readonly string[] = ['secret/data/y', 'secret/x/audits', 'secret/data/b/stock'];
