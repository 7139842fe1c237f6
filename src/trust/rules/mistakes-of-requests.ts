import { unknownName } from '../diagnose/unknown-name';
import type { vaultSecretChecks } from '../facts/vault-secret-checks';
import { namesIn, type Impossible, type Mistake } from './mistake';

const notAllowed: Mistake = {
  code: 'path-not-allowed',
  at: 'client',
  message: ({ client, authRole, step }) =>
    step.check === 'acl/path'
      ? `no policy of auth role ${authRole} covers ${step.sent}, which ${client} needs`
      : step.check === 'acl/deny'
        ? `a policy of auth role ${authRole} denies a path that ${client} needs`
        : `the policies of auth role ${authRole} do not grant ${step.sent} where ${client} needs it`,
  fix: ({ kind, step, signPath }) =>
    kind === 'workload'
      ? step.check === 'acl/deny'
        ? 'take the `deny` out, or the access that it covers'
        : `grant ${step.sent}`
      : `grant \`update\` on ${signPath}, and nothing else`,
};

const parameters: Mistake = {
  code: 'parameters-not-allowed',
  at: 'client',
  message: ({ client, authRole, step }) =>
    `a policy of auth role ${authRole} limits parameters, and ${client} sends others: ${step.sent}`,
  fix: () => 'leave the parameters out: the PKI role decides what is signed',
};

const name: Mistake = {
  code: 'name-not-allowed',
  at: 'sent',
  message: ({ pkiRole, client, step }) =>
    `PKI role ${pkiRole} does not allow a name that a Certificate of ${client} asks for: ${step.sent}`,
  fix: ({ step }) =>
    step.check === 'pki/ip'
      ? 'declare `allowIpSans: true`'
      : step.check === 'pki/uris' || step.check === 'pki/uri'
        ? 'add the URI to `allowedUriSans`'
        : step.check === 'pki/serial-number'
          ? 'add the number to `allowedSerialNumbers`'
          : 'add its domain to `allowedDomains`, with `allowBareDomains` for the domain itself or `allowSubdomains` for names below it',
};

const key: Mistake = {
  code: 'key-not-allowed',
  at: 'sent',
  message: ({ pkiRole, client, step }) =>
    `PKI role ${pkiRole} wants ${step.wanted}, and a Certificate of ${client} has a key of ${step.sent}`,
  fix: () => "let `keyType` and `keyBits` of the role fit the Certificate's `privateKey`, or leave them out",
};

const lifetime: Mistake = {
  code: 'lifetime-exceeded',
  at: 'sent',
  message: ({ client, step }) =>
    step.check === 'pki/role-lifetimes'
      ? `certificates of ${step.sent} outlive their longest life of ${step.wanted}`
      : `a Certificate of ${client} outlives the authority that signs it`,
  fix: () => 'ask for a shorter life, or lengthen what limits it',
};

const issuing: Mistake = {
  code: 'issue-instead-of-sign',
  at: 'sent',
  message: ({ client, signPath }) =>
    `the path ${signPath} of ${client} makes a new key in vault, and cert-manager sends a signing request for its own`,
  fix: ({ signPath }) => `write ${signPath.replace('/issue/', '/sign/')}`,
};

const keySize: Mistake = {
  code: 'key-size-invalid',
  at: 'wanted',
  message: ({ pkiRole, step }) => `PKI role ${pkiRole} wants keys of a size that there is not: ${step.wanted}`,
  fix: () => 'leave the size out',
};

/** What Vault refuses after the login. */
export const mistakesOfRequests: Readonly<Record<keyof typeof vaultSecretChecks, Mistake | Impossible>> = {
  'acl/path': notAllowed,
  'acl/deny': notAllowed,
  'acl/capability': notAllowed,
  'acl/required-parameters': parameters,
  'acl/denied-parameters': parameters,
  'acl/allowed-parameters': parameters,
  'acl/renew-batch': {
    code: 'token-settings-conflict',
    at: 'sent',
    message: ({ client }) => `${client} renews its token, and a batch token cannot be renewed`,
    fix: () => 'let the role give service tokens, or take the renewal out of the policy',
  },
  'pki/mount': {
    code: 'unknown-pki-mount',
    at: 'sent',
    message: ({ client, signPath, step }) =>
      `${client} signs at ${signPath}, which lies on an ${unknownName('PKI mount', signPath.slice(1).split('/')[0] ?? '', namesIn(step.wanted))}`,
    fix: () => 'write `<pki mount>/sign/<pki role>` with a mount that is there',
  },
  'pki/role': {
    code: 'pki-role-missing',
    at: 'sent',
    message: ({ client, pkiRole, step }) =>
      `${client} signs with an ${unknownName('PKI role', pkiRole.slice(1, -1), namesIn(step.wanted))}`,
    fix: ({ pkiRole }) => `write the PKI role ${pkiRole}, or name one that is there`,
  },
  'pki/role-elsewhere': { never: 'only a live system knows' },
  'pki/role-lifetimes': lifetime,
  'pki/role-key-unsafe': keySize,
  'pki/role-key-bits': keySize,
  'pki/issue-any-key': issuing,
  'pki/issue-other-key': issuing,
  'pki/key-type': key,
  'pki/key-bits': key,
  'pki/common-name-required': {
    code: 'common-name-required',
    at: 'wanted',
    message: ({ pkiRole, client }) =>
      `PKI role ${pkiRole} requires a common name, and a Certificate of ${client} has none`,
    fix: () => 'leave `requireCn` out: clients compare the DNS names, and no browser reads the common name',
  },
  'pki/common-name': name,
  'pki/serial-number': name,
  'pki/dns-name': name,
  'pki/email': name,
  'pki/ip': name,
  'pki/uris': name,
  'pki/uri': name,
  'pki/not-after': {
    code: 'not-after-with-ttl',
    at: 'wanted',
    message: ({ pkiRole }) => `PKI role ${pkiRole} fixes the end of certificates, and cert-manager always sends a ttl`,
    fix: () => 'leave `notAfter` out, and limit lives by `maxTtl`',
  },
  'pki/lifetime': { never: 'vault warns and signs for less' },
  'pki/authority-lifetime': lifetime,
};
