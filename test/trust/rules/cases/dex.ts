import { generateKeyPairSync } from 'node:crypto';
import * as build from '../../../support/model';
import { dexChain, partyChain } from '../../../support/decide-chain';
import { openCase, refusedCase, type Case } from './case';

/** Nothing of a whole Dex is free of findings: it compares either whose a token is, or for whom. */
const good = dexChain();
const byAudience = { limitingClaim: 'aud', allowedValues: ['dex://acme/login/east'] };
const itself = { servedBy: 'apiServer' } as const;
const discovery = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
const shown = { rbacBindings: [discovery] };

const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const far = build.cluster({
  ...{ name: 'far', at: 'clusters.far', tokenIssuer: 'https://oidc.acme.example/far', signingKeys: [publicKey()] },
});
const signed = { east: { signingKeys: [publicKey()] }, others: [far] };

/** What goes wrong at Dex. */
export const casesOfDex: readonly Case[] = [
  refusedCase('party-client-refused', 'dex/grant', partyChain(build.dex({ exchanges: false })), good),
  refusedCase('party-client-refused', 'dex/user-name', dexChain({ userNameClaim: 'name' }), good),
  refusedCase('party-client-refused', 'dex/email', dexChain({ wantsEmail: true }), good),
  refusedCase('party-client-refused', 'dex/issuer', dexChain({ tokenIssuer: 'https://other' }), good),
  refusedCase('party-client-refused', 'dex/signature', dexChain({ cluster: 'far' }, signed), dexChain({}, signed)),
  refusedCase('party-client-refused', 'dex/limit', dexChain({ allowedValues: ['admins'] }), good),
  refusedCase(
    'discovery-not-anonymous',
    'dex/anonymous',
    dexChain(itself, { east: { ...shown, anonymousAuth: false } }),
    dexChain(itself, { east: shown }),
  ),
  refusedCase('discovery-not-public', 'dex/discovery-public', dexChain(itself), dexChain(itself, { east: shown })),
  refusedCase(
    'discovery-ca-missing',
    'dex/keys-ca',
    dexChain(itself, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
    dexChain({ ...itself, caBundle: 'PEM' }, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
  ),
  openCase('party-audience-unchecked', good, dexChain(byAudience)),
  openCase('party-accounts-unchecked', dexChain(byAudience), good),
];
