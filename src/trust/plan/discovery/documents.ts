import type { Cluster } from '../../model/cluster';
import { goJson } from '../../terms/go-json';
import { discoveryPaths, discoveryUrl } from '../../terms/issuer-url';
import { jwkOf } from '../../terms/jwk';
import type { PlannedDocument } from '../planned';

/**
 * The two discovery documents of a cluster that hosts a copy of them, byte for byte as its API server serves
 * them when `--service-account-jwks-uri` says the same. Source: kubernetes pkg/serviceaccount/openidmetadata.go:198-318.
 */
export function planDocuments(cluster: Cluster): readonly PlannedDocument[] {
  const { name, at, tokenIssuer, hostedJwksUri, signingKeys } = cluster;
  if (hostedJwksUri === '') return [];
  const keys = signingKeys.map(jwkOf).filter((jwk) => jwk !== null);
  const configuration = {
    issuer: tokenIssuer,
    jwks_uri: hostedJwksUri,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [...new Set(keys.map(({ alg }) => alg))].sort(),
  };
  return [
    {
      ...{
        cluster: name,
        at,
        path: discoveryPaths.configuration,
        url: discoveryUrl(tokenIssuer, discoveryPaths.configuration),
      },
      ...{ contentType: 'application/json', text: goJson(configuration) },
    },
    {
      ...{ cluster: name, at, path: pathBelow(tokenIssuer, hostedJwksUri), url: hostedJwksUri },
      ...{ contentType: 'application/jwk-set+json', text: goJson({ keys }) },
    },
  ];
}

/** Where a URL leads below the issuer's; the API server's own path for one that lies elsewhere, or names no file. */
function pathBelow(tokenIssuer: string, url: string): string {
  const root = discoveryUrl(tokenIssuer, '');
  const path = url.startsWith(root) ? url.slice(root.length) : '';
  const isFile = /^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/.test(path) && !path.split('/').some(isDots);
  return isFile ? path : discoveryPaths.keys;
}

function isDots(segment: string): boolean {
  return segment === '.' || segment === '..';
}
