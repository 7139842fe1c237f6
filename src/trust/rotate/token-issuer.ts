import type { TrustDeclaration } from '../declare/declaration';
import { clusterNamed, withCluster, type Fault, type Stage } from './stage';

/** Which cluster gets which token issuer. */
export interface TokenIssuerRotation {
  readonly cluster: string;
  /** The new token issuer, byte for byte. */
  readonly tokenIssuer: string;
}

/**
 * The stages by which a cluster gets another token issuer and no login fails: the new one is accepted everywhere
 * before it issues, and the old one until its last token has ended. Keys stay as they are. The first stage is the
 * declaration as it is; of each next one, `noLostAccess` with the one before it as `base` is provable, unless
 * relying parties discover the keys at the API server itself: it shows the documents of one issuer at a time, so
 * they need a hosted copy, or `jwks`. Source: kubernetes pkg/kubeapiserver/options/authentication.go:442-452.
 */
export function rotateTokenIssuer(
  declaration: TrustDeclaration,
  { cluster: name, tokenIssuer: next }: TokenIssuerRotation,
): readonly Stage[] | Fault {
  const cluster = clusterNamed(declaration, name);
  if ('fault' in cluster) return cluster;
  const { tokenIssuer: former, acceptedTokenIssuers = [] } = cluster;
  if (acceptedTokenIssuers.length > 0) return { fault: `cluster \`${name}\` is moving already` };
  if (former === next) return { fault: `cluster \`${name}\` has token issuer \`${next}\` already` };
  const stage = (tokenIssuer: string, accepted: readonly string[]): TrustDeclaration =>
    withCluster(declaration, name, { ...cluster, tokenIssuer, acceptedTokenIssuers: accepted });
  return [
    { name: 'as it is', flags: '', wait: '', declaration },
    {
      name: 'the new issuer is accepted',
      flags: 'add the new issuer as the second `--service-account-issuer` of every API server',
      wait: '',
      declaration: stage(former, [next]),
    },
    {
      name: 'the new issuer issues',
      flags: 'make the new issuer the first `--service-account-issuer` of every API server, and keep the old one',
      wait: 'the longest life that anybody asked for a token of the old issuer',
      declaration: stage(next, [former]),
    },
    {
      name: 'the old issuer is forgotten',
      flags:
        'take the old issuer out of `--service-account-issuer` of every API server, and its documents from where they are hosted',
      wait: '',
      declaration: stage(next, []),
    },
  ];
}
