import type { SpireServer } from '../../model/spire';
import { parseGoUrl } from '../../terms/go-url';
import { discoveryUrl } from '../../terms/issuer-url';
import { agentSocket } from './agent-config';
import { hclSection, type HclObject } from './hcl-config';

/**
 * `oidc-discovery-provider.conf`: the documents that Vault reads before it takes a JWT-SVID. Its issuer is that of
 * the server, byte for byte. Source: spire v1.13.3 support/oidc-discovery-provider/README.md.
 */
export function discoveryConfig({ jwtIssuer, trustDomain }: SpireServer): string {
  const url = parseGoUrl(jwtIssuer);
  const { host, path } = url.ok ? { host: hostName(jwtIssuer), path: pathOf(jwtIssuer) } : { host: '', path: '' };
  const settings: HclObject = {
    log_level: 'INFO',
    domains: [host],
    jwt_issuer: jwtIssuer,
    jwks_uri: discoveryUrl(jwtIssuer, 'keys'),
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

function hostName(url: string): string {
  return url.replace(/^[a-z]+:\/\//i, '').replace(/[:/?#].*$/, '');
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, '');
}
