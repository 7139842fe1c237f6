import { partyTitles } from '../facts/party-titles';
import type { AuthMount } from '../model/auth-mount';
import { originOf } from '../model/origin';
import type { RelyingParty } from '../model/relying-party';
import type { Complaint, Rule } from './rule';

/** Keys that follow no rotation. */
export const staticKeys: Rule = {
  code: 'static-keys',
  find: ({ model }) => [...model.vault.authMounts.flatMap(ofMount), ...model.relyingParties.flatMap(ofParty)],
};

function ofMount(mount: AuthMount): readonly Complaint[] {
  if (mount.method !== 'jwt' || !mount.emitted || mount.keys.kind !== 'publicKeys' || mount.keys.pems.length === 0)
    return [];
  const { path, at } = mount;
  const { kind, at: place } = originOf(mount, 'keys.pems');
  return [complaint(`mount \`${path}\``, kind === 'artefact' ? place : at)];
}

function ofParty(party: RelyingParty): readonly Complaint[] {
  const title = `${partyTitles[party.kind]} \`${party.name}\``;
  switch (party.kind) {
    case 'rabbitmq':
      // One that fetches keys too follows a rotation.
      return party.sources
        .filter(({ signingKeyIds, keysUrl }) => signingKeyIds.length > 0 && keysUrl === '')
        .map((source) => complaint(title, originOf(source, 'signingKeyIds').at));
    case 'opensearch':
      return party.sources
        .filter(({ publicKeys }) => publicKeys.length > 0)
        .map((source) => complaint(title, originOf(source, 'publicKeys').at));
    case 'dex':
    case 'keycloak':
      return [];
  }
}

function complaint(holder: string, at: string): Complaint {
  return {
    message: `${holder} has keys that stand in its configuration: after a rotation in the cluster nobody logs in until they are changed here`,
    at,
    fix: 'plan rotations: add the new key here first, and take the old one out when its last token has ended',
  };
}
