import { secretClients } from '../../facts/secret-clients';
import type { SecretClient } from '../../model/secret-client';
import { parseCertificates } from '../../terms/pem';
import { below, isObject, isPresent, text, texts } from '../untyped';
import { originsAt, type Manifest } from './manifest';
import { readFetchedSecrets } from './read-fetched-secrets';

/** A VaultAuth with the name of its VaultConnection, which says where Vault is. */
export interface ReadVaultAuth {
  readonly client: SecretClient;
  /** `namespace/name`; '' where the operator's default is meant. */
  readonly connection: string;
}

/** A VaultConnection: how one or several VaultAuths reach Vault. */
export type VaultConnection = Pick<SecretClient, 'server' | 'serverName' | 'caBundleSecretRef' | 'caPath' | 'at'> & {
  /** `namespace/name`. */
  readonly id: string;
};

const nothing = {
  ...{ server: '', serverName: '', vaultNamespace: '', caBundle: '', caBundleSecretRef: null, caPath: '' },
  engine: { path: '', version: 'v2' },
  secrets: [],
} as const;

/** A VaultAuth that logs in with a token of a ServiceAccount; null for any other. */
export function readVaultAuth(manifest: Manifest): ReadVaultAuth | null {
  const spec = below(manifest.value, 'spec');
  const method = text(below(spec, 'method'));
  const login = below(spec, method);
  const serviceAccount = text(below(login, 'serviceAccount'));
  if ((method !== 'jwt' && method !== 'kubernetes') || serviceAccount === '') return null;
  const { meta, at } = manifest;
  const seconds = below(login, 'tokenExpirationSeconds');
  const reference = text(below(spec, 'vaultConnectionRef'));
  const client: SecretClient = {
    ...nothing,
    ...{ kind: 'VaultAuth', id: `${meta.namespace}/${serviceAccount}`, meta, namespace: meta.namespace },
    serviceAccount,
    method,
    vaultNamespace: text(below(spec, 'namespace')),
    mount: text(below(spec, 'mount')),
    authRole: text(below(login, 'role')),
    audiences: texts(below(login, 'audiences')),
    expirationSeconds: typeof seconds === 'number' ? seconds : secretClients.VaultAuth.expirationSeconds,
    requester: unknownRequester,
    at,
    origins: originsOf(manifest, {
      vaultNamespace: 'spec.namespace',
      method: 'spec.method',
      mount: 'spec.mount',
      authRole: `spec.${method}.role`,
      serviceAccount: `spec.${method}.serviceAccount`,
      audiences: `spec.${method}.audiences`,
      expirationSeconds: `spec.${method}.tokenExpirationSeconds`,
    }),
  };
  const connection = reference === '' || reference.includes('/') ? reference : `${meta.namespace}/${reference}`;
  return { client, connection };
}

export function readVaultConnection({ value, meta, at }: Manifest): VaultConnection {
  const spec = below(value, 'spec');
  const secret = text(below(spec, 'caCertSecretRef'));
  return {
    id: `${meta.namespace}/${meta.name}`,
    server: text(below(spec, 'address')),
    serverName: text(below(spec, 'tlsServerName')),
    caBundleSecretRef: secret === '' ? null : { name: secret, key: 'ca.crt' },
    caPath: text(below(spec, 'caCertPath')),
    at,
  };
}

/** A SecretStore for Vault that logs in with a token of a ServiceAccount; null for any other. */
export function readSecretStore(manifest: Manifest): SecretClient | null {
  const path = 'spec.provider.vault';
  const vault = below(manifest.value, ...path.split('.'));
  const jwt = below(vault, 'auth', 'jwt', 'kubernetesServiceAccountToken');
  const method = isObject(jwt) ? 'jwt' : 'kubernetes';
  const login = below(vault, 'auth', method);
  const token = isObject(jwt) ? jwt : login;
  const serviceAccount = text(below(token, 'serviceAccountRef', 'name'));
  if (serviceAccount === '') return null;
  const { meta, at } = manifest;
  const tokenPath = `${path}.auth.${method}${method === 'jwt' ? '.kubernetesServiceAccountToken' : ''}`;
  const mountKey = method === 'jwt' ? 'path' : 'mountPath';
  const ca = below(vault, 'caProvider');
  const seconds = below(token, 'expirationSeconds');
  return {
    ...nothing,
    ...{ kind: 'SecretStore', id: `${meta.namespace}/${serviceAccount}`, meta, namespace: meta.namespace },
    serviceAccount,
    method,
    server: text(below(vault, 'server')),
    vaultNamespace: text(below(vault, 'auth', 'namespace')) || text(below(vault, 'namespace')),
    caBundle: certificatesIn(below(vault, 'caBundle')),
    caBundleSecretRef:
      text(below(ca, 'type')) === 'Secret' ? { name: text(below(ca, 'name')), key: text(below(ca, 'key')) } : null,
    mount: text(below(login, mountKey)) || secretClients.SecretStore.mount[method],
    authRole: text(below(login, 'role')),
    audiences: storeAudiences(token, method),
    expirationSeconds:
      method === 'jwt' && typeof seconds === 'number' ? seconds : secretClients.SecretStore.expirationSeconds,
    requester: unknownRequester,
    engine: { path: text(below(vault, 'path')), version: text(below(vault, 'version')) === 'v1' ? 'v1' : 'v2' },
    at,
    origins: originsOf(manifest, {
      server: `${path}.server`,
      vaultNamespace: `${path}.namespace`,
      caBundle: `${path}.caBundle`,
      caBundleSecretRef: `${path}.caProvider`,
      mount: `${path}.auth.${method}.${mountKey}`,
      authRole: `${path}.auth.${method}.role`,
      serviceAccount: `${tokenPath}.serviceAccountRef.name`,
      audiences: tokenPath,
      engine: path,
    }),
  };
}

/** The operator joins both lists; with jwt it adds `vault` where the older of them is not there. */
function storeAudiences(token: unknown, method: 'jwt' | 'kubernetes'): readonly string[] {
  const ofAccount = texts(below(token, 'serviceAccountRef', 'audiences'));
  if (method === 'kubernetes') return ofAccount;
  const older = below(token, 'audiences');
  return [...ofAccount, ...(isPresent(older) ? texts(older) : [secretClients.SecretStore.unsaidAudience.jwt])];
}

/** A SecretProviderClass of Vault's provider; null for any other. It does not say whose Pods use it. */
export function readSecretProviderClass(manifest: Manifest): SecretClient | null {
  if (text(below(manifest.value, 'spec', 'provider')) !== 'vault') return null;
  const { meta, at } = manifest;
  const parameter = (name: string): string => text(below(manifest.value, 'spec', 'parameters', name));
  const audience = parameter('audience');
  const secrets = readFetchedSecrets(parameter('objects'));
  const origins = originsOf(manifest, {
    server: 'spec.parameters.vaultAddress',
    serverName: 'spec.parameters.vaultTLSServerName',
    vaultNamespace: 'spec.parameters.vaultNamespace',
    caPath: 'spec.parameters.vaultCACertPath',
    mount: 'spec.parameters.vaultAuthMountPath',
    authRole: 'spec.parameters.roleName',
    audiences: 'spec.parameters.audience',
    secrets: 'spec.parameters.objects',
  });
  const open = { kind: 'unknown', at } as const;
  const { mount } = secretClients.SecretProviderClass;
  return {
    ...nothing,
    ...{ kind: 'SecretProviderClass', id: `${meta.namespace}/${meta.name}`, meta, namespace: meta.namespace },
    serviceAccount: '',
    method: 'jwt',
    server: parameter('vaultAddress'),
    serverName: parameter('vaultTLSServerName'),
    vaultNamespace: parameter('vaultNamespace'),
    caPath: parameter('vaultCACertPath'),
    mount: parameter('vaultAuthMountPath') || parameter('vaultKubernetesMountPath') || mount.kubernetes,
    authRole: parameter('roleName'),
    audiences: audience === '' ? [] : [audience],
    expirationSeconds: secretClients.SecretProviderClass.expirationSeconds,
    requester: { ...unknownRequester, namespace: '', serviceAccount: '' },
    secrets: secrets ?? [],
    at,
    origins: { ...origins, serviceAccount: open, ...(secrets === null ? { secrets: open } : {}) },
  };
}

/** Where an operator runs no object says; its chart lets it create tokens. */
const unknownRequester = { namespace: '', serviceAccount: '', rights: 'chart' } as const;

function originsOf(manifest: Manifest, paths: Readonly<Record<string, string>>): SecretClient['origins'] {
  return {
    ...originsAt(manifest, paths),
    ...(manifest.isNamespaceOpen
      ? { namespace: { kind: 'unknown', at: `${manifest.at}.metadata.namespace` } as const }
      : {}),
  };
}

function certificatesIn(value: unknown): string {
  const pem = Buffer.from(text(value), 'base64').toString();
  return parseCertificates(pem).ok ? pem : '';
}
