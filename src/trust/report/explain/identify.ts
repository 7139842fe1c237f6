import { listed } from '../../diagnose/listing';
import { inVault, clusterOf, issuersOf } from '../../model/lookup';
import type { Cluster } from '../../model/cluster';
import type { TrustModel } from '../../model/trust-model';
import { keyId, signingAlgorithm } from '../../terms/pem';
import { tokenOf, type Token } from '../../terms/token';
import type { GivenToken } from './given-token';
import { identifySvid } from './identify-svid';
import { isVerifiedBy } from './signature';
import type { Target } from './target';

/** Of which cluster the token should be, and at which mount it is presented; '' where at none. */
type Asked = Pick<Target, 'cluster' | 'mount'>;

/** A given token as `decide` takes it, and what is to be said of it before any check. */
export interface Identified {
  readonly token: Token;
  readonly about: readonly string[];
}

/** Issuer of every legacy token, whatever the cluster. Source: kubernetes pkg/serviceaccount/legacy.go. */
const legacyIssuer = 'kubernetes/serviceaccount';

/** Finds out who minted a token, by the key that verifies it or else by its issuer; then its signature is dropped. */
export function identify(model: TrustModel, given: GivenToken, target: Asked): Identified {
  const { claims, signed } = given;
  const { iss, sub } = tokenOf(claims);
  const namesakes = model.clusters.filter((cluster) => issuersOf(cluster).includes(iss));
  const verifying = model.clusters.filter(({ signingKeys }) => isVerifiedBy(given, signingKeys));
  const minter = oneOf(verifying.length > 0 ? verifying : namesakes, target.cluster, iss);
  const signature = signed === null ? 'unknown' : signatureOf(model, given, target, minter, verifying);
  const keys = minter?.signingKeys ?? [];
  const signer = keys.filter((pem) => isVerifiedBy(given, [pem]));
  const alg = given.alg === '' ? signingAlgorithm(keys) : given.alg;
  const svid = minter === undefined ? identifySvid(model, sub, target.cluster) : null;
  const about = [
    ...(svid === null ? minted(minter, namesakes, iss, target.cluster) : [svid.about]),
    signatureWords[signed === null ? 'none' : signature],
  ];
  return {
    token: tokenOf(claims, {
      ...{ alg, keyId: keyId(signer[0] ?? ''), kid: given.kid, signature, cluster: minter?.name ?? '' },
      trustDomain: svid?.trustDomain ?? '',
    }),
    about,
  };
}

/** Of several clusters with one issuer or one key, the one that was asked about, or else the issuer's own. */
function oneOf(clusters: readonly Cluster[], asked: Cluster, iss: string): Cluster | undefined {
  const own = clusters.filter((cluster) => issuersOf(cluster).includes(iss));
  const [first] = own.length > 0 ? own : clusters;
  return clusters.includes(asked) && (issuersOf(asked).includes(iss) || own.length === 0) ? asked : first;
}

function signatureOf(
  model: TrustModel,
  given: GivenToken,
  { mount, cluster }: Asked,
  minter: Cluster | undefined,
  verifying: readonly Cluster[],
): Token['signature'] {
  if (verifying.length > 0) return 'valid';
  if ((minter?.signingKeys.length ?? 0) > 0) return 'invalid';
  const found = inVault(model.vault).mount.get(mount);
  // A relying party fetches the keys of the cluster that it is asked about.
  const atParty = mount === '' ? cluster.signingKeys : undefined;
  const own =
    found?.method === 'jwt' ? (found.keys.kind === 'publicKeys' ? found.keys.pems : []) : (found?.pemKeys ?? atParty);
  if (own === undefined || own.length === 0) return 'unknown';
  const isOfMount = minter !== undefined && minter === clusterOf(model, found?.cluster ?? '');
  return !isVerifiedBy(given, own) ? 'invalid' : isOfMount ? 'valid' : 'unknown';
}

const signatureWords = {
  valid: 'its signature is valid',
  invalid: 'no declared key verifies its signature',
  unknown: 'its signature was not verified: the keys are not declared',
  none: 'it was given as claims alone, so there is no signature to verify',
} as const;

function minted(
  minter: Cluster | undefined,
  namesakes: readonly Cluster[],
  iss: string,
  asked: Cluster,
): readonly string[] {
  const names = listed(namesakes.map(({ name }) => name));
  const shared = namesakes.length > 1 ? [`its issuer is that of several clusters: ${names}`] : [];
  if (minter !== undefined)
    return [
      minter === asked
        ? `it is a token of cluster \`${minter.name}\``
        : `it is a token of cluster \`${minter.name}\`, not of \`${asked.name}\``,
      ...shared,
    ];
  if (iss === legacyIssuer) return [`its issuer \`${legacyIssuer}\` is that of a legacy token, of whatever cluster`];
  return [iss === '' ? 'it names no issuer' : 'its issuer is that of no declared cluster'];
}
