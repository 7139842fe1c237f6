import type { AuthMount } from '../../model/auth-mount';
import type { AuthRole } from '../../model/auth-role';
import type { PkiMount } from '../../model/pki-mount';
import type { PkiRole } from '../../model/pki-role';
import { unknownOrigins } from './join-cluster';

/**
 * Mounts that nobody declared and no file holds, though roles of the files lie on them: whoever wrote
 * the role knows that the mount is there. Of the mount itself nothing is known.
 */
export function authMountsElsewhere(roles: readonly AuthRole[], read: readonly AuthMount[]): readonly AuthMount[] {
  return missingOf(roles, read).map(({ mount: path, method, cluster }): AuthMount => {
    const at = cluster === '' ? 'vault' : `clusters.${cluster}.login`;
    const base = { path, cluster, login: 'main', emitted: false, description: '', at };
    if (method === 'jwt') {
      const origins = unknownOrigins(at, ['boundIssuer', 'keys', 'supportedAlgs']);
      const keys = { kind: 'discovery', url: '', caBundle: '', servedBy: 'hosted' } as const;
      return { ...base, method, boundIssuer: '', keys, supportedAlgs: [], origins };
    }
    return {
      ...base,
      ...{
        method,
        host: '',
        caBundle: '',
        disableLocalCaJwt: false,
        disableIssValidation: true,
        issuer: '',
        pemKeys: [],
      },
      reviewer: { kind: 'stored', namespace: '', serviceAccount: '', jwt: '' },
      origins: unknownOrigins(at, [
        ...['host', 'caBundle', 'disableLocalCaJwt', 'disableIssValidation', 'issuer', 'pemKeys', 'reviewer'],
        ...['reviewer.namespace', 'reviewer.serviceAccount', 'reviewer.jwt'],
      ]),
    };
  });
}

/** The same of PKI mounts, whose limits are then not known. */
export function pkiMountsElsewhere(roles: readonly PkiRole[], read: readonly PkiMount[]): readonly PkiMount[] {
  return missingOf(roles, read).map(({ mount: path }) => ({
    path,
    source: { kind: 'existing' },
    description: '',
    maxLeaseTtl: 0,
    protect: true,
    issuingCertificates: [],
    crlDistributionPoints: [],
    ocspServers: [],
    at: `vault.pki.${path}`,
    origins: unknownOrigins(`vault.pki.${path}`, ['source', 'maxLeaseTtl']),
  }));
}

/** The first role of each mount that was not read. */
function missingOf<Role extends { readonly mount: string }>(
  roles: readonly Role[],
  read: readonly { readonly path: string }[],
): readonly Role[] {
  const known = new Set(read.map(({ path }) => path));
  return roles.filter(({ mount }) => {
    const isNew = mount !== '' && !known.has(mount);
    known.add(mount);
    return isNew;
  });
}
