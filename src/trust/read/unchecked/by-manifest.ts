import type { UncheckedServer } from '../../model/artefact-facts';
import { manifestsOf, type Manifest, type ManifestDocument } from '../manifests/manifest';
import { below } from '../untyped';

/** Objects of operators that log in to a Vault of any certificate. */
export function uncheckedByManifest(document: ManifestDocument): readonly UncheckedServer[] {
  return manifestsOf(document).flatMap((manifest) => (manifest === null ? [] : settingsOf(manifest)));
}

function settingsOf({ apiVersion, kind, meta, value, at }: Manifest): readonly UncheckedServer[] {
  const [group] = apiVersion.split('/');
  const name = `${meta.namespace}/${meta.name}`;
  if (kind === 'VaultConnection' && group === 'secrets.hashicorp.com') {
    const setting = 'skipTLSVerify';
    return below(value, 'spec', setting) === true ? [{ at: `${at}.spec.${setting}`, client: kind, name, setting }] : [];
  }
  if (kind === 'SecretProviderClass' && group === 'secrets-store.csi.x-k8s.io') {
    const setting = 'vaultSkipTLSVerify';
    return isTrue(below(value, 'spec', 'parameters', setting))
      ? [{ at: `${at}.spec.parameters.${setting}`, client: kind, name, setting }]
      : [];
  }
  return [];
}

/** What Go's `strconv.ParseBool` takes for true. */
function isTrue(value: unknown): boolean {
  return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(String(value));
}
