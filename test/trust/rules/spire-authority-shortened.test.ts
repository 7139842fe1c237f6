import { spireAuthorityShortened } from '../../../src/trust/rules/spire-authority-shortened';
import { noFacts } from '../../../src/trust/model/artefact-facts';
import type { PkiMount } from '../../../src/trust/model/pki-mount';
import { spireModel } from '../../support/spire';
import type { SpireServer } from '../../../src/trust/model/spire';

const hours = 3600;

function said(server: Partial<SpireServer>, mount: Partial<PkiMount> = {}): readonly unknown[] {
  const model = spireModel({ server });
  const pkiMounts = model.vault.pkiMounts.map((one) => (one.path === 'pki-spire' ? { ...one, ...mount } : one));
  const subject = { model: { ...model, vault: { ...model.vault, pkiMounts } }, artefacts: noFacts };
  return spireAuthorityShortened.find(subject).map(({ message, related }) => [message, related]);
}

const asked = (limit: string): string =>
  `the SPIRE server asks for an authority of \`9000h\`, and PKI mount \`pki-spire\` signs for at most \`${limit}\``;

test('an authority that the mount, or what signs there, would cut', () => {
  expect(said({ caTtl: 9000 * hours })).toEqual([[asked('8760h'), ['vault.pki.pki-spire.root.ttl']]]);
  const at = { kind: 'artefact', at: 'main.tf.json#vault_mount.a.max_lease_ttl_seconds' } as const;
  expect(said({ caTtl: 9000 * hours }, { maxLeaseTtl: 720 * hours, origins: { maxLeaseTtl: at } })).toEqual([
    [asked('720h'), [at.at]],
  ]);
});

test('one that is signed as it is asked for, and one of which nothing is known', () => {
  expect(said({})).toEqual([]);
  expect(said({ caTtl: 8760 * hours })).toEqual([]);
  expect(said({ caTtl: 9000 * hours }, { source: { kind: 'existing' }, maxLeaseTtl: 0 })).toEqual([]);
  expect(said({ caTtl: 9000 * hours, origins: { caTtl: { kind: 'unknown', at: '' } } })).toEqual([]);
});
