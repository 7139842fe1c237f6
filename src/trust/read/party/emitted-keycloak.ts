import type { Keycloak, RealmClient } from '../../model/relying-party';
import { bySource, nowhere, unsaid } from './emitted-source';

/** A realm's file says which issuers it knows, and nothing of where Keycloak runs. */
export function emittedKeycloak(party: Keycloak): Keycloak {
  return {
    ...party,
    ...nowhere,
    ...{ version: '', runsIn: '' },
    sources: bySource(
      party.sources.map((source) => ({ ...source, ...unsaid, clients: emittedClients(source.clients) })),
    ),
  };
}

function emittedClients(clients: readonly RealmClient[]): readonly RealmClient[] {
  return [...clients]
    .map((client) => ({ ...client, ...nowhere, roles: [...client.roles].sort(), scopes: [...client.scopes].sort() }))
    .sort((one, other) => (one.clientId < other.clientId ? -1 : 1));
}
