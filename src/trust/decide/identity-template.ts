import type { AuthRole } from '../model/auth-role';
import type { Token } from '../terms/token';
import type { VaultEra } from '../facts/vault-era';

/** What a templated policy or PKI role may say of a login, and the Vault that reads it. */
export interface Identity {
  /** Name of the alias; '' where only Vault knows it. */
  readonly alias: string;
  /** null where a foreign role may map claims that no model carries. */
  readonly metadata: Readonly<Record<string, string>> | null;
  /** Asked for only where Vaults differ. */
  readonly era: () => VaultEra;
}

/** The identity that a login gives. Source: plugin-k8s path_login.go:186-230; a declared JWT role maps no metadata. */
export function identityOf(role: AuthRole, token: Token, era: () => VaultEra): Identity {
  const { namespace, serviceAccount } = token;
  if (role.method === 'jwt') {
    return {
      alias: role.userClaim === 'sub' ? token.sub : '',
      metadata: role.client === '' ? null : {},
      era,
    };
  }
  const alias = role.aliasNameSource === 'serviceaccount_name' ? `${namespace}/${serviceAccount}` : '';
  return {
    alias,
    metadata: { service_account_namespace: namespace, service_account_name: serviceAccount, service_account_uid: '' },
    era,
  };
}

/** A text with its templates resolved; null where one does not resolve, `live` where only Vault can. */
export function renderTemplate(text: string, identity: Identity): { readonly text: string } | null | 'live' {
  let open = false;
  let dropped = false;
  const rendered = text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (all, name: string) => {
    const value = valueOf(name, identity);
    if (value === undefined) dropped = true;
    else if (value === '') open = true;
    else if (/[+*]/.test(value) || (value.includes('/') && identity.era().refusesSlashes)) dropped = true;
    return value ?? all;
  });
  return dropped ? null : open ? 'live' : { text: rendered };
}

/** '' for what only Vault knows, undefined for what a login never sets. */
function valueOf(name: string, { alias, metadata }: Identity): string | undefined {
  const [, part] = /^identity\.entity\.aliases\.[^.]+\.(.+)$/.exec(name) ?? [];
  if (part === undefined) return name.startsWith('identity.') ? '' : undefined;
  if (part === 'name') return alias;
  const key = part.startsWith('metadata.') ? part.slice('metadata.'.length) : '';
  if (metadata === null) return '';
  return Object.hasOwn(metadata, key) ? metadata[key] : undefined;
}
