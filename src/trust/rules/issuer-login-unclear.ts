import type { IssuerShape } from '../model/artefact-facts';
import type { Complaint, Rule } from './rule';

/** An Issuer that says in two ways how it logs in, or in none. */
export const issuerLoginUnclear: Rule = {
  code: 'issuer-login-unclear',
  find: ({ artefacts }) => artefacts.issuerShapes.flatMap(complaint),
};

function complaint({ at, authMethods, tokenSources }: IssuerShape): readonly Complaint[] {
  const place = { at: `${at}.spec.vault.auth`, related: [at] };
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' and ');
  if (authMethods.length > 1) {
    return [
      {
        message: `the Issuer logs in by ${listed(authMethods)}, and cert-manager wants one`,
        ...place,
        fix: 'keep one of them',
      },
    ];
  }
  if (tokenSources.length === 1) return [];
  return [
    {
      message:
        tokenSources.length === 0
          ? 'the Issuer does not say whose token it sends'
          : `the Issuer sends a token from ${listed(tokenSources)}, and cert-manager wants one`,
      ...place,
      server: {
        server: 'cert-manager',
        words: 'please supply one of: secretRef, serviceAccountRef',
      },
      fix: 'write `serviceAccountRef` alone',
    },
  ];
}
