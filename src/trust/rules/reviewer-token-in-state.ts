import { isVariable } from '../model/variable';
import { kubernetesMounts } from './kubernetes-mounts';
import type { Rule } from './rule';

/** A long-lived token that whoever reads Terraform's state has. */
export const reviewerTokenInState: Rule = {
  code: 'reviewer-token-in-state',
  find: ({ model }) =>
    kubernetesMounts(model).flatMap(({ path, reviewer, at }) =>
      reviewer.kind === 'stored' && isVariable(reviewer.jwt)
        ? [
            {
              message: `the reviewer's token of mount \`${path}\` will stand in Terraform's state`,
              at,
              fix: 'encrypt the state and limit who reads it; a `jwt` login needs no such token',
            },
          ]
        : [],
    ),
};
