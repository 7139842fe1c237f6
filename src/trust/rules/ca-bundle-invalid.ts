import type { Rule } from './rule';

/** Certificates of an Issuer that are none. */
export const caBundleInvalid: Rule = {
  code: 'ca-bundle-invalid',
  find: ({ artefacts }) =>
    artefacts.issuerShapes
      .filter(({ caBundle }) => caBundle === 'no-base64' || caBundle === 'no-pem')
      .map(({ at, caBundle }) => ({
        message:
          caBundle === 'no-pem'
            ? '`caBundle` is base64 of something else than certificates as PEM'
            : '`caBundle` is not base64',
        at: `${at}.spec.vault.caBundle`,
        related: [at],
        server: {
          server: 'cert-manager',
          words: 'Ready=False VaultError: … x509: certificate signed by unknown authority',
        },
        fix: 'write base64 of certificates as PEM',
      })),
};
