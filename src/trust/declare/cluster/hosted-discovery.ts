import { discoveryPaths, discoveryUrl, servesDiscovery } from '../../terms/issuer-url';
import { parseHttpUrl } from '../../terms/http-url';
import { jwkOf } from '../../terms/jwk';
import type { HostedDiscoveryDeclaration } from '../declaration';
import { isOwnApiServer } from '../login/in-cluster-url';
import type { Scope } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, type Place } from '../source/place';

/** What the documents are made of. */
interface Published {
  readonly tokenIssuer: string;
  readonly signingKeys: readonly string[];
}

/** Where the keys of a hosted copy are published; '' where none is asked for. Reports a copy that nobody could use. */
export function completeHostedDiscovery(
  scope: Scope,
  { tokenIssuer, signingKeys }: Published,
  declared: Kept<HostedDiscoveryDeclaration> | undefined,
  cluster: Place,
): string {
  if (declared === undefined) return '';
  const place = child(cluster, 'hostedDiscovery');
  const jwksUri = declared.jwksUri ?? discoveryUrl(tokenIssuer, discoveryPaths.keys);
  const refuse = (at: Place, message: string, fix: string): void => {
    scope.report('hosted-discovery-impossible', at, message, { fix, related: at === place ? [] : [place] });
  };
  if (!servesDiscovery(tokenIssuer))
    refuse(
      child(cluster, 'tokenIssuer'),
      `nothing can be discovered at \`${tokenIssuer}\`: discovery needs an https URL without query and fragment`,
      'give the API server another token issuer',
    );
  else if (isOwnApiServer(tokenIssuer))
    refuse(
      child(cluster, 'tokenIssuer'),
      `in every cluster \`${tokenIssuer}\` is the API server itself, so nobody else can host a copy there`,
      'give the API server a token issuer at which the copy is published',
    );
  if (signingKeys.length === 0 && !scope.isFaulty(child(cluster, 'signingKeys')))
    refuse(place, 'documents are to be made, and nobody says of which keys', 'declare `signingKeys`');
  const strange = signingKeys.filter((pem) => jwkOf(pem) === null).length;
  if (strange > 0)
    refuse(
      child(cluster, 'signingKeys'),
      'an API server signs with RSA, P-256, P-384 and P-521 alone, and publishes no other key',
      'leave the other keys out',
    );
  if (!isPublishable(jwksUri, tokenIssuer))
    refuse(
      child(place, 'jwksUri'),
      `keys cannot be published at \`${jwksUri}\`: clients want an https URL, and at the discovery document's own there is room for nothing else`,
      'write the https URL at which the keys will be',
    );
  return jwksUri;
}

/** Source: kubernetes pkg/kubeapiserver/options/authentication.go:289-295. */
function isPublishable(jwksUri: string, tokenIssuer: string): boolean {
  const isHttps = parseHttpUrl(jwksUri).ok && /^https:/i.test(jwksUri);
  return isHttps && jwksUri !== discoveryUrl(tokenIssuer, discoveryPaths.configuration);
}
