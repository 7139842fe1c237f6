import type { vaultSecretChecks } from '../../facts/vault-secret-checks';
import { see, type Meaning } from './meaning';

const policy = (cause: string, repair = 'apply the emitted policy, and nothing beside it'): Meaning => ({
  cause,
  repair,
  observe: see.policies,
});
const role = (cause: string, repair: string): Meaning => ({ cause, repair, observe: see.pkiRole });
const name = role(
  'the PKI role does not allow a name of the Certificate',
  'declare it in `allowedDomains`, with `allowBareDomains` for the domain itself or `allowSubdomains` for names below it',
);
const uri = role('the PKI role does not allow a URI of the Certificate', 'declare it in `allowedUriSans`');
const issuing: Meaning = {
  cause: 'the Issuer calls `issue`, which makes a key of its own, instead of `sign`',
  repair: 'apply the emitted Issuer: `path: {pkiMount}/sign/{pkiRole}`',
  observe: see.issuer,
};

/** After the login. */
export const meaningsOfRequests: Readonly<Record<keyof typeof vaultSecretChecks, Meaning>> = {
  'acl/path': policy('no policy of the login covers the path'),
  'acl/deny': policy('a policy of the login denies the path'),
  'acl/capability': policy('the policies of the login cover the path without the capability that is needed'),
  'acl/required-parameters': policy('a policy of the login requires parameters that are not sent'),
  'acl/denied-parameters': policy('a policy of the login denies a parameter that is sent'),
  'acl/allowed-parameters': policy('a policy of the login does not allow a parameter that is sent'),
  'acl/renew-batch': policy('the login gives batch tokens, which nobody renews', 'declare `tokens: { renew: true }`'),
  'pki/mount': {
    cause: 'no PKI engine is mounted where the client signs',
    repair: 'apply the Terraform part that makes the PKI mount `{pkiMount}`',
    observe: '`vault secrets list` shows `{pkiMount}/`',
  },
  'pki/role': {
    cause: 'the PKI mount has no such role',
    repair: 'apply the Terraform part that writes the PKI role `{pkiRole}`',
    observe: '`vault list {pkiMount}/roles`',
  },
  'pki/role-elsewhere': role(
    'the PKI role, managed elsewhere, does not sign this',
    'let who manages the role allow it',
  ),
  'pki/role-lifetimes': role(
    'the PKI role was refused: its `ttl` is longer than its `maxTtl`',
    'declare a shorter `ttl`',
  ),
  'pki/role-key-unsafe': role('the PKI role was refused: its RSA keys are too short', 'leave `keyBits` out'),
  'pki/role-key-bits': role('the PKI role was refused: no key has this size', 'leave `keyBits` out'),
  'pki/issue-any-key': issuing,
  'pki/issue-other-key': issuing,
  'pki/key-type': role('the PKI role wants another kind of key', 'leave `keyType` out, or let `privateKey` fit it'),
  'pki/key-bits': role('the PKI role wants a longer key', 'leave `keyBits` out, or let `privateKey` fit it'),
  'pki/common-name-required': role(
    'the PKI role requires a common name, and the Certificate has none',
    'leave `requireCn` out, or declare `commonName`',
  ),
  'pki/common-name': name,
  'pki/serial-number': role('the PKI role does not allow the serial number', 'declare it in `allowedSerialNumbers`'),
  'pki/dns-name': name,
  'pki/email': name,
  'pki/ip': role('the PKI role does not allow IP addresses', 'declare `allowIpSans: true`'),
  'pki/uris': uri,
  'pki/uri': uri,
  'pki/not-after': role('the PKI role fixes the end, and cert-manager sends a ttl', 'leave `notAfter` out'),
  'pki/lifetime': role(
    'the Certificate asks for a longer life than it gets',
    'declare a shorter `duration` or a longer `maxTtl`',
  ),
  'pki/authority-lifetime': role(
    'the Certificate would outlive the authority that signs it',
    'declare a shorter `duration`, or renew the authority',
  ),
};
