import type { ServerCheck } from '../../facts/server-check';
import { see, type Meaning } from './meaning';

/** Words that no check says, but that people meet first and ask about. */
interface Aftermath {
  readonly check: string;
  readonly server: ServerCheck['server'];
  readonly words: readonly string[];
  readonly meaning: Meaning;
  readonly source: string;
}

const aftermaths = [
  {
    check: 'issuer/not-ready',
    server: 'cert-manager',
    words: ['Referenced issuer does not have a Ready status condition'],
    meaning: {
      cause: 'the Issuer could not log in, and what refused it stands in its own condition',
      repair: 'ask again with the words of that condition',
      observe: see.issuer,
    },
    source: 'observed 2026-11-24, cert-manager 1.21.2',
  },
  {
    check: 'manifest/unknown-field',
    server: 'kubernetes',
    words: ['strict decoding error: unknown field', 'field not declared in schema'],
    meaning: {
      cause: 'the manifest has a field that its definition in the cluster does not have',
      repair: 'apply the emitted manifest; further audiences of an Issuer stand in `serviceAccountRef.audiences`',
      observe: '`kubectl explain issuer.spec.vault.auth.kubernetes.serviceAccountRef`',
    },
    source: 'observed 2026-11-24, kube-apiserver 1.36.3, cert-manager 1.21.2',
  },
] as const satisfies readonly Aftermath[];

export type AftermathId = (typeof aftermaths)[number]['check'];

export function aftermathsIn(text: string): readonly (typeof aftermaths)[number][] {
  return aftermaths.filter(({ words }) => words.some((one) => text.includes(one)));
}
