import * as build from '../../../support/model';
import { jwtChain, workloadChain } from '../../../support/decide-chain';
import { refusedCase, type Case } from './case';

const good = jwtChain();
const volume = (expirationSeconds: number) =>
  workloadChain({ workload: { volume: { name: 'v', path: 't', mountPath: '/t', expirationSeconds } } });
const certificate = build.certificate();
const unnamed = { commonName: '', dnsNames: [], ipAddresses: [], uris: [], emailAddresses: [] };

/** What goes wrong before anything reaches Vault. */
export const casesOfIssuers: readonly Case[] = [
  refusedCase('issuer-incomplete', 'issuer/server', jwtChain({ issuer: { server: '' } }), good),
  refusedCase('issuer-incomplete', 'issuer/sign-path', jwtChain({ issuer: { signPath: '' } }), good),
  refusedCase('issuer-incomplete', 'issuer/auth-role', jwtChain({ issuer: { authRole: '' } }), good),
  refusedCase('issuer-incomplete', 'issuer/service-account', jwtChain({ issuer: { serviceAccount: '' } }), good),
  refusedCase(
    'path-dot-segments',
    'issuer/dot-segments',
    jwtChain({ issuer: { signPath: 'x/../pki/sign/acme-prod-shop-vault' } }),
    good,
  ),
  refusedCase(
    'ca-bundle-twice',
    'issuer/ca-bundle',
    jwtChain({ issuer: { caBundle: 'PEM', caBundleSecretRef: { name: 'ca', key: 'ca.crt' } } }),
    good,
  ),
  refusedCase(
    'mount-path-relative',
    'issuer/mount-path',
    jwtChain({ issuer: { mountPath: 'v1/auth/jwt-prod' } }),
    good,
  ),
  refusedCase(
    'sign-path-versioned',
    'issuer/sign-path-version',
    jwtChain({ issuer: { signPath: 'v1/pki/sign/acme-prod-shop-vault' } }),
    good,
  ),
  refusedCase(
    'sign-path-unknown',
    'issuer/sign-path-shape',
    jwtChain({ issuer: { signPath: 'pki/roles/acme-prod-shop-vault' } }),
    good,
  ),
  refusedCase('certificate-invalid', 'certificate/names', jwtChain({ certificate: unnamed }), good),
  refusedCase(
    'certificate-invalid',
    'certificate/common-name',
    jwtChain({ certificate: { commonName: `${'a'.repeat(60)}.shop` }, pkiRole: { allowAnyName: true } }),
    jwtChain({ pkiRole: { allowAnyName: true } }),
  ),
  refusedCase('certificate-invalid', 'certificate/duration', jwtChain({ certificate: { duration: 1800 } }), good),
  refusedCase(
    'certificate-invalid',
    'certificate/renew-before-floor',
    jwtChain({ certificate: { renewBefore: 60 } }),
    good,
  ),
  refusedCase(
    'certificate-invalid',
    'certificate/renew-before',
    jwtChain({ certificate: { renewBefore: certificate.duration } }),
    good,
  ),
  refusedCase('token-request-not-allowed', 'mint/permission', jwtChain({ cluster: { rbacBindings: [] } }), good),
  refusedCase('account-missing', 'mint/account', jwtChain({ cluster: { serviceAccounts: [] } }), good),
  refusedCase('token-lifetime-refused', 'mint/lifetime-floor', volume(599), workloadChain()),
  refusedCase('token-lifetime-refused', 'mint/lifetime-cap', volume(2 ** 32 + 1), workloadChain()),
];
