import { report } from '../harness/build';
import { startCluster } from '../harness/cluster';
import { startVaultPod } from '../harness/login-methods';
import { programs } from '../harness/programs';
import type { Scope } from '../harness/scope';
import type { AreaOnServers } from './area';
import { jwtLoginsOn } from './jwt-logins-held';
import { serveKeyDocuments } from './key-documents';
import { apiAudience, tokenIssuer } from './kubernetes-logins';
import { kubernetesLoginsOn } from './kubernetes-logins-held';
import { policiesOn } from './policies-held';
import { runBatch } from './run-area';
import { signingOn } from './signing-held';
import { type Tally, nothing } from './tally';

/** What came of a run so far, by area: enough to go on from. */
export interface State {
  readonly seed: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, Tally>>;
}

/** Runs until so many pairs were compared, the areas taking turns; `keep` gets each state to go on from. */
export async function run(scope: Scope, start: State, pairs: number, keep: (state: State) => void): Promise<State> {
  const keys = await serveKeyDocuments();
  try {
    const cluster = await startCluster(scope, { name: 'east', tokenIssuer, apiAudiences: [apiAudience] });
    const vault = await startVaultPod(scope, cluster);
    const { api } = vault;
    // Nobody reads it, and it would grow by a gigabyte.
    await api.delete('sys/audit/file');
    const [, version = 'unknown'] = /Version: Vault v([\d.]+)/.exec(vault.process.log()) ?? [];
    const runners = [
      runner(start.seed, jwtLoginsOn(api, keys.url)),
      runner(start.seed, await kubernetesLoginsOn(vault, cluster)),
      runner(start.seed, policiesOn(api)),
      runner(start.seed, signingOn(api)),
    ];
    let state: State = {
      ...start,
      versions: {
        Vault: version,
        'kube-apiserver': programs.apiServer.stamps['k8s.io/component-base/version.gitVersion'],
      },
    };
    let shown = performance.now();
    while (compared(state) < pairs) {
      for (const { name, next } of runners) {
        state = { ...state, areas: { ...state.areas, [name]: await next(state.areas[name] ?? nothing) } };
      }
      keep(state);
      if (performance.now() - shown > 10_000) {
        shown = performance.now();
        report(`  … ${String(compared(state))} of ${String(pairs)} pairs, ${String(differing(state))} disagreements`);
      }
    }
    return state;
  } finally {
    keys.close();
  }
}

interface Runner {
  readonly name: string;
  readonly next: (tally: Tally) => Promise<Tally>;
}

function runner<Case>(seed: number, held: AreaOnServers<Case>): Runner {
  return { name: held.area.name, next: (tally) => runBatch(held, seed, tally) };
}

export function compared({ areas }: State): number {
  return Object.values(areas).reduce((sum, { pairs }) => sum + pairs, 0);
}

export function differing({ areas }: State): number {
  return Object.values(areas).reduce((sum, { disagreements }) => sum + disagreements.length, 0);
}
