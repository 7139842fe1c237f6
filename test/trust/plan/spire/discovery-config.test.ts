import { discoveryConfig } from '../../../../src/trust/plan/spire/discovery-config';
import { spireOf, spireTrust } from '../../../support/spire';

const config = (jwtIssuer: string) => discoveryConfig(spireOf(spireTrust({ jwtIssuer }).model).discovery!);

test('its issuer is that of the server, byte for byte', () => {
  expect(config('https://svid.acme.example/')).toContain('jwt_issuer = "https://svid.acme.example/"');
  expect(config('https://svid.acme.example/')).toContain('jwks_uri = "https://svid.acme.example/keys"');
});

test('requests come for the host without its port, below the path of the issuer', () => {
  const text = config('https://svid.acme.example:8443/spire');
  expect(text).toContain('domains = ["svid.acme.example"]');
  expect(text).toContain('server_path_prefix = "/spire"');
  expect(config('https://svid.acme.example')).not.toContain('server_path_prefix');
});
