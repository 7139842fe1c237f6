import * as fc from 'fast-check';

/** The key of `caPem`. */
export const publicKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEYWC2SB1mWW5mn33F4TIZ+3y8pAqD
USCoqJE75Ws+knM4mlcBv6+WXblod5Y7A/bOi8NrQjWmmmQ8BCmHDMRHZg==
-----END PUBLIC KEY-----
`;

/** Text for people: quotes, newlines, templates of Terraform and of Vault. */
export const prose = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    'a ${b} c',
    '%{ if x }',
    '$${kept} %%{kept}',
    'he said "q"\nand \\ left',
    '{{identity.entity.id}}',
    '${',
    'ü 🔑',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme-ascii' }),
);

export const namespaces = fc.constantFrom('shop', 'sandbox', 'a-b', 'a');

export const issuerNames = fc.constantFrom('vault', 'vault-issuer', 'b-c', 'a.b');

const tagName = fc.constantFrom('app', 'acme.example/team');

export const tags = fc.dictionary(tagName, fc.constantFrom('x', 'platform'), { maxKeys: 2 });

export const cidrs = fc.uniqueArray(fc.constantFrom('10.0.0.0/8', '192.168.1.0/24', '2001:db8::/32'), { maxLength: 2 });

export const hours = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((count) => `${String(count)}h`);

/** A record whose keys are present or not; absent is never `undefined`. */
export function some<T extends object>(fields: { [Key in keyof T]-?: fc.Arbitrary<NonNullable<T[Key]>> }): fc.Arbitrary<
  Partial<T>
> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}
