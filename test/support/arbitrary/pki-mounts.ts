import * as fc from 'fast-check';
import type { PkiMountDeclaration } from '../../../src/trust/declare/declaration';
import { prose, some } from './texts';

/** Vault splits these at commas and trims them. */
const namePart = prose.map((text) => text.replaceAll(',', '').trim());

const authorities = some<{
  organization: string;
  ou: string;
  country: string;
  locality: string;
  province: string;
  permittedDnsDomains: readonly string[];
}>({
  organization: namePart,
  ou: namePart,
  country: fc.constant('DE'),
  locality: namePart,
  province: namePart,
  permittedDnsDomains: fc.constantFrom([], ['acme.example', 'svc']),
});

const keys = fc.constantFrom<{ keyType?: 'rsa' | 'ec' | 'ed25519'; keyBits?: 256 | 384 | 4096 }>(
  {},
  { keyType: 'rsa' },
  { keyType: 'rsa', keyBits: 4096 },
  { keyType: 'ec', keyBits: 384 },
  { keyType: 'ed25519' },
);

const mountSettings = some<{ protect: boolean; description: string; urls: object }>({
  protect: fc.boolean(),
  description: prose,
  urls: fc.constantFrom(
    {},
    { issuingCertificates: ['http://pki.acme.example/ca'], crlDistributionPoints: [], ocspServers: [] },
  ),
});

export const pki: fc.Arbitrary<Readonly<Record<string, PkiMountDeclaration>>> = fc
  .tuple(
    authorities,
    keys,
    mountSettings,
    fc.uniqueArray(fc.constantFrom('pki-prod', 'pki/out', 'pki-old'), { maxLength: 3 }),
  )
  .map(([authority, key, settings, more]) => {
    const common = { commonName: 'Acme ${CA} "one"', ...authority, ...key };
    const further: Readonly<Record<string, PkiMountDeclaration>> = {
      'pki-prod': { intermediate: { signedBy: 'acme-root', ttl: '43800h', ...common }, ...settings },
      'pki/out': {
        intermediate: { signedBy: { outside: {} }, ttl: '43800h', ...common, keyName: 'key-1' },
        ...settings,
      },
      'pki-old': { existing: { maxLeaseTtl: '87600h' } },
    };
    return {
      'acme-root': { root: { ttl: '87600h', ...common }, ...settings },
      ...Object.fromEntries(more.map((path) => [path, further[path] as PkiMountDeclaration])),
    };
  });
