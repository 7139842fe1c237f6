import type { Rule } from './rule';

/** A token that ends only with its account. */
export const longLivedToken: Rule = {
  code: 'long-lived-token',
  find: ({ model }) =>
    model.clusters.flatMap(({ name, tokenSecrets }) =>
      tokenSecrets.map(({ meta, serviceAccount, at }) => ({
        message: `Secret \`${meta.namespace}/${meta.name}\` of cluster \`${name}\` holds a token of \`${serviceAccount}\` that never ends`,
        at,
        fix: 'limit who reads Secrets there, and make the Secret anew from time to time; a `jwt` login needs no such token',
      })),
    ),
};
