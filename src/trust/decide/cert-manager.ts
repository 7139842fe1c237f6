import { clientToken } from '../facts/client-tokens';
import { platformDefaults } from '../facts/platform-defaults';
import { tokenLifetimes } from '../facts/token-lifetimes';
import { type CertManagerEra, hasDotSegments } from '../facts/cert-manager-era';
import type { Certificate, CertificateIssuer } from '../model/certificate-issuer';
import { isKnown } from '../model/origin';
import { printGoDuration } from '../terms/go-duration';
import { parseSignPath } from '../terms/sign-path';
import { field, step, values, type Step } from './decision';
import type { TokenRequest } from './mint';
import type { VaultRequest } from './vault-acl';

/** The webhook's and the controller's checks. Source: cert-manager validation/issuer.go:289-428, vault/setup.go. */
export function decideIssuer(issuer: CertificateIssuer, { refusesDotSegments }: CertManagerEra): readonly Step[] {
  const { signPath, mountPath, caBundle, caBundleSecretRef, server } = issuer;
  const { text, versioned, endpoint } = parseSignPath(signPath);
  const [path, mount] = [field(issuer, 'signPath'), field(issuer, 'mountPath')];
  const dotted = (one: string): boolean => refusesDotSegments && hasDotSegments(one);
  return [
    step('issuer/server', server !== '', field(issuer, 'server')),
    step('issuer/sign-path', signPath !== '', path),
    step('issuer/dot-segments', !dotted(signPath), path, values([]), { field: 'path' }),
    step('issuer/ca-bundle', caBundle === '' || caBundleSecretRef === null, field(issuer, 'caBundleSecretRef', [])),
    step('issuer/auth-role', issuer.authRole !== '', field(issuer, 'authRole')),
    step('issuer/dot-segments', !dotted(mountPath), mount, values([]), { field: 'auth.kubernetes.mountPath' }),
    step('issuer/service-account', issuer.serviceAccount !== '', field(issuer, 'serviceAccount')),
    step('issuer/mount-path', mountPath.startsWith('/'), mount, values(['/v1/auth/<mount>'])),
    step('issuer/sign-path-version', !versioned, path, values([text]), { server }),
    step('issuer/sign-path-shape', endpoint !== 'other', path, values(['<mount>/sign/<role>'])),
  ];
}

/** The token that cert-manager asks for: ten minutes, bound to nothing. Source: vault.go:585-610. */
export function tokenRequestOf(issuer: CertificateIssuer, { audiences }: CertManagerEra): TokenRequest {
  const { at } = field(issuer, isKnown(issuer, 'server') ? 'additionalAudiences' : 'server');
  const known = isKnown(issuer, 'server') && isKnown(issuer, 'additionalAudiences');
  return {
    namespace: issuer.serviceAccountNamespace,
    serviceAccount: issuer.serviceAccount,
    account: field(issuer, 'serviceAccount'),
    audiences: { values: audiences, at: issuer.at, missing: known ? '' : at },
    expirationSeconds: clientToken('cert-manager').expirationSeconds ?? tokenLifetimes.requested.seconds,
    boundTo: '',
  };
}

/** The request for a signature: seven strings, empty ones included. Source: vault.go:160-199. */
export function signRequestOf(issuer: CertificateIssuer, certificate: Certificate | null): VaultRequest {
  const joined = (of: 'dnsNames' | 'ipAddresses' | 'uris'): string | null => certificate?.[of].join(',') ?? null;
  return {
    path: parseSignPath(issuer.signPath).text,
    capability: 'update',
    parameters: {
      common_name: certificate?.commonName ?? null,
      ...{ alt_names: joined('dnsNames'), ip_sans: joined('ipAddresses'), uri_sans: joined('uris') },
      ttl: certificate === null ? null : printGoDuration(certificate.duration),
      csr: null,
      exclude_cn_from_sans: 'true',
    },
    at: field(issuer, 'signPath').at,
  };
}

/** The webhook's rules for a Certificate. Source: cert-manager validation/certificate.go. */
export function decideCertificate(certificate: Certificate): readonly Step[] {
  const { commonName, dnsNames, uris, emailAddresses, ipAddresses, duration, renewBefore } = certificate;
  const { shortestCertificateDuration: shortest, shortestRenewBefore: least } = platformDefaults;
  const names = [commonName, ...dnsNames, ...uris, ...emailAddresses, ...ipAddresses].filter((name) => name !== '');
  const before = field(certificate, 'renewBefore', [printGoDuration(renewBefore)]);
  const life = field(certificate, 'duration', [printGoDuration(duration)]);
  return [
    step('certificate/names', names.length > 0, field(certificate, 'dnsNames', names)),
    step('certificate/common-name', Buffer.byteLength(commonName) <= 64, field(certificate, 'commonName')),
    step('certificate/duration', duration === 0 || duration >= shortest.value, life, values(['1h0m0s'])),
    step('certificate/renew-before-floor', renewBefore === 0 || renewBefore >= least.value, before, values(['5m0s'])),
    step('certificate/renew-before', duration === 0 || renewBefore < duration, before, life),
  ];
}
