import { originOf } from '../model/origin';
import type { Rule } from './rule';

/** Keys that follow no rotation. */
export const staticKeys: Rule = {
  code: 'static-keys',
  find: ({ model }) =>
    model.vault.authMounts.flatMap((mount) => {
      if (mount.method !== 'jwt' || !mount.emitted || mount.keys.kind !== 'publicKeys' || mount.keys.pems.length === 0)
        return [];
      const { path, at } = mount;
      return [
        {
          message: `mount \`${path}\` has keys that stand in its configuration: after a rotation in the cluster nobody logs in until they are changed here`,
          at: originOf(mount, 'keys.pems').kind === 'artefact' ? originOf(mount, 'keys.pems').at : at,
          fix: 'plan rotations: add the new key here first, and take the old one out when its last token has ended',
        },
      ];
    }),
};
