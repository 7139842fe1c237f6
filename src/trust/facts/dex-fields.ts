/** Keys that are known below a place, each with those below it; null where anything may stand. */
export type KnownFields = { readonly [key: string]: KnownFields } | null;

/**
 * What Dex reads of its configuration. Whatever else stands there it drops without a word, unless it runs with
 * `DEX_CONFIG_DISALLOW_UNKNOWN_FIELDS`; capital letters make no difference.
 * Source: dexidp/dex ab64ed77 (2026-08-06) cmd/dex/config.go, storage/storage.go, connector/oidc/oidc.go `Config`.
 */
export const dexFields: KnownFields = {
  ...anything('issuer', 'storage', 'web', 'telemetry', 'grpc', 'expiry', 'logger', 'frontend', 'signer', 'connectors'),
  ...anything('enablePasswordDB', 'staticPasswords', 'sessions', 'mfa'),
  oauth2: anything(
    ...['grantTypes', 'responseTypes', 'skipApprovalScreen', 'alwaysShowLoginScreen', 'passwordConnector', 'pkce'],
  ),
  staticClients: anything(
    ...['id', 'idEnv', 'secret', 'secretEnv', 'redirectURIs', 'postLogoutRedirectURIs', 'backchannelLogoutURI'],
    ...['refreshTokenLifetime', 'trustedPeers', 'public', 'name', 'logoURL', 'allowedConnectors', 'mfaChain'],
  ),
};

/** What it reads of a connector of type `oidc`. */
export const dexConnectorFields: KnownFields = {
  ...anything('type', 'name', 'id', 'grantTypes'),
  config: {
    ...anything('issuer', 'issuerAlias', 'clientID', 'clientSecret', 'redirectURI', 'basicAuthUnsupported', 'scopes'),
    ...anything('hostedDomains', 'rootCAs', 'insecureSkipEmailVerified', 'insecureEnableGroups', 'allowedGroups'),
    ...anything('acrValues', 'insecureSkipVerify', 'getUserInfo', 'userIDKey', 'userNameKey', 'promptType'),
    ...anything('pkceChallenge', 'overrideClaimMapping'),
    providerDiscoveryOverrides: anything(
      ...['tokenURL', 'authURL', 'jwksURL', 'userInfoURL', 'deviceAuthURL', 'endSessionURL'],
    ),
    claimMapping: anything('preferred_username', 'email', 'groups'),
    claimModifications: {
      newGroupFromClaims: anything('claims', 'delimiter', 'clearDelimiter', 'prefix'),
      filterGroupClaims: anything('groupsFilter'),
      modifyGroupNames: anything('prefix', 'suffix'),
    },
  },
};

function anything(...keys: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(keys.map((key) => [key, null]));
}
