import type { JwtKeys, ServedBy } from '../../model/auth-mount';
import type { Origin } from '../../model/origin';
import { isVariable, type Text } from '../../model/variable';
import { originOfUrl } from '../../terms/http-url';
import { servesDiscovery } from '../../terms/issuer-url';
import { isOwnApiServer, isServiceUrl } from './in-cluster-url';
import type { DiscoveryDeclaration, JwtKeysDeclaration } from '../declaration';
import type { Kept } from '../source/kept';
import type { LoginScope } from './login-scope';
import { child, descend, type Place } from '../source/place';
import { originOfText, textOf } from '../source/declared-text';
import { derived } from '../scope/scope';

interface KeysWithOrigin {
  readonly keys: JwtKeys;
  /** Origin of the certificates by which Vault knows the server of the keys. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** Where a JWT mount takes its keys from; null where that did not parse. */
export function completeKeys(
  scope: LoginScope,
  declared: Kept<JwtKeysDeclaration>,
  place: Place,
): KeysWithOrigin | null {
  if (declared.publicKeys !== undefined) {
    return { keys: { kind: 'publicKeys', pems: declared.publicKeys }, origins: {} };
  }
  if (declared.jwks !== undefined) {
    const { url } = declared.jwks;
    return url === undefined ? null : fetched(scope, 'jwks', url, declared.jwks, child(place, 'jwks'));
  }
  if (declared.discovery !== undefined) {
    const at = child(place, 'discovery');
    if (scope.tokenIssuer === '') return null;
    checkDiscovery(scope, at);
    return fetched(scope, 'discovery', scope.tokenIssuer, declared.discovery, at);
  }
  return null;
}

function fetched(
  scope: LoginScope,
  kind: 'discovery' | 'jwks',
  url: string,
  declared: Kept<DiscoveryDeclaration>,
  place: Place,
): KeysWithOrigin {
  const servedBy = declared.servedBy ?? defaultServer(url, scope.apiServer.url);
  const { caBundle, origin } = authorityOf(scope, servedBy, textOf(declared.caBundle), place);
  if (isOwnApiServer(url)) checkOwnApiServer(scope, url, declared, caBundle, place);
  return {
    keys: { kind, url, caBundle, servedBy },
    origins: {
      'keys.caBundle': origin,
      'keys.servedBy':
        declared.servedBy === undefined ? derived : { kind: 'declared', at: child(place, 'servedBy').at },
      'keys.url': {
        kind: 'declared',
        at: kind === 'jwks' ? child(place, 'url').at : child(scope.cluster, 'tokenIssuer').at,
      },
    },
  };
}

function defaultServer(url: string, apiServer: Text): ServedBy {
  const same = !isVariable(apiServer) && apiServer !== '' && originOfUrl(apiServer) === originOfUrl(url);
  return same || isOwnApiServer(url) ? 'apiServer' : 'hosted';
}

function authorityOf(
  scope: LoginScope,
  servedBy: ServedBy,
  declared: Text,
  place: Place,
): { readonly caBundle: Text; readonly origin: Origin } {
  if (declared !== '') return { caBundle: declared, origin: originOfText(declared, child(place, 'caBundle')) };
  const { caBundle } = scope.apiServer;
  if (servedBy !== 'apiServer' || caBundle === '') return { caBundle: '', origin: derived };
  return { caBundle, origin: originOfText(caBundle, descend(scope.cluster, 'apiServer', 'caBundle')) };
}

const unreachable = { server: 'vault', words: '400 error checking oidc discovery URL' } as const;
const exits = 'take the keys from `jwks` or `publicKeys`';

/** Reports an issuer at which nobody can discover anything. */
function checkDiscovery({ tokenIssuer, cluster, report }: LoginScope, place: Place): void {
  if (servesDiscovery(tokenIssuer)) return;
  const message = `nothing can be discovered at \`${tokenIssuer}\`: discovery needs an https URL without query and fragment`;
  report('discovery-impossible', place, message, {
    related: [child(cluster, 'tokenIssuer')],
    server: unreachable,
    fix: exits,
  });
}

/** Reports an API server that only its own cluster reaches, and one whose certificate nobody outside knows. */
function checkOwnApiServer(
  scope: LoginScope,
  url: string,
  declared: Kept<DiscoveryDeclaration>,
  caBundle: Text,
  place: Place,
): void {
  const authority = descend(scope.cluster, 'apiServer', 'caBundle');
  const inside = declared.servedBy === 'apiServer' || scope.vaultInside || isServiceUrl(scope.vault.server);
  if (!inside) {
    const message = `vault does not run in this cluster, and only from inside it is \`${url}\` the cluster's API server`;
    const fix = `${exits} outside; where vault does run in this cluster, declare \`servedBy: apiServer\``;
    scope.report('discovery-impossible', place, message, { server: unreachable, fix });
  } else if (caBundle === '' && !scope.isFaulty(authority)) {
    const message = `vault cannot know the API server at \`${url}\`: no public authority signs its certificate`;
    scope.report('api-server-missing', place, message, { fix: `declare \`${authority.at}\`` });
  }
}
