import type { Dex, DexSource } from '../../model/relying-party';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import type { Json, PlannedConfigurationFile } from '../planned';
import { authorityFile, partyFile } from './party-file';

/** What Dex reads: a connector for each cluster, and the clients in whose name tokens are exchanged. */
export function planDex(party: Dex): readonly PlannedConfigurationFile[] {
  return [
    partyFile(party, 'dex.yaml', {
      what: 'connectors, clients and grant types',
      use: 'merged into its configuration: grant types, connectors and clients beside those that it has',
      content: {
        kind: 'object',
        object: {
          oauth2: { grantTypes: party.exchanges ? ['urn:ietf:params:oauth:grant-type:token-exchange'] : [] },
          connectors: party.sources.map((source) => connector(party, source)),
          staticClients: party.staticClients.map(({ id, name, secretEnv }) => ({
            ...{ id, name },
            ...(secretEnv === '' ? { public: true } : { secretEnv }),
          })),
        },
      },
    }),
    ...party.sources.flatMap((source) => authorityFile(party, source, authorityPath(party, source))),
  ];
}

function authorityPath({ name }: Dex, { cluster }: DexSource): string {
  return `/etc/dex/${name}.${cluster}-ca.pem`;
}

function connector(party: Dex, source: DexSource): Json {
  const { cluster, audience, caBundle, limitingClaim, allowedValues, userNameClaim, wantsEmail } = source;
  return {
    type: 'oidc',
    id: cluster,
    name: cluster,
    config: {
      ...issuerOf(source),
      clientID: audience,
      // Nobody logs in by it in a browser: a cluster has no page for that.
      ...(wantsEmail ? {} : { scopes: ['openid'] }),
      userNameKey: userNameClaim,
      ...(caBundle === '' ? {} : { rootCAs: [authorityPath(party, source)] }),
      ...(limitingClaim === ''
        ? {}
        : { insecureEnableGroups: true, claimMapping: { groups: limitingClaim }, allowedGroups: allowedValues }),
    },
  };
}

function issuerOf({ tokenIssuer, keysUrl }: DexSource): Readonly<Record<string, Json>> {
  if (keysUrl === discoveryUrl(tokenIssuer, discoveryPaths.configuration)) return { issuer: tokenIssuer };
  return { issuer: keysUrl.slice(0, -`/${discoveryPaths.configuration}`.length), issuerAlias: tokenIssuer };
}
