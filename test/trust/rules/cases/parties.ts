import { generateKeyPairSync } from 'node:crypto';
import * as build from '../../../support/model';
import { partyChain, rabbitChain } from '../../../support/decide-chain';
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

/** What goes wrong at relying parties. */
export const casesOfParties: readonly Case[] = [
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
  openCase('party-check-absent', good, { ...good, relyingParties: [] }),
];
