import * as build from '../../../support/model';
import { jwtChain, rule, workloadChain } from '../../../support/decide-chain';
import { refusedCase, type Case } from './case';

const good = jwtChain();
const path = 'pki/sign/acme-prod-shop-vault';
const parameters = (
  key: 'allowedParameters' | 'deniedParameters',
  value: Readonly<Record<string, readonly string[]>>,
) => jwtChain({ policy: { rules: [{ ...rule(path, 'update'), [key]: value }] } });
const { privateKey } = build.certificate();
const life = (seconds: number) => jwtChain({ certificate: { duration: seconds }, pkiRole: { maxTtl: seconds } });

/** What Vault refuses after the login. */
export const casesOfRequests: readonly Case[] = [
  refusedCase('path-not-allowed', 'acl/path', jwtChain({ policy: { rules: [rule('pki/sign/web', 'update')] } }), good),
  refusedCase('path-not-allowed', 'acl/deny', jwtChain({ policy: { rules: [rule(path, 'deny')] } }), good),
  refusedCase('path-not-allowed', 'acl/capability', jwtChain({ policy: { rules: [rule(path, 'read')] } }), good),
  refusedCase(
    'parameters-not-allowed',
    'acl/required-parameters',
    jwtChain({ policy: { rules: [{ ...rule(path, 'update'), requiredParameters: ['user_ids'] }] } }),
    good,
  ),
  refusedCase('parameters-not-allowed', 'acl/denied-parameters', parameters('deniedParameters', { ttl: [] }), good),
  refusedCase(
    'parameters-not-allowed',
    'acl/allowed-parameters',
    parameters('allowedParameters', { common_name: [], csr: [] }),
    good,
  ),
  refusedCase(
    'token-settings-conflict',
    'acl/renew-batch',
    workloadChain({ role: { token: build.tokenSettings({ policies: ['acme-prod-shop_orders'], type: 'batch' }) } }),
    workloadChain(),
  ),
  refusedCase(
    'unknown-pki-mount',
    'pki/mount',
    jwtChain({
      issuer: { signPath: 'pkii/sign/acme-prod-shop-vault' },
      policy: { rules: [rule('pkii/sign/acme-prod-shop-vault', 'update')] },
    }),
    good,
  ),
  refusedCase(
    'pki-role-missing',
    'pki/role',
    jwtChain({ issuer: { signPath: 'pki/sign/web' }, policy: { rules: [rule('pki/sign/web', 'update')] } }),
    good,
  ),
  refusedCase(
    'issue-instead-of-sign',
    'pki/issue-any-key',
    jwtChain({
      issuer: { signPath: 'pki/issue/acme-prod-shop-vault' },
      policy: { rules: [rule('pki/issue/acme-prod-shop-vault', 'update')] },
    }),
    good,
  ),
  refusedCase(
    'issue-instead-of-sign',
    'pki/issue-other-key',
    jwtChain({
      issuer: { signPath: 'pki/issue/acme-prod-shop-vault' },
      policy: { rules: [rule('pki/issue/acme-prod-shop-vault', 'update')] },
      pkiRole: { keyType: 'rsa', keyBits: 2048 },
    }),
    jwtChain({ pkiRole: { keyType: 'rsa', keyBits: 2048 } }),
  ),
  refusedCase('lifetime-exceeded', 'pki/role-lifetimes', jwtChain({ pkiRole: { ttl: 9_000_000 } }), good),
  refusedCase('lifetime-exceeded', 'pki/authority-lifetime', life(400_000_000), good),
  refusedCase(
    'key-size-invalid',
    'pki/role-key-unsafe',
    jwtChain({ pkiRole: { keyType: 'rsa', keyBits: 256 } }),
    jwtChain({ pkiRole: { keyType: 'rsa', keyBits: 2048 } }),
  ),
  refusedCase('key-size-invalid', 'pki/role-key-bits', jwtChain({ pkiRole: { keyType: 'ec', keyBits: 2048 } }), good),
  refusedCase('key-not-allowed', 'pki/key-type', jwtChain({ pkiRole: { keyType: 'ec', keyBits: 256 } }), good),
  refusedCase(
    'key-not-allowed',
    'pki/key-bits',
    jwtChain({
      pkiRole: { keyType: 'rsa', keyBits: 4096 },
      certificate: { privateKey: { ...privateKey, size: 2048 } },
    }),
    good,
  ),
  refusedCase('common-name-required', 'pki/common-name-required', jwtChain({ pkiRole: { requireCn: true } }), good),
  refusedCase('name-not-allowed', 'pki/common-name', jwtChain({ certificate: { commonName: 'a.example.com' } }), good),
  refusedCase('name-not-allowed', 'pki/dns-name', jwtChain({ certificate: { dnsNames: ['a.example.com'] } }), good),
  refusedCase('name-not-allowed', 'pki/email', jwtChain({ certificate: { emailAddresses: ['a@example.com'] } }), good),
  refusedCase(
    'name-not-allowed',
    'pki/serial-number',
    jwtChain({ certificate: { subject: { ...build.certificate().subject, serialNumber: '7' } } }),
    good,
  ),
  refusedCase('name-not-allowed', 'pki/ip', jwtChain({ certificate: { ipAddresses: ['10.0.0.1'] } }), good),
  refusedCase('name-not-allowed', 'pki/uris', jwtChain({ certificate: { uris: ['spiffe://acme.example/web'] } }), good),
  refusedCase(
    'name-not-allowed',
    'pki/uri',
    jwtChain({
      pkiRole: { allowedUriSans: ['spiffe://acme.example/db'] },
      certificate: { uris: ['spiffe://acme.example/web'] },
    }),
    good,
  ),
  refusedCase('not-after-with-ttl', 'pki/not-after', jwtChain({ pkiRole: { notAfter: '2030-01-01T00:00:00Z' } }), good),
];
