import type { dexChecks } from '../facts/dex-checks';
import type { Impossible, Mistake } from './mistake';
import { clock, keysUnreachable, notTaken } from './party-mistake';

const keys = keysUnreachable('Dex');

/** What Dex refuses of ServiceAccount tokens. */
export const mistakesOfDex: Readonly<Record<keyof typeof dexChecks, Mistake | Impossible>> = {
  'dex/grant': notTaken(
    'Dex',
    () => 'its `oauth2.grantTypes` lack token exchange',
    () => 'add `urn:ietf:params:oauth:grant-type:token-exchange` to `oauth2.grantTypes`',
  ),
  'dex/keys-ca': keys.ca,
  'dex/anonymous': keys.anonymous,
  'dex/discovery-public': keys.public,
  'dex/signature': notTaken(
    'Dex',
    () => 'the keys that it fetches are others',
    () => 'take the keys from the cluster that signs the token',
  ),
  'dex/issuer': notTaken(
    'Dex',
    ({ step }) => `it wants issuer ${step.wanted}, and the token is of ${step.sent}`,
    () => "make the connector's `issuer` the cluster's `tokenIssuer`",
  ),
  'dex/expiry': clock,
  'dex/not-before': clock,
  'dex/subject': { never: 'every token of a Pod has a subject' },
  'dex/user-name': notTaken(
    'Dex',
    ({ step }) => `its user name is to be claim ${step.wanted}, which the token of a Pod does not have`,
    () => 'set `userNameKey: sub` in the connector',
  ),
  'dex/email': notTaken(
    'Dex',
    () => 'it asks for an email address, which the token of a Pod does not have',
    () => 'set `scopes` without `email` in the connector',
  ),
  'dex/limit': notTaken(
    'Dex',
    ({ step }) => `its \`allowedGroups\` are ${step.wanted}, and the token has ${step.sent}`,
    () => 'let `allowedGroups` name the account, or the audience of its token',
  ),
};
