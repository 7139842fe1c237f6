import type { UncheckedServer } from '../../model/artefact-facts';
import type { Said } from './said';

/** The server of a program of SPIRE that a setting tells to take any server for its own; none without it. */
export function uncheckedBy(
  said: Said,
  client: 'spireServer' | 'spireAgent',
  setting: string,
): readonly UncheckedServer[] {
  return String(said.value(setting)) === 'true' ? [{ at: `${said.at}.${setting}`, client, name: '', setting }] : [];
}
