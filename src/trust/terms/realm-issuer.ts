import { parseHttpUrl } from './http-url';
import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a realm's issuer. */
export const realmIssuerPattern = '^[Hh][Tt][Tt][Pp][Ss]?://[^?#]+/realms/[^/?#]+$';

const form = new RegExp(realmIssuerPattern);

/** The issuer of a realm, which is compared byte for byte. Source: keycloak services Urls.java `realmIssuer`. */
export function parseRealmIssuer(text: string): Parsed<string> {
  const parsed = parseHttpUrl(text);
  if (!parsed.ok) return parsed;
  return form.test(text)
    ? accept(text)
    : refuse('the issuer of a realm, `https://<host>/realms/<realm>`, and no slash behind it');
}

/** A realm's name, and the URL of its server as clients call it. */
export interface Realm {
  readonly server: string;
  readonly name: string;
}

/** `acme` and `https://sso.acme.example` of `https://sso.acme.example/realms/acme`. */
export function realmOf(realmIssuer: string): Realm {
  const [, server = '', name = ''] = /^(.*)\/realms\/([^/]+)$/.exec(realmIssuer) ?? [];
  return { server, name: decoded(name) };
}

/** The issuer of a realm at a server; '' where nobody says which server it is. */
export function realmIssuerOf({ server, name }: Realm): string {
  return server === '' ? '' : `${server.replace(/\/$/, '')}/realms/${encodeURIComponent(name)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
