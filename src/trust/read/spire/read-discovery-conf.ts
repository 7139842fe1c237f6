import { discoveryUrl } from '../../terms/issuer-url';
import { isObject } from '../untyped';
import { Said, silent } from './said';
import type { SpireReader } from './read-spire';

/** `oidc-discovery-provider.conf`. Source: spire v1.13.3 support/oidc-discovery-provider/config.go, handler.go:67-112. */
export const readDiscoveryConf: SpireReader = {
  recognizes: (content) =>
    isObject(content) && 'domains' in content && ['workload_api', 'server_api', 'file'].some((key) => key in content),
  read: (content, file) => {
    const said = new Said(`${file}#`, content);
    const domains = said.texts('domains', 'domains', []);
    // Without an issuer it names itself as it is asked.
    const [only] = domains.length === 1 ? domains : [];
    const asked = only === undefined ? null : `https://${only}${said.text('', 'server_path_prefix', '')}`;
    const jwtIssuer = said.text('jwtIssuer', 'jwt_issuer', asked);
    const discovery = {
      trustDomain: said.text('trustDomain', 'workload_api.trust_domain', null),
      jwtIssuer,
      domains,
      jwksUri: said.text('jwksUri', 'jwks_uri', discoveryUrl(jwtIssuer, 'keys')),
    };
    return { ...silent, discovery: { ...discovery, at: `${file}#domains`, origins: said.origins } };
  },
};
