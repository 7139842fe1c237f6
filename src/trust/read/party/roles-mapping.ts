import type { OpenSearchGrant } from '../../model/relying-party';
import { below, object, texts } from '../untyped';
import type { PartyFile } from './party-content';

/** Whether a parsed file is the `roles_mapping.yml` of OpenSearch's security plugin. */
export function isRolesMapping(content: unknown): boolean {
  return below(content, '_meta', 'type') === 'rolesmapping';
}

/** Roles by user: the file has users by role. A role that backend roles or hosts have is none of a user's here. */
export function rolesOf({ content, file }: PartyFile): readonly OpenSearchGrant[] {
  const roles = new Map<string, string[]>();
  const places = new Map<string, string>();
  for (const [role, mapping] of Object.entries(object(content))) {
    if (role === '_meta') continue;
    for (const user of texts(below(mapping, 'users'))) {
      roles.set(user, [...(roles.get(user) ?? []), role]);
      if (!places.has(user)) places.set(user, `${file}#${role}.users`);
    }
  }
  return [...roles].map(([subject, rights]) => {
    const at = places.get(subject) ?? file;
    return {
      at,
      origins: { cluster: { kind: 'unknown', at }, rights: { kind: 'artefact', at } },
      subject,
      rights: [...new Set(rights)],
      cluster: '',
    };
  });
}
