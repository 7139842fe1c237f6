import { configurationVersion } from '../../facts/authentication-versions';
import type { AcceptedIssuer } from '../../model/authentication';
import type { Cluster } from '../../model/cluster';
import { apiServerOf } from './api-server';
import { said } from '../kubernetes/object';
import type { Json, PlannedConfigurationFile } from '../planned';

/** The file for `--authentication-config`; none where it would say nothing. */
export function planAuthenticationFile({
  name,
  version,
  authentication,
}: Cluster): readonly PlannedConfigurationFile[] {
  const { issuers, anonymousPaths, at } = authentication;
  if (issuers.length === 0 && anonymousPaths.length === 0) return [];
  const object: Json = {
    apiVersion: configurationVersion(version),
    kind: 'AuthenticationConfiguration',
    ...(issuers.length === 0 ? {} : { jwt: issuers.map(authenticator) }),
    ...(anonymousPaths.length === 0
      ? {}
      : { anonymous: { enabled: true, conditions: anonymousPaths.map((path) => ({ path })) } }),
  };
  return [
    {
      ...apiServerOf(name),
      ...{ path: `kubernetes/${name}.authentication.yaml`, at, what: 'AuthenticationConfiguration' },
      use: 'by `--authentication-config`',
      content: { kind: 'object', object },
    },
  ];
}

function authenticator(issuer: AcceptedIssuer): Json {
  const { url, discoveryUrl, certificateAuthority, audiences } = issuer;
  const rules = [
    ...Object.entries(issuer.requiredClaims).map(([claim, requiredValue]) => ({ claim, requiredValue })),
    ...issuer.claimValidationRules.map((rule) => said({ ...rule }) as Json),
  ];
  const userRules = issuer.userValidationRules.map((rule) => said({ ...rule }) as Json);
  return {
    issuer: {
      url,
      ...(said({ discoveryURL: discoveryUrl, certificateAuthority }) as Record<string, Json>),
      audiences,
      ...(audiences.length > 1 ? { audienceMatchPolicy: 'MatchAny' } : {}),
    },
    ...(rules.length === 0 ? {} : { claimValidationRules: rules }),
    claimMappings: {
      // A claim wants its prefix said, also where it is empty.
      username: { claim: issuer.usernameClaim, prefix: issuer.usernamePrefix },
      ...(issuer.groupsClaim === '' ? {} : { groups: { claim: issuer.groupsClaim, prefix: issuer.groupsPrefix } }),
    },
    ...(userRules.length === 0 ? {} : { userValidationRules: userRules }),
  };
}
