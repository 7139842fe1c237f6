import type { OpenSearch, OpenSearchGrant } from '../../model/relying-party';
import { below, object, texts } from '../untyped';
import { folderName } from './folder-name';
import type { PartyReader } from './party-content';

/** `roles_mapping.yml` of OpenSearch's security plugin. A role that backend roles or hosts have is none of a user's here. */
export const readRolesMapping: PartyReader = {
  kind: 'opensearch',
  recognizes: (content) => below(content, '_meta', 'type') === 'rolesmapping',
  read: (content, file): OpenSearch => ({
    at: file,
    origins: { version: { kind: 'unknown', at: file }, sources: { kind: 'unknown', at: file } },
    kind: 'opensearch',
    name: folderName(file),
    version: '',
    sources: [],
    grants: grantsOf(content, file),
  }),
  ignored: () => [],
};

/** Roles by user: the file has users by role. */
function grantsOf(content: unknown, file: string): readonly OpenSearchGrant[] {
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
