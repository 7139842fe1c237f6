import type { CertificateIssuer } from '../../model/certificate-issuer';
import type { IssuerShape, StrayKey } from '../../model/artefact-facts';
import { parseCertificates } from '../../terms/pem';
import { originsAt, type Manifest } from './manifest';
import { below, isObject, isPresent, object, text, texts } from '../untyped';

/** An Issuer or ClusterIssuer, with all that can be wrong in it and nowhere else. */
export interface ReadIssuer {
  readonly issuer: CertificateIssuer;
  readonly shape: IssuerShape;
  readonly strayKeys: readonly StrayKey[];
}

/** Source: cert-manager pkg/apis/certmanager/v1/const.go:42. */
const defaultMountPath = '/v1/auth/kubernetes';

/** Source: cert-manager internal/vault/vault.go:308-336. */
const defaultCaKey = 'ca.crt';

/** Keys of `spec.vault` at each level. Source: cert-manager v1.21.1 deploy/crds, pkg/apis/certmanager/v1/types_issuer.go:236-440. */
const keys: Readonly<Record<string, readonly string[]>> = {
  'spec.vault': [
    'auth',
    'caBundle',
    'caBundleSecretRef',
    'clientCertSecretRef',
    'clientKeySecretRef',
    'namespace',
    'path',
    'server',
    'serverName',
  ],
  'spec.vault.caBundleSecretRef': ['name', 'key'],
  'spec.vault.auth': ['appRole', 'aws', 'clientCertificate', 'kubernetes', 'tokenSecretRef'],
  'spec.vault.auth.kubernetes': ['mountPath', 'role', 'secretRef', 'serviceAccountRef'],
  'spec.vault.auth.kubernetes.secretRef': ['name', 'key'],
  'spec.vault.auth.kubernetes.serviceAccountRef': ['audiences', 'name'],
};

/**
 * An Issuer that signs with Vault and logs in with a ServiceAccount; null for any other. The namespace
 * of a ClusterIssuer's account is a setting of cert-manager, which the join with its facts fills in.
 */
export function readIssuer(manifest: Manifest): ReadIssuer | null {
  const vault = below(manifest.value, 'spec', 'vault');
  if (!isObject(vault)) return null;
  const authMethods = Object.entries(object(below(vault, 'auth')))
    .filter(([, value]) => isPresent(value))
    .map(([key]) => key);
  if (authMethods.length > 0 && !authMethods.includes('kubernetes')) return null;
  const kind = manifest.kind === 'ClusterIssuer' ? 'ClusterIssuer' : 'Issuer';
  const { meta, at } = manifest;
  const kubernetes = below(vault, 'auth', 'kubernetes');
  const reference = below(kubernetes, 'serviceAccountRef');
  const secret = below(vault, 'caBundleSecretRef');
  const ca = readCaBundle(below(vault, 'caBundle'));
  const shape: IssuerShape = {
    at,
    authMethods,
    tokenSources: (['secretRef', 'serviceAccountRef'] as const).filter((key) => isPresent(below(kubernetes, key))),
    caBundle: ca.kind,
  };
  const issuer: CertificateIssuer = {
    kind,
    id: kind === 'Issuer' ? `${meta.namespace}/${meta.name}` : meta.name,
    meta,
    server: text(below(vault, 'server')),
    serverName: text(below(vault, 'serverName')),
    vaultNamespace: text(below(vault, 'namespace')),
    caBundle: ca.pem,
    caBundleSecretRef: isObject(secret)
      ? { name: text(below(secret, 'name')), key: text(below(secret, 'key')) || defaultCaKey }
      : null,
    signPath: text(below(vault, 'path')),
    mountPath: text(below(kubernetes, 'mountPath')) || defaultMountPath,
    authRole: text(below(kubernetes, 'role')),
    serviceAccount: text(below(reference, 'name')),
    serviceAccountNamespace: meta.namespace,
    additionalAudiences: texts(below(reference, 'audiences')),
    at,
    origins: originsAt(manifest, {
      server: 'spec.vault.server',
      serverName: 'spec.vault.serverName',
      vaultNamespace: 'spec.vault.namespace',
      caBundle: 'spec.vault.caBundle',
      caBundleSecretRef: 'spec.vault.caBundleSecretRef',
      signPath: 'spec.vault.path',
      mountPath: 'spec.vault.auth.kubernetes.mountPath',
      authRole: 'spec.vault.auth.kubernetes.role',
      serviceAccount: 'spec.vault.auth.kubernetes.serviceAccountRef.name',
      additionalAudiences: 'spec.vault.auth.kubernetes.serviceAccountRef.audiences',
    }),
  };
  return { issuer, shape, strayKeys: strayKeys(manifest) };
}

function strayKeys({ value, at }: Manifest): readonly StrayKey[] {
  return Object.entries(keys).flatMap(([path, known]) =>
    Object.keys(object(below(value, ...path.split('.'))))
      .filter((key) => !known.includes(key))
      .map((key): StrayKey => ({ at: `${at}.${path}`, key, kind: 'unknown' })),
  );
}

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

/** `caBundle` is base64 of PEM; what it holds otherwise is told apart, and not taken for certificates. */
function readCaBundle(value: unknown): { readonly kind: IssuerShape['caBundle']; readonly pem: string } {
  const written = text(value);
  if (written === '') return { kind: isPresent(value) && value !== '' ? 'no-base64' : 'absent', pem: '' };
  if (!base64.test(written)) return { kind: 'no-base64', pem: '' };
  const pem = Buffer.from(written, 'base64').toString();
  return parseCertificates(pem).ok ? { kind: 'pem', pem } : { kind: 'no-pem', pem: '' };
}
