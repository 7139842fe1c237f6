import type { Rule } from './rule';

/** A key that its reader drops, or that a later one of the same name overrides. */
export const keyIgnored: Rule = {
  code: 'key-ignored',
  find: ({ artefacts }) =>
    artefacts.strayKeys.map(({ at, key, kind }) => ({
      message:
        kind === 'unknown'
          ? `\`${key}\` means nothing here: it is dropped, and what it was meant to limit stays open`
          : `\`${key}\` stands twice here, and only one of the two counts`,
      at: `${at}.${key}`,
      related: [at],
      fix: kind === 'unknown' ? `write the key that is meant${hintAt(at)}` : 'keep one',
    })),
};

/** Keys of one auth role that people write into the other. */
function hintAt(at: string): string {
  return /#vault_\w+_auth_backend_role\./.test(at)
    ? '; a kubernetes role has `audience`, a JWT role has `bound_audiences`'
    : ', or take it away';
}
