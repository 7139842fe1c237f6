import type { AuthMount } from '../../model/auth-mount';
import type { PkiMount } from '../../model/pki-mount';
import { isVariable, type Text } from '../../model/variable';
import type { Vault } from '../../model/vault';
import { isSamePart, partOfCluster } from '../part';
import type { Part, PlannedVariable } from '../planned';

/** The input variables of what is emitted, each once, with every part that uses it. */
export function planVariables(vault: Vault): readonly PlannedVariable[] {
  const uses = [...vault.authMounts.flatMap(usesOfLogin), ...vault.pkiMounts.flatMap(usesOfPki)];
  const variables = new Map<string, PlannedVariable>();
  for (const use of uses) {
    const known = variables.get(use.name);
    variables.set(use.name, known === undefined ? use : merge(known, use));
  }
  return [...variables.values()];
}

function usesOfLogin(mount: AuthMount): readonly PlannedVariable[] {
  if (!mount.emitted) return [];
  const part = partOfCluster(mount.cluster);
  const api = `the API server of cluster ${mount.cluster}`;
  if (mount.method === 'jwt') {
    return mount.keys.kind === 'publicKeys'
      ? []
      : use(mount.keys.caBundle, part, `certificates by which Vault knows ${mount.keys.url}, as PEM`);
  }
  const { reviewer } = mount;
  return [
    ...use(mount.host, part, `URL of ${api}`),
    ...use(mount.caBundle, part, `certificates by which Vault knows ${api}, as PEM`),
    ...(reviewer.kind === 'stored'
      ? use(
          reviewer.jwt,
          part,
          `token of ServiceAccount ${reviewer.namespace}/${reviewer.serviceAccount}, with which Vault calls TokenReview on ${api}`,
          true,
        )
      : []),
  ];
}

function usesOfPki({ path, source }: PkiMount): readonly PlannedVariable[] {
  return source.kind === 'outside'
    ? use(
        source.certificate,
        'pki',
        `certificate of ${path} as the authority outside signed it, with its chain, as PEM`,
      )
    : [];
}

function use(text: Text, part: Part, description: string, sensitive = false): readonly PlannedVariable[] {
  return isVariable(text) ? [{ name: text.variable, description, sensitive, parts: [part] }] : [];
}

function merge(known: PlannedVariable, more: PlannedVariable): PlannedVariable {
  const parts = [...known.parts, ...more.parts.filter((part) => !known.parts.some((other) => isSamePart(part, other)))];
  const description =
    known.description === more.description ? known.description : `${known.description}; ${more.description}`;
  return { name: known.name, description, sensitive: known.sensitive || more.sensitive, parts };
}
