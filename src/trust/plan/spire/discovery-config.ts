import type { SpireDiscovery } from '../../model/spire';
import { parseGoUrl } from '../../terms/go-url';
import { agentSocket } from './agent-config';
import { hclSection, type HclObject } from './hcl-config';

/**
 * `oidc-discovery-provider.conf`: the documents that Vault reads before it takes a JWT-SVID. Its issuer is that of
 * the server, byte for byte. Source: spire v1.13.3 support/oidc-discovery-provider/README.md.
 */
export function discoveryConfig({ jwtIssuer, trustDomain, domains, jwksUri }: SpireDiscovery): string {
  const path = parseGoUrl(jwtIssuer).ok ? pathOf(jwtIssuer) : '';
  const settings: HclObject = {
    log_level: 'INFO',
    domains,
    jwt_issuer: jwtIssuer,
    jwks_uri: jwksUri,
    ...(path === '' ? {} : { server_path_prefix: path }),
  };
  const lines = hclSection('', settings).split('\n').slice(1, -2);
  return [
    ...lines.map((line) => `${line.trim()}\n`),
    hclSection('workload_api', { socket_path: agentSocket, trust_domain: trustDomain }),
    hclSection('serving_cert_file', {
      cert_file_path: '/certs/tls.crt',
      key_file_path: '/certs/tls.key',
      addr: ':8443',
    }),
  ].join('');
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, '');
}
