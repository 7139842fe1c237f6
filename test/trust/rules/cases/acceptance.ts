import { generateKeyPairSync } from 'node:crypto';
import type { Cluster } from '../../../../src/trust/model/cluster';
import * as build from '../../../support/model';
import { acceptChain, type AcceptChanges } from '../../../support/decide-chain';
import { openCase, refusedCase, type Case } from './case';

const good = acceptChain();
const publicKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
/** A key of its own tells a cluster from one of the same issuer. */
const keyed = (): Partial<Cluster> => ({ signingKeys: [publicKey()] });
const discovery = build.delegatorBinding('', '', {
  meta: build.objectMeta('', 'acme:service-account-issuer-discovery'),
  roleName: 'system:service-account-issuer-discovery',
  rbacSubjects: [{ kind: 'Group', name: 'system:unauthenticated', namespace: '' }],
});
/** `east` serves its keys itself. */
const itself = (changes: AcceptChanges = {}): AcceptChanges => ({
  issuer: { servedBy: 'apiServer', ...changes.issuer },
  east: { rbacBindings: [discovery], ...changes.east },
});
const dex = build.acceptedIssuer({
  ...{ id: 'dex', cluster: '', url: 'https://dex.acme.example', audiences: ['kubectl'] },
  ...{ usernamePrefix: 'dex:', groupsClaim: 'groups', groupsPrefix: 'dex:', at: 'clusters.prod.accepts.dex' },
});
const far = build.cluster({
  ...{ name: 'far', at: 'clusters.far', tokenIssuer: 'https://oidc.acme.example/far', signingKeys: [publicKey()] },
});
const signed = acceptChain({ issuer: { cluster: 'far' }, east: { signingKeys: [publicKey()] } });

/** What goes wrong between two clusters. */
export const casesOfAcceptance: readonly Case[] = [
  refusedCase(
    'issuer-shared',
    'accept/own-issuer',
    acceptChain({ east: keyed(), prod: { tokenIssuer: build.eastIssuer, ...keyed() } }),
    acceptChain({ east: keyed(), prod: keyed() }),
  ),
  refusedCase(
    'accepted-issuer-unusable',
    'accept/url',
    acceptChain({ issuer: { url: 'https://u@east' }, east: { tokenIssuer: 'https://u@east' } }),
    good,
  ),
  refusedCase(
    'issuers-overlap',
    'accept/issuer-twice',
    acceptChain({ others: [build.acceptedIssuer({ id: 'again', at: 'clusters.prod.accepts.again' })] }),
    good,
  ),
  refusedCase(
    'discovery-not-anonymous',
    'accept/anonymous',
    acceptChain(itself({ east: { anonymousAuth: false } })),
    acceptChain(itself()),
  ),
  refusedCase(
    'discovery-not-public',
    'accept/discovery-public',
    acceptChain(itself({ east: { rbacBindings: [] } })),
    acceptChain(itself()),
  ),
  refusedCase(
    'discovery-ca-missing',
    'accept/keys-ca',
    acceptChain(itself({ east: { apiServerCaBundle: 'PEM' } })),
    acceptChain(itself({ issuer: { certificateAuthority: 'PEM' }, east: { apiServerCaBundle: 'PEM' } })),
  ),
  refusedCase('caller-not-accepted', 'accept/issuer', acceptChain({ issuer: { url: `${build.eastIssuer}/` } }), good),
  refusedCase(
    'caller-not-accepted',
    'accept/signature',
    { ...signed, clusters: [...signed.clusters, far] },
    { ...good, clusters: [...good.clusters, far] },
  ),
  refusedCase('caller-not-accepted', 'accept/audience', acceptChain({ caller: { audience: 'vault' } }), good),
  refusedCase('caller-not-accepted', 'accept/username', acceptChain({ issuer: { usernameClaim: 'email' } }), good),
  refusedCase(
    'caller-not-accepted',
    'accept/required-claim',
    acceptChain({ issuer: { requiredClaims: { tier: 'gold' } } }),
    good,
  ),
  openCase('foreign-user-local', acceptChain({ issuer: { usernamePrefix: '' } }), good),
  openCase('foreign-user-local', acceptChain({ issuer: { usernamePrefix: 'system:node:' } }), good),
  openCase(
    'foreign-user-local',
    acceptChain({ others: [{ ...dex, groupsPrefix: '' }] }),
    acceptChain({ others: [dex] }),
  ),
  openCase(
    'foreign-users-mixed',
    acceptChain({ others: [{ ...dex, usernamePrefix: 'east:' }] }),
    acceptChain({ others: [dex] }),
  ),
];
