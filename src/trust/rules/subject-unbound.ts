import { isKnown } from '../model/origin';
import type { Rule } from './rule';

const saysWho: readonly string[] = [
  'sub',
  '/sub',
  '/kubernetes.io/namespace',
  '/kubernetes.io/serviceaccount/name',
  '/kubernetes.io/serviceaccount/uid',
];

/** A JWT role that asks for an audience and not for a name: whoever may project a token chooses its audience. */
export const subjectUnbound: Rule = {
  code: 'subject-unbound',
  find: ({ model }) =>
    model.vault.authRoles
      .filter(
        (role) =>
          role.method === 'jwt' &&
          role.emitted &&
          role.boundSubject === '' &&
          isKnown(role, 'boundSubject') &&
          isKnown(role, 'boundClaims') &&
          role.boundAudiences.length > 0 &&
          !Object.keys(role.boundClaims).some((claim) => saysWho.includes(claim)),
      )
      .map((role) => ({
        message: `auth role \`${role.name}\` takes every ServiceAccount of its clusters: any Pod may ask for a token of its audience`,
        at: role.at,
        fix: 'write `bound_subject = "system:serviceaccount:<namespace>:<name>"`',
      })),
};
