/** Words in which Vault and OpenBao refuse the same request at a PKI mount. */
export interface PkiWords {
  /** After that of a role for any type of key, asked for a key. */
  readonly issue: string;
  /** Which IP addresses a role does not allow, out of a signing request or beside it. */
  readonly addresses: (via: string, addresses: readonly string[]) => string;
}

/** Source: observed, Vault 1.21.0 and OpenBao 2.6.2; openbao v2.0.0 to v2.6.2 builtin/logical/pki/cert_util.go, path_issue_sign.go. */
export const pkiWords: Readonly<Record<'vault' | 'openbao', PkiWords>> = {
  vault: {
    issue: ', only signing',
    addresses: (via, addresses) => (via === 'CSR' ? 'some via CSR' : `[${addresses.join(' ')}]`),
  },
  openbao: {
    issue: ' without providing key_type and/or key_bits request parameters',
    addresses: (via) => `via ${via}`,
  },
};
