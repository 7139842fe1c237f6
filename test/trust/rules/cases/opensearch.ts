import { generateKeyPairSync } from 'node:crypto';
import * as build from '../../../support/model';
import { openSearchChain, partyChain } from '../../../support/decide-chain';
import { openCase, refusedCase, type Case } from './case';

const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const good = openSearchChain();
const curved = { east: { signingKeys: [publicKey()] } };
const far = build.cluster({
  ...{ name: 'far', at: 'clusters.far', tokenIssuer: 'https://oidc.acme.example/far', signingKeys: [publicKey()] },
});
const again = build.openSearchSource({
  ...{ cluster: 'far', order: 1, at: 'relyingParties.logs.opensearch.clusters.far' },
  ...{ requiredAudiences: ['opensearch://acme/logs/far'], audience: 'opensearch://acme/logs/far' },
  requiredIssuer: 'https://oidc.acme.example/far',
});
const both = (order: number, grants = [build.openSearchGrant(), build.openSearchGrant({ cluster: 'far' })]) =>
  partyChain(build.openSearch({ sources: [build.openSearchSource(), { ...again, order }], grants }), { others: [far] });
const itself = { servedBy: 'apiServer' } as const;
const discovery = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
const shown = { rbacBindings: [discovery] };

/** What goes wrong at OpenSearch. */
export const casesOfOpenSearch: readonly Case[] = [
  refusedCase(
    'party-client-refused',
    'opensearch/audience',
    openSearchChain({}, { client: { audience: 'vault' } }),
    good,
  ),
  refusedCase('party-client-refused', 'opensearch/issuer', openSearchChain({ requiredIssuer: 'https://other' }), good),
  refusedCase(
    'party-client-refused',
    'opensearch/role',
    { ...good, relyingParties: [build.openSearch({ grants: [] })] },
    good,
  ),
  refusedCase(
    'party-client-refused',
    'opensearch/key-type',
    openSearchChain({}, curved),
    openSearchChain({ publicKeys: curved.east.signingKeys }, curved),
  ),
  refusedCase(
    'party-client-refused',
    'opensearch/signature',
    openSearchChain({ publicKeys: far.signingKeys }, curved),
    openSearchChain({ publicKeys: curved.east.signingKeys }, curved),
  ),
  refusedCase('party-order-shared', 'opensearch/order', both(0), both(1)),
  refusedCase(
    'discovery-not-anonymous',
    'opensearch/anonymous',
    openSearchChain(itself, { east: { ...shown, anonymousAuth: false } }),
    openSearchChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-not-public',
    'opensearch/discovery-public',
    openSearchChain(itself),
    openSearchChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-ca-missing',
    'opensearch/keys-ca',
    openSearchChain(itself, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
    openSearchChain({ ...itself, caBundle: 'PEM' }, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
  ),
  openCase('party-audience-unchecked', openSearchChain({ requiredAudiences: [] }), good),
  openCase('party-users-mixed', both(1, [build.openSearchGrant()]), both(1)),
];
