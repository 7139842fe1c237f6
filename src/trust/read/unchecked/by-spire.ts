import type { UncheckedClient, UncheckedServer } from '../../model/artefact-facts';
import type { SpireFile } from '../given-files';
import { Said } from '../spire/said';

/** Where its programs, and the chart, have such a setting, and what has to be on for it to count; '' for nothing. */
const places: readonly (readonly [client: UncheckedClient, part: string, setting: string, switchPath: string])[] = [
  ['spireServer', 'plugins.UpstreamAuthority.vault.plugin_data', 'insecure_skip_verify', ''],
  ['spireServer', 'spire-server.upstreamAuthority.vault', 'insecureSkipVerify', 'enabled'],
  ['spireAgent', 'agent', 'insecure_bootstrap', ''],
];

/** Files of SPIRE by which a program of it takes any server for its own. */
export function uncheckedBySpire({ file, content }: SpireFile): readonly UncheckedServer[] {
  const all = new Said(`${file}#`, content);
  return places.flatMap(([client, path, setting, switchPath]): readonly UncheckedServer[] => {
    const part = all.part(path);
    const isOn = switchPath === '' || String(part.value(switchPath)) === 'true';
    return isOn && String(part.value(setting)) === 'true'
      ? [{ at: `${part.at}.${setting}`, client, name: '', setting }]
      : [];
  });
}
