import * as fc from 'fast-check';
import type { TrustDeclaration } from '../../../src/trust/declare/declaration';
import { caPem } from '../every-kind';
import { arbitraryParties } from './parties';
import { acceptedCluster, acceptingEachOther } from './accepts';
import { audits } from './audits';
import { clusters } from './clusters';
import { pki } from './pki-mounts';
import { attestedBySpire, spireWishes } from './spire';

/**
 * Valid declarations that fast-check makes up, over all logins, reviewers, sources of keys, clients, parties and PKI
 * mounts, with strings that are awkward to write down. At most one cluster holds Vault itself.
 */
export const arbitraryDeclaration: fc.Arbitrary<TrustDeclaration> = fc
  .tuple(pki, fc.uniqueArray(fc.constantFrom('prod', 'stage', 'a-b'), { maxLength: 3 }))
  .chain(([mounts, names]) =>
    fc
      .record({
        clusters: fc.record(
          Object.fromEntries(names.map((name, index) => [name, clusters(name, index === 0, Object.keys(mounts))])),
        ),
        namespace: fc.constantFrom('', 'platform', 'platform/team'),
        accepted: fc.option(acceptedCluster, { nil: null }),
        audit: audits,
        relyingParties: arbitraryParties(names),
        spire: fc.option(spireWishes, { nil: null }),
        trust: fc.constantFrom({}, { caBundle: caPem }, { caBundleSecretRef: { name: 'vault-ca', key: 'tls.crt' } }),
      })
      .map(({ clusters: declared, namespace, trust, accepted, audit, relyingParties, spire }) => ({
        name: 'acme',
        vault: {
          server: 'https://vault.acme.example:8200',
          product: { vault: '1.21' },
          ...(namespace === '' ? {} : { namespace }),
          ...trust,
          audit,
          pki: mounts,
        },
        clusters: accepted === null ? declared : acceptingEachOther(declared, accepted),
        relyingParties,
        ...(spire === null ? {} : attestedBySpire(declared, spire)),
      }))
      .map(withCertificates)
      .map(withReadableCa),
  );

/** Certificates can be brought to Pods where they are declared themselves. */
function withCertificates({ vault, clusters: declared, ...rest }: TrustDeclaration): TrustDeclaration {
  const brought = Object.entries(declared).map(([name, { vaultCa, ...cluster }]) => {
    const trust = cluster.vault?.caBundleSecretRef ?? cluster.vault?.caBundle ?? vault.caBundle;
    return [name, vaultCa === undefined || typeof trust !== 'string' ? cluster : { ...cluster, vaultCa }];
  });
  return { ...rest, vault, clusters: Object.fromEntries(brought) as TrustDeclaration['clusters'] };
}

/** The Vault Secrets Operator reads certificates under one key alone. */
function withReadableCa({ vault, ...rest }: TrustDeclaration): TrustDeclaration {
  const { caBundleSecretRef: secret } = vault;
  if (secret === undefined || !JSON.stringify(rest).includes('"vaultSecretsOperator":')) return { ...rest, vault };
  return { ...rest, vault: { ...vault, caBundleSecretRef: { name: secret.name } } };
}
