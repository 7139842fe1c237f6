import type { certManagerChecks } from '../facts/cert-manager-checks';
import type { kubernetesChecks } from '../facts/kubernetes-checks';
import { parseSignPath } from '../terms/sign-path';
import type { ClientCase } from './client-case';
import type { Impossible, Mistake } from './mistake';

const required = (key: string): Mistake => ({
  code: 'issuer-incomplete',
  at: 'client',
  message: ({ client }) => `${client} has no \`${key}\`, which cert-manager requires`,
  fix: () => `write \`${key}\``,
});

const invalidCertificate: Mistake = {
  code: 'certificate-invalid',
  at: 'sent',
  message: ({ client }) => `cert-manager refuses a Certificate of ${client}`,
  fix: ({ step: { sent } }) => (sent === '' ? 'give it a name to be for' : 'change the value that cert-manager names'),
};

const lifetime: Mistake = {
  code: 'token-lifetime-refused',
  at: 'client',
  message: ({ client, step }) => `the token of ${client} would live ${step.sent} seconds, which the API server refuses`,
  fix: () => 'ask for 600 to 4294967296 seconds',
};

/** What goes wrong before anything reaches Vault. */
export const mistakesOfIssuers: Readonly<
  Record<keyof typeof certManagerChecks | keyof typeof kubernetesChecks, Mistake | Impossible>
> = {
  'issuer/server': required('spec.vault.server'),
  'issuer/sign-path': required('spec.vault.path'),
  'issuer/auth-role': required('spec.vault.auth.kubernetes.role'),
  'issuer/service-account': required('spec.vault.auth.kubernetes.serviceAccountRef.name'),
  'issuer/dot-segments': {
    code: 'path-dot-segments',
    at: 'sent',
    message: ({ client, step }) => `a path of ${client} climbs with \`..\`: ${step.sent}`,
    fix: () => 'write the path that is meant',
  },
  'issuer/ca-bundle': {
    code: 'ca-bundle-twice',
    at: 'client',
    message: ({ client }) => `${client} says twice by which certificates it knows vault`,
    fix: () => 'keep one of `caBundle` and `caBundleSecretRef`',
  },
  'issuer/mount-path': {
    code: 'mount-path-relative',
    at: 'sent',
    message: ({ client }) =>
      `the mount path of ${client} does not begin with \`/\`, so its request never forms and cert-manager retries at full speed`,
    fix: ({ mount }) => `write \`/v1/auth/${mount.slice(1)}`,
  },
  'issuer/sign-path-version': {
    code: 'sign-path-versioned',
    at: 'sent',
    message: ({ client }) => `the path of ${client} begins with \`v1\`, which cert-manager writes itself`,
    fix: ({ signPath }) => `write \`${parseSignPath(signPath.slice(1, -1)).text}\``,
  },
  'issuer/sign-path-shape': {
    code: 'sign-path-unknown',
    at: 'sent',
    message: ({ client, signPath }) => `the path ${signPath} of ${client} signs nothing`,
    fix: () => 'write `<pki mount>/sign/<pki role>`',
  },
  'certificate/names': invalidCertificate,
  'certificate/common-name': invalidCertificate,
  'certificate/duration': invalidCertificate,
  'certificate/renew-before-floor': invalidCertificate,
  'certificate/renew-before': invalidCertificate,
  'mint/permission': {
    code: 'token-request-not-allowed',
    at: 'client',
    message: ({ client, account }) => `cert-manager may not create tokens of ${account} for ${client}`,
    fix: ({ account, accountNamespace }) =>
      `in namespace \`${accountNamespace}\`, bind cert-manager's account to a Role with \`create\` on \`serviceaccounts/token\` and \`resourceNames: [${nameOf(account)}]\``,
  },
  'mint/account': {
    code: 'account-missing',
    at: 'client',
    message: ({ kind, client, account }) =>
      kind === 'ClusterIssuer'
        ? `${client} needs the ServiceAccount ${account}, in cert-manager's cluster resource namespace, and nobody creates it`
        : `${client} needs the ServiceAccount ${account}, and nobody creates it`,
    fix: ({ account }) => `create the ServiceAccount ${account}, or name one that exists`,
  },
  'mint/lifetime-floor': lifetime,
  'mint/lifetime-cap': lifetime,
  'mint/one-audience': { never: 'a projected volume names one audience' },
  'mint/node-audience': { never: 'the kubelet asks for the audience of the volume that it fills' },
};

function nameOf(account: ClientCase['account']): string {
  return account.slice(account.indexOf('/') + 1, -1);
}
