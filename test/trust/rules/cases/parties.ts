import { generateKeyPairSync } from 'node:crypto';
import * as build from '../../../support/model';
import { keycloakChain, partyChain, rabbitChain } from '../../../support/decide-chain';
import { openCase, refusedCase, type Case } from './case';

const good = rabbitChain();
const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const discovery = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
const far = build.cluster({
  ...{ name: 'far', at: 'clusters.far', tokenIssuer: 'https://oidc.acme.example/far', signingKeys: [publicKey()] },
});
const itself = { servedBy: 'apiServer' } as const;
const shown = { rbacBindings: [discovery] };
const again = build.rabbitMqSource({ cluster: 'far', grants: [], at: 'relyingParties.queue.rabbitmq.clusters.far' });

const realm = keycloakChain();
const volume = (expirationSeconds: number) => ({
  client: { volume: { ...build.partyClient().volume, expirationSeconds } },
});
const namesake = build.realmClient({ clientId: 'again' });
const sameIssuer = build.keycloakSource({ alias: 'again', at: 'relyingParties.sso.keycloak.clusters.again' });
const otherIssuer = { ...sameIssuer, tokenIssuer: 'https://oidc.acme.example/again' };

/** What goes wrong at relying parties. */
export const casesOfParties: readonly Case[] = [
  openCase('party-audience-unchecked', rabbitChain({ comparesAudience: false }), good),
  refusedCase('party-client-refused', 'rabbitmq/audience', rabbitChain({}, { client: { audience: 'vault' } }), good),
  refusedCase(
    'party-client-refused',
    'rabbitmq/signature',
    rabbitChain({ cluster: 'far' }, { east: { signingKeys: [publicKey()] }, others: [far] }),
    rabbitChain({}, { east: { signingKeys: [publicKey()] }, others: [far] }),
  ),
  refusedCase('party-client-refused', 'rabbitmq/scope', rabbitChain({ grants: [] }), good),
  refusedCase(
    'party-audience-ambiguous',
    'rabbitmq/audience-one',
    partyChain(build.rabbitMq({ sources: [build.rabbitMqSource(), again] }), { others: [far] }),
    partyChain(build.rabbitMq({ sources: [build.rabbitMqSource(), { ...again, audience: 'far' }] }), { others: [far] }),
  ),
  refusedCase(
    'discovery-not-anonymous',
    'rabbitmq/anonymous',
    rabbitChain(itself, { east: { ...shown, anonymousAuth: false } }),
    rabbitChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-not-public',
    'rabbitmq/discovery-public',
    rabbitChain(itself),
    rabbitChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-ca-missing',
    'rabbitmq/keys-ca',
    rabbitChain(itself, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
    rabbitChain({ ...itself, caBundle: 'PEM' }, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
  ),
  refusedCase('party-client-refused', 'keycloak/issuer', keycloakChain({ tokenIssuer: `${build.eastIssuer}/` }), realm),
  refusedCase('party-client-refused', 'keycloak/client', keycloakChain({ clients: [] }), realm),
  refusedCase(
    'party-client-refused',
    'keycloak/client-once',
    keycloakChain({ clients: [build.realmClient(), namesake] }),
    realm,
  ),
  refusedCase(
    'party-client-refused',
    'keycloak/signature',
    keycloakChain({ cluster: 'far' }, { east: { signingKeys: [publicKey()] }, others: [far] }),
    keycloakChain({}, { east: { signingKeys: [publicKey()] }, others: [far] }),
  ),
  refusedCase('party-client-refused', 'keycloak/audience', keycloakChain({}, { client: { audience: 'vault' } }), realm),
  refusedCase('party-client-refused', 'keycloak/age', keycloakChain({}, volume(7200)), keycloakChain({}, volume(3600))),
  refusedCase(
    'issuers-overlap',
    'keycloak/issuer-once',
    partyChain(build.keycloak({ sources: [build.keycloakSource(), sameIssuer] })),
    partyChain(build.keycloak({ sources: [build.keycloakSource(), otherIssuer] })),
  ),
  refusedCase(
    'discovery-not-anonymous',
    'keycloak/anonymous',
    keycloakChain(itself, { east: { ...shown, anonymousAuth: false } }),
    keycloakChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-not-public',
    'keycloak/discovery-public',
    keycloakChain(itself),
    keycloakChain(itself, { east: shown }),
  ),
  refusedCase(
    'discovery-ca-missing',
    'keycloak/keys-ca',
    keycloakChain(itself, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
    keycloakChain({ ...itself, caBundle: 'PEM' }, { east: { ...shown, apiServerCaBundle: 'PEM' } }),
  ),
  openCase('party-check-absent', good, { ...good, relyingParties: [] }),
];
