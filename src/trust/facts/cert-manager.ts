import type { Sourced } from './fact';
import { compareVersions } from './versions';

/** An Issuer or ClusterIssuer, as far as it decides which audiences are sent. */
export interface AudienceSource {
  readonly kind: 'Issuer' | 'ClusterIssuer';
  /** '' for a ClusterIssuer. */
  readonly namespace: string;
  readonly name: string;
  /** `spec.vault.server`, byte for byte. */
  readonly server: string;
  /** `serviceAccountRef.audiences`. */
  readonly additional: readonly string[];
}

/** Which audiences a range of versions asks for. */
interface AudienceRule extends Sourced {
  /** First version that behaves so. */
  readonly since: string;
  readonly additional: boolean;
  readonly server: boolean;
}

/** Audiences of the token that cert-manager mints for a Vault login, by version, oldest first. */
export const audienceRules: readonly AudienceRule[] = [
  {
    since: '1.12',
    additional: false,
    server: false,
    source: 'cert-manager v1.12.0 internal/vault/vault.go, pull request 5502',
  },
  { since: '1.15', additional: true, server: false, source: 'cert-manager v1.15.0, pull requests 6718 and 6744' },
  {
    since: '1.20',
    additional: true,
    server: true,
    source: 'cert-manager v1.20.0, pull request 8228; v1.21.2 internal/vault/vault.go:590-597',
  },
];

/** The audience that names the issuer itself; every version sends it. */
export function signedAudience({ kind, namespace, name }: Pick<AudienceSource, 'kind' | 'namespace' | 'name'>): string {
  return kind === 'Issuer' ? `vault://${namespace}/${name}` : `vault://${name}`;
}

/**
 * Audiences of the token in the order of its `aud`: those of the manifest, the issuer's own, the server.
 * Nothing is deduplicated. A version without patch: `1.20`.
 */
export function sentAudiences(version: string, issuer: AudienceSource): readonly string[] {
  const rule = audienceRules.filter(({ since }) => compareVersions(since, version) <= 0).at(-1);
  return [
    ...(rule?.additional === true ? issuer.additional : []),
    signedAudience(issuer),
    ...(rule?.server === true ? [issuer.server] : []),
  ];
}
