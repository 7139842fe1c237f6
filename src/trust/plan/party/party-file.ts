import { partyTitles } from '../../facts/party-titles';
import type { PartySource, RelyingParty } from '../../model/relying-party';
import type { PlannedConfigurationFile } from '../planned';

type Content = Pick<PlannedConfigurationFile, 'what' | 'use' | 'content'>;

/** A file that a relying party reads; `suffix` comes after its name. */
export function partyFile(party: RelyingParty, suffix: string, content: Content): PlannedConfigurationFile {
  return {
    ...{ cluster: '', owner: `relyingParty:${party.name}`, at: party.at },
    program: `${partyTitles[party.kind]} \`${party.name}\``,
    path: `relying-parties/${party.name}.${suffix}`,
    ...content,
  };
}

/** The certificates by which a party knows who serves the keys of a cluster; none where the host's own serve. */
export function authorityFile(
  party: RelyingParty,
  { cluster, caBundle }: PartySource,
  path: string,
): readonly PlannedConfigurationFile[] {
  if (caBundle === '') return [];
  const use = `as \`${path}\` on each host`;
  return [
    partyFile(party, `${cluster}-ca.pem`, { what: 'certificates', use, content: { kind: 'text', text: caBundle } }),
  ];
}
