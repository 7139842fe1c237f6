import { oidcFlags } from '../../facts/oidc-flags';
import type { AcceptedIssuer } from '../../model/authentication';
import type { Cluster } from '../../model/cluster';
import type { PlannedConfigurationFile } from '../planned';
import { apiServerOf } from './api-server';

/** The older form: a flag in each line, and the certificates that one of them names. */
export function planOidcFlags({ name, authentication }: Cluster): readonly PlannedConfigurationFile[] {
  const [issuer] = authentication.issuers;
  if (issuer === undefined) return [];
  const file = (suffix: string, what: string, use: string, text: string): PlannedConfigurationFile => ({
    ...apiServerOf(name),
    ...{ path: `kubernetes/${name}.${suffix}`, at: issuer.at, what, use },
    content: { kind: 'text', text },
  });
  const flags = flagsOf(issuer).map(([flag, value]) => `--${flag}=${value}\n`);
  const authority = issuer.certificateAuthority;
  const authorityFile = oidcFlags.authorityFile.value;
  return [
    file('oidc-flags.txt', 'flags', 'as its flags, one a line', flags.join('')),
    ...(authority === ''
      ? []
      : [file('oidc-ca.pem', 'certificates', `as \`${authorityFile}\` on each control plane`, authority)]),
  ];
}

function flagsOf(issuer: AcceptedIssuer): readonly (readonly [string, string])[] {
  const { usernamePrefix, groupsClaim } = issuer;
  return [
    ['oidc-issuer-url', issuer.url],
    ['oidc-client-id', issuer.audiences[0] ?? ''],
    ['oidc-username-claim', issuer.usernameClaim],
    // Empty is not sent but derived from the issuer; only this says that there is none.
    ['oidc-username-prefix', usernamePrefix === '' ? oidcFlags.noPrefix.value : usernamePrefix],
    ...(groupsClaim === '' ? [] : [['oidc-groups-claim', groupsClaim] as const]),
    ...(groupsClaim === '' || issuer.groupsPrefix === '' ? [] : [['oidc-groups-prefix', issuer.groupsPrefix] as const]),
    ...Object.entries(issuer.requiredClaims).map(
      ([claim, value]) => ['oidc-required-claim', `${claim}=${value}`] as const,
    ),
    // The file takes all of them, the flags by themselves only the first.
    ['oidc-signing-algs', oidcFlags.algorithms.value],
    ...(issuer.certificateAuthority === '' ? [] : [['oidc-ca-file', oidcFlags.authorityFile.value] as const]),
  ];
}
