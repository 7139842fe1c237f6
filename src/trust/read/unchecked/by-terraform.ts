import type { UncheckedServer } from '../../model/artefact-facts';
import type { TerraformFile } from '../given-files';
import { below, isObject, object, text } from '../untyped';

const setting = 'skip_tls_verify';

/** Configurations of Terraform's provider that send the token to a Vault of any certificate. */
export function uncheckedByTerraform({ file, content }: TerraformFile): readonly UncheckedServer[] {
  const places = [...written(content), ...planned(content)];
  return places.map((place) => ({ at: `${file}#${place}`, client: 'terraform', name: '', setting }));
}

/** In the configuration itself. */
function written(content: unknown): readonly string[] {
  return members(content, 'provider')
    .flatMap((provider) => members(provider, 'vault'))
    .filter((vault) => isTrue(below(vault, setting)))
    .map(() => `provider.vault.${setting}`);
}

/** In a plan, which repeats the configuration. Source: Terraform JSON output format, "Configuration Representation". */
function planned(content: unknown): readonly string[] {
  const path = ['configuration', 'provider_config'];
  return Object.entries(object(below(content, ...path))).flatMap(([key, provider]) => {
    const argument = ['expressions', setting, 'constant_value'];
    const isVault = text(below(provider, 'name')) === 'vault';
    return isVault && isTrue(below(provider, ...argument)) ? [[...path, key, ...argument].join('.')] : [];
  });
}

/** Terraform takes text for a truth. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** Terraform takes a block, or a list of them. */
function members(value: unknown, key: string): readonly unknown[] {
  const found = below(value, key);
  return Array.isArray(found) ? found : isObject(found) ? [found] : [];
}
